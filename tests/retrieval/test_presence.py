from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.retrieval.arrays import Scores
from bot.retrieval.fields import Fields
from bot.retrieval.okapi import Okapi, idf
from bot.retrieval.presence import PRESENCE_FEATURES, Terms, presence_of, terms_in

# 甲 is in two passages, 乙 and 丙 in one, 丁 in none.
FIELD = Okapi([["甲"], ["甲", "乙"], ["丙"], ["戊"]])
TWO, ONE, NONE = idf(4, 2), idf(4, 1), idf(4, 0)
ALL = TWO + 2 * ONE + NONE
OTHER = Okapi([["甲"], [], [], []])
BOTH = Fields([OTHER, FIELD])
# What the report is about, in both fields.
TOPIC = [{"甲"}, {"乙"}]


def terms_of(*asked: Sequence[str], near: float = 1.0) -> Terms:
    """The terms asked for in both fields; the first in `FIELD` is as `near` as given, the others stand by the asking words."""
    nearness = [np.ones(len(own)) for own in asked]
    nearness[1][:1] = near
    return terms_in(BOTH, asked, TOPIC, nearness)


def presence(terms: Sequence[str], places: Sequence[int], near: float = 1.0) -> dict[str, Scores]:
    """The shares in `FIELD`, behind another field of which the question has one term."""
    held = presence_of(
        terms_of(["甲"], terms, near=near), np.array(places), np.stack([OTHER.norms, FIELD.norms])[:, places]
    )
    return dict(zip(PRESENCE_FEATURES, held.shares[:, 1], strict=True))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("with before", [TWO, TWO + ONE, TWO + 2 * ONE, ONE]),
        ("with after", [TWO + ONE, TWO + 2 * ONE, ONE, 0]),
        ("with first", [TWO, TWO + ONE, TWO + ONE, TWO]),
        ("new", [TWO, ONE, ONE, 0]),
        ("alone", [0, ONE, ONE, 0]),
        ("divided", [TWO / 2, TWO / 2 + ONE, ONE, 0]),
    ],
)
def test_a_share_of_the_questions_terms(name: str, values: list[float]) -> None:
    shares = presence(["甲", "乙", "丙", "丁"], range(4))
    assert shares[name] == pytest.approx(np.array(values) / ALL)


def test_of_known_leaves_out_what_the_report_does_not_have() -> None:
    shares = presence(["乙", "丁"], range(4))
    assert shares["of known"].tolist() == [0, 1, 0, 0]


def test_what_the_report_is_about_tells_nothing_beyond_it() -> None:
    shares = presence(["甲", "乙", "丙", "丁"], range(4))
    beyond = TWO + ONE + NONE
    assert shares["beyond topic"] == pytest.approx(np.array([TWO, TWO, ONE, 0]) / beyond)
    assert presence(["乙"], range(4))["beyond topic"].tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("first", ["甲", "丁"])
def test_a_term_far_from_the_asking_words_counts_less(first: str) -> None:
    far = (TWO if first == "甲" else NONE) / 4
    shares = presence([first, "乙"], range(4), near=0.25)
    own = far if first == "甲" else 0.0
    assert shares["by the asking words"] == pytest.approx(np.array([own, own + ONE, 0, 0]) / (far + ONE))


def test_the_cosine_is_one_for_the_same_terms() -> None:
    shares = presence(["甲", "乙"], range(4))
    assert shares["cosine"][1] == pytest.approx(1)


@pytest.mark.parametrize("terms", [[], ["丁"]])
def test_a_question_of_no_known_term_has_nothing_anywhere(terms: list[str]) -> None:
    shares = presence(terms, [1, 2])
    assert all(own.tolist() == [0, 0] for own in shares.values())


def test_where_no_field_has_a_term_there_are_no_candidates() -> None:
    held = presence_of(terms_of(["丁"], []), np.array([], dtype=np.int64), np.ones((2, 0)))
    assert held.shares.shape == (len(PRESENCE_FEATURES), 2, 0)


@pytest.mark.parametrize("query", [["甲", "乙", "丙", "丁"], ["丙"], ["丁"], []])
def test_scores_and_coverage_are_those_of_each_field(query: list[str]) -> None:
    asked = [["甲", "丁"], query]
    terms = terms_of(*asked)
    held = presence_of(terms, np.arange(4), np.ones((2, 4)))
    for row, (field, own) in enumerate(zip((OTHER, FIELD), asked, strict=True)):
        assert terms.scores()[row].tolist() == field.scores(own).tolist()
        assert held.coverage[row] == pytest.approx(field.coverage(own))


@pytest.mark.parametrize(
    ("query", "rarest"), [(["甲", "乙"], [0, 1, 0, 0]), (["乙", "丙", "丁"], [0, 1, 1, 0]), (["丁"], [0, 0, 0, 0])]
)
def test_the_rarest_term_is_one_that_some_passage_has(query: list[str], rarest: list[float]) -> None:
    held = presence_of(terms_of(["甲"], query), np.arange(4), np.ones((2, 4)))
    assert held.rarest.tolist() == [[1, 0, 0, 0], rarest]
