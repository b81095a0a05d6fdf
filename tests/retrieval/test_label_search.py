from __future__ import annotations

import pytest

import bot
from bot import Answer, Answerer, AnswerKind, Status

NOTICE = """关于举办秋季运动会的通知
各班同学：
学校决定举办秋季运动会，现将有关事项通知如下。
时间：10月18日（周六）上午8:30
地点：学校操场
费用：每人20元（含午餐）
报名截止：10月10日
联系人：王老师 13800001234
着装要求：统一穿校服、运动鞋
注意事项：请自带水杯，雨天顺延一周。
"""
SHEET = """「清風」無線吸塵器
售價：新台幣6,990元
重量：1.8公斤
充電時間：約4小時
隨附配件：地板刷、壁掛架
"""
MINUTES = """Minutes of the Garden Committee
Date: 4 March 2025
Location: Village Hall, Room 2
Chair: Helen Price
Apologies: Joan Clark
The committee agreed to spend £350 on new tools.
"""
DAYS = """周末活动安排
一、亲子烘焙
时间：周六上午10点
地点：一楼厨房
二、书法体验
时间：周日下午2点
地点：三楼教室
"""
YEAR = """小镇图书馆年度报告
小镇图书馆接待读者12万人次，比上年增长8%。
馆长周敏在三月的年会上介绍了新的借阅制度，年会在市文化中心举行。
全年购书经费为60万元，其中儿童读物占三成。
志愿者服务超过5000小时。
逾期还书每天罚款一角，丢失图书按原价三倍赔偿。
附：读者座谈会
地点：二楼会议室
"""


@pytest.fixture(scope="module")
def notice() -> Answerer:
    return bot.open_text(NOTICE)


def told(answer: Answer) -> tuple[Status, str | None]:
    return answer.status, answer.short


@pytest.mark.parametrize(
    ("text", "question", "short"),
    [
        (NOTICE, "什么时候", "10月18日（周六）上午8:30"),
        (NOTICE, "哪天去", "10月18日（周六）"),
        (NOTICE, "運動會幾點開始", "上午8:30"),
        (NOTICE, "在哪儿开", "学校操场"),
        (NOTICE, "where?", "学校操场"),
        (NOTICE, "要交多少钱", "每人20元（含午餐）"),
        (NOTICE, "how much is it?", "每人20元（含午餐）"),
        (NOTICE, "找谁报名", "王老师"),
        (NOTICE, "电话多少", "13800001234"),
        (NOTICE, "什么时候截止", "10月10日"),
        (NOTICE, "穿什么", "统一穿校服、运动鞋"),
        (NOTICE, "下雨怎么办", "雨天顺延一周"),
        (SHEET, "賣多少錢", "新台幣6,990元"),
        (SHEET, "多重", "1.8公斤"),
        (SHEET, "how heavy is it?", "1.8公斤"),
        (SHEET, "充電要多久", "約4小時"),
        (SHEET, "配件有哪些", "地板刷、壁掛架"),
        (MINUTES, "when was the meeting?", "4 March 2025"),
        (MINUTES, "where was it held?", "Village Hall, Room 2"),
        (MINUTES, "who chaired the meeting?", "Helen Price"),
        (MINUTES, "谁没来", "Joan Clark"),
        (DAYS, "书法体验几点", "下午2点"),
        (DAYS, "亲子烘焙在哪", "一楼厨房"),
        (YEAR, "座谈会在哪开", "二楼会议室"),
    ],
)
async def test_what_stands_behind_a_label_answers(text: str, question: str, short: str) -> None:
    answer = await bot.open_text(text).answer(question)
    assert told(answer) == (Status.FOUND, short)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (NOTICE, "停车费多少钱"),
        (NOTICE, "厕所在哪"),
        (NOTICE, "几点结束"),
        (NOTICE, "现在几点"),
        (NOTICE, "几点了"),
        (NOTICE, "what time is it?"),
        (NOTICE, "你在哪"),
        (NOTICE, "你多少钱"),
        (NOTICE, "where are you?"),
        (NOTICE, "什么时候放假"),
        (SHEET, "運費多少錢"),
        (SHEET, "在哪裡買"),
        (MINUTES, "how much is the membership fee?"),
        (MINUTES, "what time did it start?"),
        (DAYS, "几点"),
        (DAYS, "在哪"),
    ],
)
async def test_what_no_label_or_more_than_one_tells_is_not_found(text: str, question: str) -> None:
    assert (await bot.open_text(text).answer(question)).status is not Status.FOUND


async def test_a_sentence_that_is_found_says_more_than_a_label_of_something_else() -> None:
    answer = await bot.open_text(YEAR).answer("年会在哪里举行")
    assert told(answer) == (Status.FOUND, "市文化中心")


@pytest.mark.parametrize("question", ["要钱吗", "收费吗", "是20元吗", "是在操场开吗"])
async def test_whether_it_is_so_is_for_the_labelled_line_to_say(notice: Answerer, question: str) -> None:
    assert told(await notice.answer(question)) == (Status.FOUND, None)


@pytest.mark.parametrize(("question", "unsaid"), [("30元吧", "30元"), ("是不是在体育馆开", "体育馆")])
async def test_what_a_label_does_not_say_is_marked(notice: Answerer, question: str, unsaid: str) -> None:
    answer = await notice.answer(question)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))


@pytest.mark.parametrize("question", ["时间地点", "什么时候在哪开", "when and where?", "運動會時間地點"])
async def test_several_labels_that_are_asked_for_answer_together(notice: Answerer, question: str) -> None:
    answer = await notice.answer(question)
    assert (answer.status, answer.kind) == (Status.FOUND, AnswerKind.LIST)
    assert [hit.passage.text[:2] for hit in answer.hits] == ["时间", "地点"]


@pytest.mark.parametrize(
    ("before", "after", "short"),
    [
        ("什么时候开运动会", "那多少钱", "每人20元（含午餐）"),
        ("什么时候开运动会", "where?", "学校操场"),
        ("着装有什么要求", "什么时候", "10月18日（周六）上午8:30"),
    ],
)
async def test_a_label_answers_what_leans_on_the_question_before(
    notice: Answerer, before: str, after: str, short: str
) -> None:
    answer = await notice.answer(after, context=await notice.answer(before))
    assert told(answer) == (Status.FOUND, short)


async def test_what_stands_below_a_label_answers() -> None:
    answer = await bot.open_text("家长会通知\n地点：\n三楼报告厅\n时间：\n周五晚上七点").answer("在哪儿开家长会")
    assert told(answer) == (Status.FOUND, "三楼报告厅")


CLUB = """Tennis Club Handbook
Opening hours: 7 am to 10 pm every day
Membership fee: £240 a year
Guest fee: £6 per visit
Coach: Mark Ellis
"""


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("how much is membership?", "£240 a year"),
        ("who is the coach?", "Mark Ellis"),
        ("when does it close?", "10 pm"),
        ("几点开门", "7 am to 10 pm"),
    ],
)
async def test_labels_in_english_answer(question: str, short: str) -> None:
    assert told(await bot.open_text(CLUB).answer(question)) == (Status.FOUND, short)


@pytest.mark.parametrize(
    ("claim", "unsaid"), [("membership is £200, right?", "200"), ("the guest fee is £8, right?", "8")]
)
async def test_another_number_than_the_label_has_is_marked(claim: str, unsaid: str) -> None:
    answer = await bot.open_text(CLUB).answer(claim)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))
