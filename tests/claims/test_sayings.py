from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

UNSAID = [
    ("是不是在北京开的？", 1, ("北京",)),
    ("是不是在北京開的？", 1, ("北京",)),
    ("was it held in Beijing?", 1, ("Beijing",)),
    ("大会是在杭州闭幕的吗", 1, ("杭州",)),
    ("Was the conference in Shanghai?", 1, ("Shanghai",)),
    ("大會是十二月三日閉幕的嗎", 1, ("十二月三日",)),
    ("Did the conference close on December 3?", 1, ("December 3",)),
    ("是第五届吗", 1, ("第五届",)),
    ("有500家企业参展吗", 11, ("500家",)),
    ("参展企业是不是五百家", 11, ("五百家",)),
    ("大会开了5天吗", 1, ("5天",)),
    ("合同金额超过200亿吧", 10, ("超过200亿",)),
    ("记者不到700名吧", 17, ("不到700名",)),
    ("副省长是马云吗", 3, ("马云",)),
    ("成果文件只发布了一项吗", 15, ("一项",)),
    ("蓝皮书是在北京发布的吗", 14, ("北京",)),
    ("习近平作了主旨演讲吗", 5, ("习近平",)),
]
SAID = [
    ("大会是在乌镇闭幕的吗", 1),
    ("是不是在烏鎮閉幕的？", 1),
    ("Did the conference close in Wuzhen?", 1),
    ("大会12月5日闭幕的吗", 1),
    ("Did it close on December 5th?", 1),
    ("参展企业是不是411家", 11),
    ("有一千五百名嘉宾吗", 9),
    ("高兴夫是副省长吧", 3),
    ("IoT产品有没有展出", 11),
    ("王沪宁是不是做了主旨演讲", 5),
    ("是不是有80多个国家的嘉宾", 9),
    ("那两本蓝皮书是不是首次发布的", 14),
    ("有没有一本专门讲中国的报告", 14),
]
ABSENT_NAMES = ["马云参加了吗", "was jack ma there", "百度参展了吗"]


@pytest.mark.parametrize(("question", "number", "unsaid"), UNSAID)
async def test_what_the_sentence_does_not_say_is_named_and_nothing_is_called_found(
    conference: Answerer, question: str, number: int, unsaid: tuple[str, ...]
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.UNSURE, number, unsaid)


@pytest.mark.parametrize(("question", "number"), SAID)
async def test_what_the_sentence_says_is_found(conference: Answerer, question: str, number: int) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())


async def test_a_day_that_the_report_lacks_is_missing(conference: Answerer) -> None:
    answer = await conference.answer("大会是在12月3日开幕的吗")
    assert (answer.status, answer.missing) == (Status.ABSENT, ("12月3日",))


async def test_what_only_asks_is_nothing_that_a_sentence_does_not_say(conference: Answerer) -> None:
    assert (await conference.answer("记者写得多不多")).unsaid == ()


async def test_the_second_day_is_no_edition(conference: Answerer) -> None:
    assert (await conference.answer("how many guests came on the second day of the conference")).unsaid == ()


OTHER_EDITIONS = [
    "第一届的时候是谁做的主旨演讲",
    "前三届每次都开了几天",
    "上一届设了几个分论坛",
    "when was the first World Internet Conference held",
    "What was the turnout at the second conference?",
]


@pytest.mark.parametrize("question", OTHER_EDITIONS)
async def test_what_is_asked_of_another_edition_is_never_found(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [("第一届有多少分论坛", ("第一届",)), ("第三届有多少分论坛", ()), ("第二届有多少分论坛", ())],
)
async def test_an_edition_of_which_another_sentence_speaks_is_named(question: str, unsaid: tuple[str, ...]) -> None:
    text = (
        "第三届论坛大会在乌镇闭幕。第一届到第三届论坛大会都在这里举行。大会设置20个分论坛。第二届论坛大会有10个分论坛。"
    )
    answer = await bot.open_text(text, title="第三届论坛大会闭幕").answer(question)
    assert answer.unsaid == unsaid


@pytest.mark.parametrize("question", [own for own, *_ in UNSAID] + ABSENT_NAMES)
async def test_there_is_no_exact_answer_to_what_is_not_so(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).short is None


@pytest.mark.parametrize("question", ABSENT_NAMES)
async def test_a_name_that_nothing_speaks_for_stays_missing(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.status is Status.ABSENT
    assert answer.unsaid == ()
    assert answer.missing


@pytest.mark.parametrize("question", ["大会没有在乌镇举行吗", "wasn't the conference held in Wuzhen?"])
async def test_a_negation_gets_the_sentence_and_no_claim(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.status is not Status.ABSENT
    assert answer.short is None
    assert answer.unsaid == ()


async def test_a_sentence_that_denies_is_quoted_as_it_is() -> None:
    answer = await bot.open_text("大会没有在北京举行。会议有三天。").answer("大会是在北京举行的吗")
    assert answer.hits[0].passage.text == "大会没有在北京举行。"
    assert answer.short is None


async def test_of_a_choice_only_one_needs_to_be_said(conference: Answerer) -> None:
    answer = await conference.answer("是12月5日还是12月6日闭幕的")
    assert (answer.hits[0].passage.number, answer.unsaid) == (1, ())


async def test_a_choice_of_which_nothing_is_said_is_marked(conference: Answerer) -> None:
    answer = await conference.answer("大会是12月6日还是12月7日闭幕的")
    assert (answer.status, answer.unsaid) == (Status.UNSURE, ("12月6日", "12月7日"))


@pytest.mark.parametrize("question", ["有多少家企业参展", "大会哪天闭幕", "副省长是谁", "12月3日有什么活动"])
async def test_only_questions_for_yes_or_no_take_something_for_granted(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).unsaid == ()


async def test_the_subject_of_the_report_need_not_be_repeated(conference: Answerer) -> None:
    assert (await conference.answer("乌镇峰会有1500名嘉宾吗")).unsaid == ()


async def test_the_number_of_a_date_is_none_of_days() -> None:
    answer = await bot.open_text("大会于12月5日闭幕，会期三天。").answer("大会开了5天吗")
    assert answer.unsaid == ("5天",)
