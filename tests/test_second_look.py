from __future__ import annotations

import numpy as np
import pytest

from bot import Answerer
from bot.exact.finder import ExactFinder
from bot.exact.weights import shipped_span_weights
from bot.matching import Matcher
from bot.retrieval.ranker import Ranking
from bot.second_look import SecondLook

QUESTION = "参展的企业有多少家"


def torn(answerer: Answerer, places: list[int], scores: list[float], question: str = QUESTION) -> list[int]:
    searcher = answerer.searcher
    finder = ExactFinder(searcher.index, searcher.analysis.reader.segmenter, shipped_span_weights())
    evidence = searcher.evidence(searcher.question(question))
    mentions = Matcher(searcher.index.readings, searcher.analysis).mentions(evidence.question)
    settled = SecondLook(finder).settled(evidence, Ranking(np.array(places), np.array(scores), 0.4), mentions)
    assert settled.scores.tolist() == scores
    assert settled.probability == 0.4
    return settled.places.tolist()


def test_of_sentences_about_as_good_the_one_with_the_better_span_comes_first(conference: Answerer) -> None:
    assert torn(conference, [19, 10, 1], [2.0, 1.9, 1.0])[0] == 10


def test_a_clear_lead_stays(conference: Answerer) -> None:
    assert torn(conference, [19, 10, 1], [4.0, 2.0, 1.0]) == [19, 10, 1]


def test_only_the_first_three_are_looked_at(conference: Answerer) -> None:
    assert torn(conference, [19, 1, 2, 10], [2.0, 1.9, 1.8, 1.7])[3] == 10


def test_english_questions_are_left_as_they_are(conference: Answerer) -> None:
    assert torn(conference, [19, 10], [2.0, 1.9], "How many companies?") == [19, 10]


@pytest.mark.parametrize("places", [[], [10]])
def test_nothing_to_choose_from_is_no_choice(conference: Answerer, places: list[int]) -> None:
    assert torn(conference, places, [1.0] * len(places)) == places
