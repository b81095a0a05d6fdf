from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from bot.report.judged import JudgedQuestion
from bot.retrieval.naive_bayes import Likelihoods, NaiveBayes, of_none_nearby
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
    return bayes.likelihoods([term for term in question.split() if term in field.idf], left_out)


def test_a_word_of_those_whom_nothing_answers_speaks_for_no_answer() -> None:
    how, foreign = likelihoods("how foreign").of_none(1)
    assert foreign > 0 > how


def test_it_is_the_logarithm_of_how_many_times_as_often_it_is_asked() -> None:
    (found,) = likelihoods("foreign").of_none(1)
    common = 2.5 / 7
    none, own = ((having + 2 * common) / (asked + 2) + 1 / 2500 for having, asked in ((2, 2), (0, 3)))
    assert found == pytest.approx(math.log(none / own))


def test_a_passage_about_which_nobody_asked_has_everybodys_words() -> None:
    (found,) = likelihoods("where").of_none(7)
    common = 2.5 / 7
    assert found == pytest.approx(math.log(((1 + 2 * common) / 4 + 1 / 2500) / (common + 1 / 2500)))


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
    assert without.of_none(1).tolist() == pytest.approx(never.of_none(1).tolist())
    assert without.answers(1) == pytest.approx(never.answers(1))


def test_a_question_that_several_passages_answer_counts_for_each() -> None:
    field = Okapi([["firms"], ["guests"]])
    questions = [JudgedQuestion("firms", frozenset({1, 2})), JudgedQuestion("guests", frozenset({1}))]
    found = NaiveBayes(questions, ["411", ""], field).likelihoods(["firms"])
    assert found.answers(1) == found.answers(2) == {"411": 1.0}


def nearby(question: str, likeness: Sequence[float]) -> list[float]:
    field = Okapi([text.split() for text, _, _ in ASKED])
    found = field.postings.find([field.numbers[term] for term in question.split()])
    unanswered = np.array([float(place is None) for _, place, _ in ASKED])
    return list(of_none_nearby(found, np.array(likeness), unanswered).tolist())


def test_among_those_nearby_a_word_speaks_for_no_answer_that_they_alone_have() -> None:
    foreign, firms, which = nearby("foreign firms which", [1.0] * 6)
    assert foreign > 0 > which
    assert firms == pytest.approx(0.0)  # all have it
    anyway, odds = 0.01, 0.5
    assert foreign == pytest.approx(math.log((1 / 3 + anyway / 3) / (anyway * 2 / 3)) - math.log(odds))


def test_the_nearer_one_that_has_it_tells_more() -> None:
    (answered,) = nearby("how", [0.9, 0, 0, 0.5, 0.2, 0.5])
    (unanswered,) = nearby("how", [0.2, 0, 0, 0.5, 0.9, 0.5])
    assert unanswered > 0 > answered


def test_where_nobody_is_near_nothing_is_told() -> None:
    assert nearby("where how", [0.0] * 6) == [0.0, 0.0]


def test_of_the_passages_that_is_probable_whose_words_are_asked() -> None:
    where, how = likelihoods("where").passages(4), likelihoods("how many").passages(4)
    assert where[[0, 3]].tolist() == how[[0, 3]].tolist() == [0.0, 0.0]
    assert where[2] > how[2]
    assert how.argmax() == 1
    assert where.sum() == pytest.approx(1.0)


def test_where_all_that_asked_about_a_passage_are_left_out_it_is_as_if_nobody_had() -> None:
    assert likelihoods("where", left_out=(3,)).passages(4).tolist() == [0.0, 1.0, 0.0, 0.0]
    assert likelihoods("foreign", ASKED[4:]).passages(4).tolist() == [0.0] * 4
