from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from bot.language.folding import fold
from bot.language.synonyms import SynonymRule
from bot.report.judged import JudgedQuestion
from bot.retrieval.deputies import Deputies
from bot.retrieval.judged_terms import ReadQuestion, TermReader
from bot.retrieval.neighbours import JudgedIndex, Neighbours
from bot.retrieval.question import Analysis

QUESTIONS = (
    JudgedQuestion("有多少家企业参展？", frozenset({1}), "411家"),
    JudgedQuestion("参展的公司有几家", frozenset({1}), "411家"),
    JudgedQuestion("How many companies exhibited?", frozenset({1}), "411家"),
    JudgedQuestion("大会在哪里闭幕", frozenset({0}), "乌镇"),
    JudgedQuestion("哪些企业来了，在哪里", frozenset({0, 1})),
    JudgedQuestion("门票多少钱", frozenset()),
)
TEXTS = tuple(fold(text).text for text in ("大會在烏鎮閉幕。", "411家企業參展。", "記者很多，副省長說。"))


def lacking(text: str) -> list[str]:
    """Of a question, what none of the texts has: robots, and the third edition."""
    return [own for own in ("机器人", "第3届") if own in fold(text).text]


def near(
    question: str, questions: Sequence[JudgedQuestion] = QUESTIONS, *, unseen: bool = False, at_most: float = 1.0
) -> Neighbours:
    analysis = Analysis(synonyms=[SynonymRule(("企业", "公司", "companies"))])
    deputies = Deputies([analysis.reader.read(text) for text in TEXTS], "\n".join(TEXTS))
    reader = TermReader(analysis.meanings, deputies)
    judged = JudgedIndex([ReadQuestion(own, reader.of_judged(own.text)) for own in questions], reader, TEXTS, lacking)
    asked = analysis.question(question)
    return judged.near(asked, left_out=asked.reading.text if unseen else None, at_most=at_most)


def test_the_nearest_question_comes_first() -> None:
    found = near("參展公司有幾家？")
    assert found.questions[0].text == "参展的公司有几家"
    assert list(found.likeness) == sorted(found.likeness, reverse=True)


def test_the_same_words_are_as_like_as_can_be() -> None:
    assert near("大会在哪里闭幕").nearest == pytest.approx(1.0)


@pytest.mark.parametrize("question", ["大会在什么地方闭幕", "大會在哪兒閉幕？", "請問大會在哪裡閉幕"])
def test_how_it_is_asked_makes_no_other_question(question: str) -> None:
    assert near(question).nearest > 0.9


def test_what_is_asked_for_does() -> None:
    assert near("大会什么时候闭幕").nearest < 0.9


def test_one_concept_in_other_words_is_as_like() -> None:
    asked = QUESTIONS[1:2]  # about 公司
    assert near("参展的企业有几家", asked).nearest > near("参展的朋友有几家", asked).nearest


def test_neighbours_vote_for_what_answered_them() -> None:
    votes = near("参展公司几家").votes
    assert votes.argmax() == 1
    assert votes[2] == 0


def test_votes_and_what_is_unanswered_make_up_the_whole() -> None:
    found = near("门票多少钱一张")
    assert found.unanswered > 0.5
    alone = near("参展企业", QUESTIONS[:4])
    assert alone.votes.sum() + alone.unanswered == pytest.approx(1.0)


def test_an_unseen_question_is_not_its_own_neighbour() -> None:
    assert near("大会在哪里闭幕", unseen=True).nearest < 0.99
    assert near("大會在哪裡閉幕", unseen=True).questions[0].text != "大会在哪里闭幕"


def test_where_nobody_asked_anything_of_the_sort_strange_ones_are_left() -> None:
    found = near("大会在哪里闭幕", at_most=0.5)
    assert 0 < found.nearest <= 0.5


def test_english_words_meet_in_their_stems() -> None:
    assert near("companies exhibiting").questions[0].text == "How many companies exhibited?"


def test_the_nearest_of_a_passage_and_of_none() -> None:
    found = near("门票多少钱")
    assert found.nearest_of(None) == pytest.approx(1.0)
    assert found.nearest_of(2) == 0.0


@pytest.mark.parametrize(
    ("asked", "question", "told"),
    [
        ("企业什么时候参展", "企业何时参展", 1.0),
        ("企业什么时候参展", "企業誰參展", 0.6),
        ("第三届有多少家企业参展", "有多少家企业参展", 0.8),
        ("第三届有多少家企业参展", "第三屆企業參展的有多少", 1.0),
        ("第三届有多少机器人参展", "谁参展", 0.6),
    ],
)
def test_one_without_an_answer_tells_less_where_its_reasons_are_not_shared(
    asked: str, question: str, told: float
) -> None:
    unanswered = JudgedQuestion(asked, frozenset())
    whole = near(question, (replace(unanswered, places=frozenset({1})),)).nearest
    assert near(question, (unanswered,)).nearest == pytest.approx(told * whole)


def test_another_edition_is_another_question() -> None:
    asked = (JudgedQuestion("第三届大会在哪里", frozenset()), JudgedQuestion("第五届大会在哪里", frozenset()))
    assert near("第五屆大會在哪裡？", asked).questions[0].text == "第五届大会在哪里"


def test_who_is_no_deputy_is_another_one() -> None:
    governor = JudgedQuestion("省长说了什么", frozenset())
    assert near("省長說了什麼", (governor,)).nearest == pytest.approx(1.0)
    assert near("副省長說了什麼", (governor,)).nearest < 0.5


def test_what_passage_and_neighbours_say_together_is_explained() -> None:
    explained = near("参展的公司有几家").explained
    assert explained[1] == pytest.approx(1.0)
    assert explained[1] > explained[0]
    assert near("参展的机器人有几家").explained[1] < 1.0


def test_the_answers_of_a_passage_are_weighed_by_likeness() -> None:
    assert set(near("参展公司几家").answers(1)) == {"411家"}
    assert not near("参展公司几家").answers(2)


def test_the_answer_of_one_that_asks_for_another_kind_of_thing_tells_less() -> None:
    asked = (JudgedQuestion("谁参展", frozenset({1}), "企业"), JudgedQuestion("有几家参展", frozenset({1}), "411家"))
    alike = near("参展的有几家", asked)
    told = dict(zip(alike.folded_answers, alike.telling, strict=True))
    assert told["企业"] == pytest.approx(0.2 * alike.likeness[1] ** 3)
    assert told["411家"] == pytest.approx(alike.likeness[0] ** 3)


def test_half_of_what_is_told_of_an_answer_is_by_its_words() -> None:
    asked = (JudgedQuestion("谁参展", frozenset({1}), "企业"), JudgedQuestion("有几家参展", frozenset({1}), "411家"))
    alike = near("参展的有几家", asked)
    assert alike.words is not None
    told, by_words = alike.answers(1), alike.words.answers(1)
    alone = dict(zip(alike.folded_answers, alike.telling, strict=True))
    assert told == pytest.approx({own: (alone[own] + sum(alone.values()) * by_words[own]) / 2 for own in by_words})


def test_a_report_without_judged_questions_has_no_neighbours() -> None:
    found = near("参展", ())
    assert not found.questions
    assert not np.any(found.votes)
    assert found.nearest == 0.0


@pytest.mark.parametrize("question", ["", "？？", "zzz"])
def test_a_question_that_shares_nothing_has_no_neighbours(question: str) -> None:
    found = near(question)
    assert not found.questions
    assert not np.any(found.votes)
