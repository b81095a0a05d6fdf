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
    ("有多少家企业参展", "为什么？", 11),
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
