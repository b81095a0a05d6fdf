"""Sentences that are asked for by their numbers, as citations and /about count them."""

from __future__ import annotations

import pytest

import bot
from bot.answer import AnswerKind, Status
from bot.answering import Answerer


@pytest.mark.parametrize(
    ("question", "numbers"),
    [("第11句", [11]), ("第五到七句", [5, 6, 7]), ("最后一句", [21]), ("sentence 1", [1]), ("第20到30句", [20, 21])],
)
async def test_a_sentence_is_shown_by_its_number(conference: Answerer, question: str, numbers: list[int]) -> None:
    answer = await conference.answer(question)
    assert answer.status is Status.FOUND
    assert [passage.number for passage in answer.passages] == numbers
    assert [hit.passage.number for hit in answer.hits] == numbers
    assert (answer.short, answer.missing, answer.unsaid) == (None, (), ())


async def test_a_paragraph_is_the_section_of_its_number(conference: Answerer) -> None:
    answer = await conference.answer("第三段")
    assert {passage.section.number for passage in answer.passages} == {3}
    assert answer.kind is AnswerKind.SECTION


async def test_what_is_asked_before_changes_no_number(conference: Answerer) -> None:
    before = await conference.answer("第四届大会有多少家企业参展")
    assert (await conference.answer("第11句", context=before)).passages[0].number == 11


@pytest.mark.parametrize("question", ["第22句", "第0句", "第9段", "sentence 30", "倒数第30句"])
async def test_a_number_beyond_the_report_is_absent_and_named(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.missing, answer.hits) == (Status.ABSENT, (question,), ())


async def test_a_report_without_sentences_has_none_of_any_number() -> None:
    assert (await bot.open_text("").answer("第1句")).status is Status.ABSENT


async def test_no_more_hits_are_returned_than_asked_for(conference: Answerer) -> None:
    answer = await conference.answer("第5到7句", limit=1)
    assert (len(answer.hits), len(answer.passages)) == (1, 3)


@pytest.mark.parametrize("question", ["第11句", "第22句"])
async def test_what_is_asked_for_by_number_is_not_searched_for(conference: Answerer, question: str) -> None:
    before = await conference.answer("有多少家企业参展")
    judgement = conference.judge(question, context=before)
    assert (judgement.ranking.first, judgement.missing.all) == (None, ())
    assert judgement.answer.understood == question
