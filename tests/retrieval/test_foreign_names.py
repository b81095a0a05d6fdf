from __future__ import annotations

import pytest

from bot.language.analyzers import View
from bot.report.plain import plain_report
from bot.retrieval.features import feature_matrix
from bot.retrieval.matching import Matcher
from bot.retrieval.searcher import Searcher

TEXT = "科特切里于1982年出生。他们在第三年离开。洛泰尔在18世纪是皇帝。队里还有其他人。"
SEARCHER = Searcher(plain_report(TEXT))


def best(question: str) -> int:
    evidence = SEARCHER.evidence(SEARCHER.question(question))
    scores = evidence.candidates.relative[list(View).index(View.MEANINGS)]
    return int(scores.argmax())


@pytest.mark.parametrize("question", ["Cotchery?", "Who is Jerricho Cotchery?", "who is cotchery"])
def test_a_name_leads_to_the_passage_that_spells_it_in_characters(question: str) -> None:
    assert SEARCHER.question(question).spellings == {"cotchery": ("科特切里",)}
    assert best(question) == 0


def test_a_name_that_the_report_spells_is_not_missing() -> None:
    assert SEARCHER.missing(SEARCHER.question("Was it Lothair?")).all == ()


def test_a_given_name_before_it_is_no_missing_name() -> None:
    assert SEARCHER.missing(SEARCHER.question("Who is Jerricho Cotchery?")).names == ()


def test_a_name_that_is_nowhere_is_missing() -> None:
    assert SEARCHER.missing(SEARCHER.question("Who is Shakespeare Lincoln?")).names == ("Shakespeare Lincoln",)


def test_a_chinese_question_has_no_names_to_spell() -> None:
    assert SEARCHER.question("Cotchery是谁").spellings == {}


def test_a_question_is_read_alike_whatever_was_asked_before() -> None:
    question = "When was Lothair emperor?"
    fresh = Searcher(plain_report(TEXT))
    first = feature_matrix(fresh.evidence(fresh.question(question)))
    for other in ("Cotchery?", "lothair", "Lothar"):
        fresh.evidence(fresh.question(other))
    assert (feature_matrix(fresh.evidence(fresh.question(question))) == first).all()


@pytest.mark.parametrize("question", ["the third year", "in the 18th century", "which two men"])
def test_english_ordinals_are_looked_up_as_chinese_ones(question: str) -> None:
    assert SEARCHER.missing(SEARCHER.question(question)).numbers == ()


@pytest.mark.parametrize(("question", "number"), [("the fifth year", "fifth"), ("in the 19th century", "19th")])
def test_an_english_ordinal_that_the_report_lacks_is_missing(question: str, number: str) -> None:
    assert SEARCHER.missing(SEARCHER.question(question)).numbers == (number,)


def test_the_spelling_of_a_name_is_shown_as_a_match() -> None:
    matcher = Matcher(SEARCHER.index.readings, SEARCHER.analysis)
    mentioned = matcher.mentioned(SEARCHER.question("Who is Cotchery?"), 0)
    assert "科特切里" in {TEXT[start:end] for start, end in matcher.joined(mentioned, 0)}
