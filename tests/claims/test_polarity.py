from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

DENIED = [
    ("王沪宁没有演讲吧", "没有演讲"),
    ("没开过记者见面会吧", "没开过记者见面会"),
    ("大會沒有圓滿閉幕吧", "沒有圓滿閉幕"),
    ("没有分论坛，对吗", "没有分论坛"),
    ("没签什么协议吧", "没签什么协议"),
    ("大会还没闭幕吧", "还没闭幕"),
    ("no deals were signed, correct?", "no deals were signed"),
    ("there were no group interviews, right?", "no group interviews"),
    ("这不是第一次发布蓝皮书吧", "不是第一次发布蓝皮书"),
    ("大会不是在乌镇开的吧", "不是在乌镇开"),
]
RIGHTLY_DENIED = [
    ("大会不是在北京开的吧", 1, "桐鄉烏鎮"),
    ("不是12月6号闭幕的吧", 1, "12月5日"),
    ("记者没有超过一千人吧", 17, "700多名"),
    ("主旨演講不是習近平做的吧", 5, "王滬寧"),
    ("it wasn't held in Beijing, right?", 1, "烏鎮"),
]
OPPOSED = [
    ("中国从引领者变成受益者了是吗", "从引领者变成受益者"),
    ("China turned from a leader into a beneficiary?", "from a leader into a beneficiary"),
    ("媒体报道不多吧", "不多"),
    ("记者很少吧", "很少"),
    ("嘉賓範圍變窄了？", "窄"),
    ("以前也发过蓝皮书吧", "以前"),
    ("the conference ended in failure?", "failure"),
    ("the conference opened on December 5, right?", "opened"),
    ("大会在桐乡乌镇开幕了", "开幕"),
]
SO = [
    "之前没发布过蓝皮书吧",
    "参展的不只有国内企业吧",
    "嘉宾层次更高了对吧",
    "中国从受益者变成引领者了吧",
    "有大学参与协办不",
    "参展有411家吧，不是假消息吧",
    "Blue books had never been released before, right?",
    "It was held in Wuzhen, was it not?",
]
COMPARED = [
    ("集体采访比发布会多吧", Status.UNSURE, ("集体采访比发布会多",)),
    ("发布会比集体采访多吧", Status.FOUND, ()),
    ("嘉賓多還是記者多", Status.UNSURE, ()),
    ("there were more co-organizers than organizers, right?", Status.UNSURE, ()),
]
MINUTES = (
    "会议否决了在苏州设立分公司的方案，理由是市场调研不充分。财务部提出把住宿标准从每晚350元上调到400元，赵磊表示反对。"
    "净利润下降3%，营业收入增长12%。机器人支持2.4GHz网络，不支持5GHz网络。逾期不予受理。环城高速预计明年6月建成。地毯上禁止使用拖布。"
)


@pytest.mark.parametrize(("question", "unsaid"), DENIED + OPPOSED)
async def test_of_what_the_sentence_says_the_contrary_nothing_is_found(
    conference: Answerer, question: str, unsaid: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.short, answer.unsaid) == (Status.UNSURE, None, (unsaid,))


@pytest.mark.parametrize(("question", "number", "exact"), RIGHTLY_DENIED)
async def test_what_is_rightly_denied_is_found_with_what_is_so(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize("question", SO)
async def test_what_is_so_stays_found(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("会议通过了苏州分公司的方案", "通过了"),
        ("赵磊赞成住宿标准上调吧", "赞成"),
        ("住宿标准降低了吧", "降低"),
        ("净利润增长了吧", "增长"),
        ("地毯上可以用拖布吧", "地毯上可以用拖布"),
        ("环城高速今年6月建成吧", "今年"),
    ],
)
async def test_the_contrary_is_marked_in_any_report(question: str, unsaid: str) -> None:
    answer = await bot.open_text(MINUTES).answer(question)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))


@pytest.mark.parametrize(
    "question",
    [
        "苏州分公司的方案没通过吧",
        "赵磊反对住宿标准上调吧",
        "住宿标准上调了吧",
        "净利润下降了吧",
        "支持2.4GHz网络对吧",
        "地毯上不能用拖布吧",
        "环城高速明年6月建成吧",
    ],
)
async def test_what_the_sentence_denies_or_says_so_is_found(question: str) -> None:
    answer = await bot.open_text(MINUTES).answer(question)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())


async def test_who_asks_openly_is_told_that_it_is_not_so() -> None:
    answer = await bot.open_text("员工宿舍不提供早餐。宿舍有三层。").answer("宿舍提供早餐吗")
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())


@pytest.mark.parametrize(("question", "status", "unsaid"), COMPARED)
async def test_of_two_things_one_number_alone_settles_nothing(
    conference: Answerer, question: str, status: Status, unsaid: tuple[str, ...]
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.unsaid, answer.short) == (status, unsaid, None)
