from __future__ import annotations

import json
import random

import pytest

from bot import Answerer, AnswerKind, Status
from bot.language.script import Language
from bot.report.shipped import shipped_corpus

FOLLOW_UPS = [
    ("谁主办的", "那协办的呢？", 8),
    ("有多少主办单位", "那协办的呢？", 8),
    ("有多少家參展企業？", "記者呢？", 17),
    ("参展企业有多少", "嘉宾呢", 9),
    ("参展企业有多少", "国家呢", 9),
    ("How many companies exhibited?", "what about co-organizers?", 8),
    ("How many companies exhibited?", "and journalists?", 17),
    ("有多少家企业参展", "and the number of journalists?", 17),
    ("副省长是谁", "他还说了什么", 18),
    ("谁作了主旨演讲", "他说了什么", 5),
    ("who is the vice governor", "and what did he say?", 18),
    ("任贤良说了什么", "高兴夫呢", 18),
    ("任賢良是誰", "那高興夫呢", 3),
    ("When did the conference close?", "where?", 1),
    ("大會何時閉幕", "在哪裡？", 1),
    ("除了蓝皮书，组委会还发布了什么文件？", "一共几项？", 15),
    ("领先科技成果有多少个？", "它们有什么意义？", 13),
    ("How many news events were held?", "What were they, exactly?", 16),
    ("Who delivered the keynote?", "What was it about?", 5),
    ("有多少嘉宾", "不是，我问的是记者", 17),
    ("有多少主办单位", "sorry, I meant co-organizers", 8),
    ("大会是不是出了蓝皮书？", "叫什么名字？", 14),
    ("大会签约金额是多少", "还有呢", 10),
]


@pytest.mark.parametrize(("before", "question", "number"), FOLLOW_UPS)
async def test_a_question_that_leans_on_the_one_before_is_answered(
    conference: Answerer, before: str, question: str, number: int
) -> None:
    context = await conference.answer(before)
    answer = await conference.answer(question, context=context)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


@pytest.mark.parametrize(("question", "short"), [("那协办的呢？", "26家"), ("論壇呢", "20個"), ("记者呢", "700多名")])
async def test_the_kind_of_the_question_before_is_kept(conference: Answerer, question: str, short: str) -> None:
    assert (await conference.answer(question, context="有多少主办单位")).short == short


async def test_the_text_of_the_question_before_is_context_enough(conference: Answerer) -> None:
    answer = await conference.answer("高兴夫呢", context="任贤良说了什么")
    assert (answer.kind, answer.understood) == (AnswerKind.SECTION, "高兴夫说了什么")


async def test_follow_ups_follow_each_other(conference: Answerer) -> None:
    first = await conference.answer("有多少家企业参展")
    second = await conference.answer("那记者呢", context=first)
    third = await conference.answer("论坛呢", context=second)
    assert (third.hits[0].passage.number, third.short) == (8, "20個")


async def test_an_answer_keeps_the_question_as_it_was_asked(conference: Answerer) -> None:
    answer = await conference.answer("那协办的呢？", context="有多少主办单位")
    assert (answer.question, answer.understood) == ("那协办的呢？", "有多少协办")


@pytest.mark.parametrize(
    ("question", "language"),
    [("英文呢", Language.ENGLISH), ("in English", Language.ENGLISH), ("繁體呢？", Language.TRADITIONAL)],
)
async def test_the_same_answer_is_given_in_another_language(
    conference: Answerer, question: str, language: Language
) -> None:
    answer = await conference.answer(question, context="有多少家企业参展")
    assert (answer.language, answer.short) == (language, "411家")


@pytest.mark.parametrize(
    ("before", "question", "number"),
    [
        ("有多少家企业参展", "是国内的还是国外的", 11),
        ("發布了哪些藍皮書", "一共幾本", 14),
        ("贺信说了什么", "是谁写的", 4),
        ("主旨演讲是谁做的", "内容是什么", 5),
    ],
)
async def test_what_drops_its_subject_stays_with_what_was_found(
    conference: Answerer, before: str, question: str, number: int
) -> None:
    answer = await conference.answer(question, context=await conference.answer(before))
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("蓝皮书叫什么", "谁写的"),
        ("What are the blue books called?", "who wrote them"),
        ("谁写的贺信", "什么时候写的"),
        ("what did Xi's letter say", "how long was it"),
        ("多少企业参展", "展了几天"),
        ("有多少記者", "他們來自哪些國家"),
        ("有多少记者", "来自哪里"),
        ("分论坛有几个", "都有什么主题"),
        ("有多少家企业参展", "其中外国的有多少"),
        ("分论坛有几个", "名字？"),
        ("主旨演讲是谁讲的", "什么时候讲的"),
    ],
)
async def test_what_is_not_said_of_what_was_asked_about_is_not_found_elsewhere(
    conference: Answerer, before: str, question: str
) -> None:
    answer = await conference.answer(question, context=await conference.answer(before))
    assert answer.status is not Status.FOUND
    assert answer.short is None


@pytest.mark.parametrize(
    ("before", "question", "number"),
    [
        ("习近平发贺信了吗", "写了什么", 4),
        ("How many companies at the expo?", "what did they show?", 11),
        ("多少家企业参展", "展示了什么", 11),
        ("記者有多少人", "他們寫了什麼", 17),
        ("有多少嘉宾", "来自哪里", 9),
        ("有哪些成果文件", "谁发布的", 15),
        ("中国主张受欢迎吗？", "这话是谁讲的", 6),
        ("发布了几本蓝皮书", "叫什么名字", 14),
        ("谁写的贺信", "内容呢", 4),
        ("who wrote the letter", "the content?", 4),
        ("谁写的贺信", "它说了什么", 4),
    ],
)
async def test_what_names_nothing_is_asked_of_what_was_asked_about(
    conference: Answerer, before: str, question: str, number: int
) -> None:
    answer = await conference.answer(question, context=await conference.answer(before))
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


@pytest.mark.parametrize(
    ("before", "question", "number", "unsaid"),
    [
        ("来了多少嘉宾", "超过1000了吗", 9, ()),
        ("how many exhibited", "more than 300?", 11, ()),
        ("how many sub-forums", "are you sure it's 20?", 8, ()),
        ("分论坛几个", "確定是20個？", 8, ()),
        ("多少记者", "有没有五百", 17, ("五百",)),
        ("签约多少", "不是200亿吗", 10, ("200亿",)),
        ("領先科技成果有幾個", "20個？", 13, ("20個",)),
        ("多少企业参展", "不到400吧", 11, ("不到400",)),
        ("how many journalists", "wasn't it 500?", 17, ("500",)),
    ],
)
async def test_a_number_alone_is_claimed_of_what_was_asked_about(
    conference: Answerer, before: str, question: str, number: int, unsaid: tuple[str, ...]
) -> None:
    answer = await conference.answer(question, context=await conference.answer(before))
    expected = Status.UNSURE if unsaid else Status.FOUND
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (expected, number, unsaid)


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("企业超过500家吗", "400多？", "企业 400多？"),
        ("分论坛是不是30个", "20个？", "分论坛 20个？"),
        ("新产品发布活动多少场", "有100场吗", "新产品发布活动 有100场吗"),
        ("who wrote the letter", "what does it say", "what does letter say"),
    ],
)
async def test_what_was_asked_about_is_named_without_the_number_that_was_claimed(
    conference: Answerer, before: str, question: str, understood: str
) -> None:
    answer = await conference.answer(question, context=await conference.answer(before))
    assert answer.understood == understood


@pytest.mark.parametrize("before", ["蓝皮书叫什么", "谁写的贺信", "有多少记者", "how many journalists"])
@pytest.mark.parametrize(
    "question",
    [
        "什么时候闭幕",
        "開了幾天",
        "在哪里举行的",
        "签了多少亿",
        "来了多少嘉宾",
        "500家企业吗",
        "you are who",
        "你叫什么名字",
        "真的吗",
        "when did it close",
        "who came?",
    ],
)
async def test_what_is_asked_of_the_whole_event_stays_as_it_is(
    conference: Answerer, before: str, question: str
) -> None:
    context = await conference.answer(before)
    assert await conference.answer(question, context=context) == await conference.answer(question)


async def test_a_pronoun_behind_what_it_means_leans_on_nothing(conference: Answerer) -> None:
    question = "which 80 countries exactly, list them"
    assert await conference.answer(question, context="主办和协办单位各有几家") == await conference.answer(question)


async def test_what_replaces_an_ordinal_may_be_missing(conference: Answerer) -> None:
    answer = await conference.answer("第六届呢", context="第四届大会在哪里闭幕")
    assert answer.status is not Status.FOUND
    assert answer.missing == ("第6届",)


async def test_a_pronoun_without_anybody_before_it_changes_nothing(conference: Answerer) -> None:
    with_context = await conference.answer("他说了什么", context="有多少家企业参展")
    assert with_context == await conference.answer("他说了什么")


@pytest.mark.parametrize("context", ["", "   ", "你好", "谢谢", "???"])
async def test_a_context_that_asks_nothing_changes_nothing(conference: Answerer, context: str) -> None:
    assert await conference.answer("那协办的呢？", context=context) == await conference.answer("那协办的呢？")


@pytest.mark.parametrize(
    "question", ["你好", "谢谢", "那封信是谁写的", "那记者有多少", "我刚吃完饭，你呢", "那几天下雨没有"]
)
async def test_a_question_that_stands_by_itself_is_not_changed(conference: Answerer, question: str) -> None:
    assert await conference.answer(question, context="有多少家企业参展") == await conference.answer(question)


def test_no_judged_question_is_changed_by_another_before_it(conference: Answerer) -> None:
    lines = (shipped_corpus() / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines]
    chance = random.Random(7)
    for question in questions:
        judged = conference.judge(question, context=chance.choice(questions)).answer
        assert judged == conference.judge(question).answer, question


async def test_a_very_long_context_is_read_in_part(conference: Answerer) -> None:
    answer = await conference.answer("那协办的呢", context="有多少主办单位" + "，大会" * 2000)
    assert len(answer.understood) < 300


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("有多少家企业参展", "为什么"),
        ("谁发表了主旨演讲", "为什么"),
        ("How many companies took part in the expo?", "why?"),
    ],
)
async def test_why_in_a_word_is_not_answered_by_what_answered_before(
    conference: Answerer, before: str, after: str
) -> None:
    answer = await conference.answer(after, context=await conference.answer(before))
    assert (answer.status is Status.FOUND, answer.short) == (False, None)
