from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval.okapi import Okapi, idf
from bot.retrieval.presence import PRESENCE_FEATURES, presence_of

# 甲 is in two passages, 乙 and 丙 in one, 丁 in none.
FIELD = Okapi([["甲"], ["甲", "乙"], ["丙"], ["戊"]])
TWO, ONE, NONE = idf(4, 2), idf(4, 1), idf(4, 0)
ALL = TWO + 2 * ONE + NONE


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
    presence = presence_of(FIELD, ["甲", "乙", "丙", "丁", "甲"], np.arange(4))
    assert PRESENCE_FEATURES[name](presence) == pytest.approx(np.array(values) / ALL)


def test_of_known_leaves_out_what_the_report_does_not_have() -> None:
    presence = presence_of(FIELD, ["乙", "丁"], np.arange(4))
    assert PRESENCE_FEATURES["of known"](presence).tolist() == [0, 1, 0, 0]


def test_the_cosine_is_one_for_the_same_terms() -> None:
    presence = presence_of(FIELD, ["甲", "乙"], np.arange(4))
    assert PRESENCE_FEATURES["cosine"](presence)[1] == pytest.approx(1)


@pytest.mark.parametrize("terms", [[], ["丁"]])
def test_a_question_of_no_known_term_has_nothing_anywhere(terms: list[str]) -> None:
    presence = presence_of(FIELD, terms, np.array([1, 2]))
    assert all(feature(presence).tolist() == [0, 0] for feature in PRESENCE_FEATURES.values())
