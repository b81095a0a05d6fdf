from __future__ import annotations

import pytest

from bot.language.analyzers import View
from bot.report.plain import plain_report
from bot.retrieval.index import FIELDS, Index
from bot.retrieval.nearness import nearness_of
from bot.retrieval.question import Analysis


def proposed(analysis: Analysis, text: str, question: str, limit: int = 50) -> list[int]:
    asked = analysis.question(question)
    index = Index(plain_report(text), analysis)
    places: list[int] = index.propose(asked, nearness_of(asked, [(0, 0)], analysis), limit=limit).places.tolist()
    return places


def test_a_candidate_shares_a_term_with_the_question(analysis: Analysis) -> None:
    assert proposed(analysis, "茶叶很香。大会闭幕。企业参展。", "企业") == [2]


def test_a_question_that_shares_nothing_has_no_candidates(analysis: Analysis) -> None:
    assert proposed(analysis, "茶叶很香。", "zzzz") == []


@pytest.mark.parametrize("question", ["", "。。。", "🎉"])
def test_a_question_without_terms_has_no_candidates(analysis: Analysis, question: str) -> None:
    assert proposed(analysis, "茶叶很香。", question) == []


def test_candidates_stand_in_the_reports_order(analysis: Analysis) -> None:
    assert proposed(analysis, "大会。茶。大会闭幕。大会。", "大会闭幕") == [0, 2, 3]


def test_ties_go_to_the_earlier_passage(analysis: Analysis) -> None:
    assert proposed(analysis, "大会。大会。大会。大会。", "大会", limit=2) == [0, 1]


def test_the_best_are_kept_when_there_are_more(analysis: Analysis) -> None:
    assert proposed(analysis, "大会。大会。大会闭幕。", "大会闭幕", limit=1) == [2]


def test_more_may_be_asked_for_than_there_is(analysis: Analysis) -> None:
    assert proposed(analysis, "大会。大会。", "大会", limit=1000) == [0, 1]


def test_an_empty_report_proposes_nothing(analysis: Analysis) -> None:
    assert proposed(analysis, "", "大会") == []
    assert len(Index(plain_report(""), analysis)) == 0


def test_each_view_has_scores_for_every_passage(analysis: Analysis) -> None:
    asked = analysis.question("大会")
    candidates = Index(plain_report("大会。茶。"), analysis).propose(asked, nearness_of(asked, [(0, 0)], analysis))
    assert candidates.relative.shape == (len(FIELDS), 2)
    assert candidates.relative[FIELDS[View.WORDS]].tolist() == [1, 0]


def test_the_index_knows_its_terms_view_by_view(analysis: Analysis) -> None:
    index = Index(plain_report("乌镇。"), analysis)
    assert index.knows(View.SOUNDS, "wu zhen")
    assert not index.knows(View.WORDS, "wu zhen")
