from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from bot.report.judged import JudgedQuestion
from bot.retrieval.naive_bayes import NOTHING, ForNone, Likelihoods, NaiveBayes, Nearby, Terms
from bot.retrieval.okapi import Okapi

# What was asked, by the place that answers it (None: none does) and the exact answer.
ASKED = (
    ("how many firms", 1, "411"),
    ("many firms how", 1, "411"),
    ("which firms", 1, "all of them"),
    ("where firms", 2, "there"),
    ("how many foreign firms", None, ""),
    ("foreign firms where", None, ""),
)


def likelihoods(
    question: str, asked: Sequence[tuple[str, int | None, str]] = ASKED, left_out: Sequence[int] = ()
) -> Likelihoods:
    field = Okapi([text.split() for text, _, _ in asked])
    questions = [JudgedQuestion(text, frozenset() if place is None else frozenset({place})) for text, place, _ in asked]
    bayes = NaiveBayes(questions, [answer for _, _, answer in asked], field)
    terms = {term: field.numbers[term] for term in question.split() if term in field.idf}
    return bayes.likelihoods(Terms.of(terms), left_out)


def test_a_word_of_those_whom_nothing_answers_speaks_for_no_answer() -> None:
    assert likelihoods("foreign").of_none(1).average > 0 > likelihoods("how").of_none(1).average


def test_it_is_the_logarithm_of_how_many_times_as_often_it_is_asked() -> None:
    found = likelihoods("foreign").of_none(1)
    assert found.average == found.most == pytest.approx(math.log(rate(2, 2, 2) / rate(0, 3, 2)))


def test_of_several_words_one_does_most() -> None:
    both, how, foreign = (likelihoods(own).of_none(1) for own in ("how foreign", "how", "foreign"))
    assert both.average == pytest.approx((how.average + foreign.average) / 2)
    assert (both.most, how.most) == (foreign.most, 0.0)


def test_a_passage_about_which_nobody_asked_has_everybodys_words() -> None:
    assert likelihoods("where").of_none(7).average == pytest.approx(math.log(rate(1, 2, 2) / rate(0, 0, 2)))


def test_where_all_have_an_answer_nothing_speaks_for_none() -> None:
    assert likelihoods("how many", ASKED[:4]).of_none(1) == NOTHING
    assert likelihoods("how many", left_out=(4, 5)).of_none(1) == NOTHING


def test_a_single_chinese_character_is_not_the_one_that_does_most() -> None:
    assert ForNone.of(np.array([4.0, 1.0]), Terms.of({"外": 0, "外国": 1})) == ForNone(2.5, 1.0)
    assert ForNone.of(np.array([4.0]), Terms.of({"外": 0})) == ForNone(4.0, 0.0)
    assert ForNone.of(np.zeros(0), Terms.of({})) == NOTHING


def rate(having: int, asked: int, of_all: int) -> float:
    """How often a term is asked with that so many `of_all` the six questions have."""
    return (having + 2 * (of_all + 0.5) / 7) / (asked + 2) + 1 / 2500


def test_of_the_answers_of_a_passage_that_is_probable_whose_words_are_asked() -> None:
    told = likelihoods("how many firms").answers(1)
    assert set(told) == {"411", "all of them"}
    assert told["411"] > 0.6
    assert sum(told.values()) == pytest.approx(1.0)
    assert likelihoods("which").answers(1)["all of them"] > likelihoods("how").answers(1)["all of them"]


def test_what_was_asked_without_an_exact_answer_is_none_of_the_answers() -> None:
    asked = (*ASKED, ("why firms", 1, ""))
    assert set(likelihoods("why", asked).answers(1)) == {"411", "all of them"}
    assert not likelihoods("why", (("why firms", 1, ""),)).answers(1)
    assert not likelihoods("firms").answers(7)


@pytest.mark.parametrize("left_out", [(0,), (2,), (4,), (3, 5), (0, 1, 2)])
def test_who_is_left_out_has_asked_nothing(left_out: Sequence[int]) -> None:
    question = "how many foreign firms"
    others = [own for number, own in enumerate(ASKED) if number not in left_out]
    without, never = likelihoods(question, left_out=left_out), likelihoods(question, others)
    assert without.of_none(1) == never.of_none(1)
    assert without.answers(1) == pytest.approx(never.answers(1))


def test_a_question_that_several_passages_answer_counts_for_each() -> None:
    field = Okapi([["firms"], ["guests"]])
    questions = [JudgedQuestion("firms", frozenset({1, 2})), JudgedQuestion("guests", frozenset({1}))]
    found = NaiveBayes(questions, ["411", ""], field).likelihoods(Terms.of({"firms": field.numbers["firms"]}))
    assert found.answers(1) == found.answers(2) == {"411": 1.0}


def nearby(question: str, likeness: Sequence[float], asked: Sequence[tuple[str, int | None, str]] = ASKED) -> ForNone:
    field = Okapi([text.split() for text, _, _ in asked])
    terms = Terms.of({term: field.numbers[term] for term in question.split()})
    found = field.postings.find(terms.numbers)
    unanswered = np.array([float(place is None) for _, place, _ in asked])
    return Nearby(unanswered).for_none(terms, found, np.array(likeness))


def test_among_those_nearby_a_word_speaks_for_no_answer_that_they_alone_have() -> None:
    foreign = nearby("foreign", [1.0] * 6)
    odds = (2 + 0.3 / 3) / (4 + 0.3 * 2 / 3)
    assert foreign.average == foreign.most
    assert foreign.average == pytest.approx(math.log((2 + 0.3 / 3) / (0.3 * 2 / 3)) - math.log(odds))
    assert nearby("firms", [1.0] * 6).average == pytest.approx(0.0)  # all have it
    assert nearby("which", [1.0] * 6).average < 0


def test_the_nearer_one_that_has_it_tells_more() -> None:
    assert nearby("how", [0.9, 0, 0, 0.5, 0.2, 0.5]).average < 0 < nearby("how", [0.2, 0, 0, 0.5, 0.9, 0.5]).average


def test_who_is_hardly_alike_tells_next_to_nothing() -> None:
    assert nearby("foreign", [0.2] * 6).average < nearby("foreign", [0.9] * 6).average / 3
    assert nearby("foreign how", [0.0] * 6).average == pytest.approx(0.0)


@pytest.mark.parametrize("asked", [ASKED[:4], ASKED[4:]])
def test_where_all_or_none_have_an_answer_those_nearby_tell_nothing(
    asked: Sequence[tuple[str, int | None, str]],
) -> None:
    assert nearby("firms", [0.9] * len(asked), asked) == NOTHING


def test_of_the_passages_that_is_probable_whose_words_are_asked() -> None:
    where, how = likelihoods("where").passages(4), likelihoods("how many").passages(4)
    assert where[2] > how[2]
    assert how.argmax() == 1
    assert where.sum() == pytest.approx(1.0)


def test_a_passage_that_nobody_asked_about_is_one_that_somebody_might() -> None:
    shares = likelihoods("where").passages(4)
    assert shares[0] == shares[3] > 0
    assert likelihoods("foreign", ASKED[4:]).passages(4).tolist() == pytest.approx([0.25] * 4)
    assert likelihoods("where", left_out=(3,)).passages(4)[2] < shares[2]
