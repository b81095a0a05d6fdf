from __future__ import annotations

import math

import pytest

from bot.language.analyzers import View
from bot.retrieval.asked import asking_spans
from bot.retrieval.nearness import nearness_of
from bot.retrieval.question import Analysis


def near(analysis: Analysis, text: str, asking: str, view: View) -> dict[str, float]:
    question = analysis.question(text)
    start = question.reading.text.index(asking)
    nearness = nearness_of(question, [(start, start + len(asking))], analysis)
    return dict(zip(question.terms[view], nearness[view].tolist(), strict=True))


@pytest.mark.parametrize("view", [View.WORDS, View.CHARACTERS])
def test_a_term_counts_less_the_further_it_stands_from_the_asking_words(analysis: Analysis, view: View) -> None:
    by_term = near(analysis, "乌镇大会由谁主办企业论坛", "谁", view)
    assert by_term["主办"] == 1
    assert by_term["企业"] == pytest.approx(math.exp(-2 / 6))
    assert by_term["论坛"] == pytest.approx(math.exp(-4 / 6))
    assert by_term["大会"] == pytest.approx(math.exp(-1 / 6))


def test_a_meaning_is_as_near_as_its_word(analysis: Analysis) -> None:
    by_term = near(analysis, "谁主办企业论坛", "谁", View.MEANINGS)
    assert by_term["forum"] == pytest.approx(math.exp(-4 / 6))


def test_a_term_that_stands_twice_counts_where_it_is_nearer(analysis: Analysis) -> None:
    assert near(analysis, "企业论坛里谁是企业", "谁", View.WORDS)["企业"] == pytest.approx(math.exp(-1 / 6))


def test_a_number_is_as_near_by_its_value(analysis: Analysis) -> None:
    assert near(analysis, "谁有1500家企业", "谁", View.WORDS)["#1500"] == pytest.approx(math.exp(-1 / 6))


def test_what_is_far_away_still_counts(analysis: Analysis) -> None:
    assert 0 < near(analysis, f"企业{'，' * 500}谁主办论坛", "谁", View.WORDS)["企业"] < 0.001


def test_a_number_inside_another_is_not_itself(analysis: Analysis) -> None:
    by_term = near(analysis, "第5届大会于2015年由谁主办", "谁", View.CHARACTERS)
    assert by_term["5"] == pytest.approx(math.exp(-10 / 6))


def test_what_stands_at_no_place_counts_in_full(analysis: Analysis) -> None:
    assert set(near(analysis, "乌镇大会由谁主办", "谁", View.SOUNDS).values()) == {1.0}


def test_the_nearest_of_several_asking_words_counts(analysis: Analysis) -> None:
    question = analysis.question("谁的企业论坛由哪家协会主办")
    nearness = nearness_of(question, asking_spans(question.reading.text), analysis)
    by_term = dict(zip(question.terms[View.WORDS], nearness[View.WORDS].tolist(), strict=True))
    assert by_term["企业"] == pytest.approx(math.exp(-1 / 6))
    assert by_term["协会"] == 1


@pytest.mark.parametrize("text", ["who hosts the forum", "wu zhen", "乌镇大会主题", "大会是否在2014年举行"])
def test_all_terms_count_alike_where_nothing_asks_in_chinese(analysis: Analysis, text: str) -> None:
    question = analysis.question(text)
    nearness = nearness_of(question, asking_spans(question.reading.text), analysis)
    assert all(own.tolist() == [1.0] * len(question.terms[view]) for view, own in nearness.items())
