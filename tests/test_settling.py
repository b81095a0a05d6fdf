from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

HOLDS = [
    ("参展的企业超过四百家吗", 11, "411家"),
    ("參展企業不到500家吧", 11, "411家"),
    ("嘉宾至少有1500名吗？", 9, "1500多名"),
    ("现场签约超过一百亿，真的吗", 10, "130億元"),
    ("有人说分论坛有20个，对不对", 8, "20個"),
    ("more than 400 companies exhibited, right?", 11, "411家"),
    ("My friend says over 700 journalists covered it. Is that true?", 17, "700多名"),
]
CHOSEN = [
    ("分论坛是20个还是30个", 8, "20個"),
    ("參展企業是411家還是511家？", 11, "411家"),
    ("第四届还是第五届", 1, "第四屆"),
    ("記者有幾多名，600定係700？", 17, "700多名"),
    ("Settle this: 411 companies at the expo or 511?", 11, "411家"),
]
DOES_NOT_HOLD = [
    ("参展企业超过500家吗", 11, "超过500家"),
    ("嘉賓不到一千名吧", 9, "不到一千名"),
    ("分论坛有32个吗", 8, "32个"),
    ("发布会一共有8场，对吧", 16, "8场"),
    ("over 2,000 guests came, right?", 9, "over 2,000"),
    ("高兴夫是网信办副主任吗", 3, "副主任"),
    ("集体采访有4场，发布会有2场，对吗", 16, "4场"),
    ("主办26家、协办32家，对不对", 8, "26家"),
    ("参展企业有11家吗", 11, "11家"),
    ("主办单位是2家吗", 8, "2家"),
    ("did 11 companies exhibit?", 11, "11"),
    ("参展企业没有超过400家吧", 11, "没有超过400家"),
    ("The exhibitors didn't exceed 400, right?", 11, "not exceed 400"),
    ("大会开了3小时吗", 1, "3小时"),
    ("签约130亿美元吗", 10, "130亿美元"),
    ("王沪宁是省委书记吗", 5, "省委书记"),
    ("习近平会长致了贺信吗", 4, "会长"),
    ("科技成果一共19项", 13, "19项"),
    ("大会开了5天", 1, "5天"),
    ("任贤良发表了主旨演讲", 5, "任贤良"),
    ("高兴夫说对接项目1200个", 10, "高兴夫"),
    ("闭幕明明是12月3号，谁说5号的", 1, "12月3号"),
    ("约五百家企业参展", 11, "约五百家"),
]
NOT_CHOSEN = [
    "主旨演讲是高兴夫还是马云做的",
    "致贺信的是王沪宁还是李克强",
    "网信办副主任是高兴夫还是徐麟",
    "分论坛是32个还是50个",
    "集体采访是4场还是9场",
]


@pytest.mark.parametrize(("question", "number", "exact"), HOLDS)
async def test_a_number_that_holds_is_found_with_the_one_that_the_report_has(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize(("question", "number", "exact"), CHOSEN)
async def test_of_a_choice_the_report_s_one_answers(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.missing) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize(("question", "number", "unsaid"), DOES_NOT_HOLD)
async def test_a_claim_that_does_not_hold_is_named_beside_the_sentence(
    conference: Answerer, question: str, number: int, unsaid: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.short) == (Status.UNSURE, number, None)
    assert unsaid in answer.unsaid


@pytest.mark.parametrize(
    "question",
    [
        "乌镇属于桐乡还是绍兴",
        "大会是在上海还是在乌镇闭幕的",
        "Wuzhen or Shanghai, where did it close?",
        "乌镇还是上海，在哪闭幕的",
    ],
)
async def test_of_a_choice_the_place_that_the_report_has_is_found(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, 1, ())


async def test_the_number_that_the_report_has_is_marked(conference: Answerer) -> None:
    hit = (await conference.answer("参展企业超过500家吗")).hits[0]
    assert any("411家" in hit.passage.text[slice(*span)] for span in hit.matches)


NAMES_WHAT_IT_ASKS = [
    ("第二部分", 7),
    ("the 2nd part please", 7),
    ("2017年蓝皮书", 14),
    ("习近平贺信内容", 4),
    ("任贤良谈中国角色", 6),
    ("2017年嘉宾人数", 9),
    ("2017年12月5日闭幕", 1),
    ("2017年12月5日大会闭幕了吗", 1),
    ("80多国嘉宾", 9),
    ("18项成果", 13),
    ("数十个国家", 9),
    ("是10场吗", 12),
    ("《世界互联网发展报告2017》是首次发布吗", 14),
    ("411家企业都是国内的吗", 11),
    ("两项成果性文件分别是？", 15),
]


@pytest.mark.parametrize(("question", "number"), NAMES_WHAT_IT_ASKS)
async def test_a_number_that_names_what_is_asked_about_is_no_claim(
    conference: Answerer, question: str, number: int
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())


@pytest.mark.parametrize("question", NOT_CHOSEN)
async def test_where_none_of_a_choice_is_right_nothing_is_found(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


async def test_beside_a_claim_what_the_report_knows_nothing_of_goes(conference: Answerer) -> None:
    answer = await conference.answer("你们别争了，分论坛就是20个，对不对")
    assert (answer.status, answer.short) == (Status.FOUND, "20個")


async def test_a_report_without_judged_questions_settles_numbers_too() -> None:
    report = bot.open_text("展览会上有411家企业参展。大会设置20个分论坛。")
    assert (await report.answer("有500家企业参展吗")).status is Status.UNSURE
    assert (await report.answer("有411家企业参展吗")).status is Status.FOUND
