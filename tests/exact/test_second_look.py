from __future__ import annotations

import numpy as np
import pytest

from bot import Answerer
from bot.exact.finder import ExactFinder
from bot.exact.second_look import looked_at_again
from bot.exact.span_search import SpanSearch
from bot.exact.standing import Known
from bot.exact.weights import shipped_span_weights
from bot.retrieval.matching import Matcher
from bot.retrieval.ranker import Ranking

QUESTION = "参展的企业有多少家"


def settled(
    answerer: Answerer, places: list[int], scores: list[float], question: str = QUESTION, probability: float = 0.9
) -> Ranking:
    searcher = answerer.searcher
    finder = ExactFinder(searcher.index, searcher.analysis.reader.segmenter, shipped_span_weights())
    evidence = searcher.evidence(searcher.question(question))
    mentions = Matcher(searcher.index.readings, searcher.analysis).mentions(evidence.question)
    spans = SpanSearch(finder, evidence.question, evidence.asking, lambda place: Known(mentions(place)))
    ranking = Ranking(np.array(places), np.array(scores), probability)
    found = looked_at_again(ranking, spans, is_chinese=evidence.question.is_chinese)
    assert found.scores.tolist() == scores
    return found


def torn(answerer: Answerer, places: list[int], scores: list[float], question: str = QUESTION) -> list[int]:
    return settled(answerer, places, scores, question).places.tolist()


def test_of_sentences_about_as_good_the_one_with_the_better_span_comes_first(conference: Answerer) -> None:
    assert torn(conference, [19, 10, 1], [2.0, 1.9, 1.0])[0] == 10


def test_a_clear_lead_stays(conference: Answerer) -> None:
    assert torn(conference, [19, 10, 1], [4.0, 2.0, 1.0]) == [19, 10, 1]


def test_only_the_first_three_are_looked_at(conference: Answerer) -> None:
    assert torn(conference, [19, 1, 2, 10], [2.0, 1.9, 1.8, 1.7])[3] == 10


def test_english_questions_are_looked_at_too(conference: Answerer) -> None:
    assert torn(conference, [19, 10], [2.0, 1.9], "How many companies?") == [10, 19]


@pytest.mark.parametrize("places", [[], [10]])
def test_nothing_to_choose_from_is_no_choice(conference: Answerer, places: list[int]) -> None:
    assert torn(conference, places, [1.0] * len(places)) == places


@pytest.mark.parametrize(("places", "is_surer"), [([10, 19], True), ([19, 10], False)])
def test_in_doubt_a_better_span_than_the_seconds_makes_the_first_surer(
    conference: Answerer, places: list[int], *, is_surer: bool
) -> None:
    found = settled(conference, places, [9.0, 2.0], probability=0.5)
    assert found.places.tolist() == places
    assert (found.probability > 0.55) is is_surer
    assert (found.probability < 0.45) is not is_surer


@pytest.mark.parametrize("probability", [0.1, 0.9])
def test_where_the_ranker_is_sure_it_stays_so(conference: Answerer, probability: float) -> None:
    assert settled(conference, [19, 10], [4.0, 2.0], probability=probability).probability == probability


@pytest.mark.parametrize("probability", [0.0, 0.05, 0.95, 1.0])
def test_where_it_is_torn_a_sure_ranker_is_moved_too_and_stays_below_one(
    conference: Answerer, probability: float
) -> None:
    found = settled(conference, [10, 19], [2.0, 1.9], probability=probability)
    assert probability < found.probability <= 1.0 or found.probability == pytest.approx(1.0)


def test_what_a_question_mentions_of_a_passage_is_what_the_matcher_tells(conference: Answerer) -> None:
    searcher = conference.searcher
    matcher, question = Matcher(searcher.index.readings, searcher.analysis), searcher.question(QUESTION)
    mentions = matcher.mentions(question)
    assert [mentions(place) for place in range(21)] == [matcher.mentioned(question, place) for place in range(21)]
    assert mentions(10) is mentions(10)
