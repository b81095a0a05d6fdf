from __future__ import annotations

import math
import random

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from bot.retrieval.okapi import Okapi, idf


@pytest.mark.parametrize("seed", range(8))
def test_scores_are_rank_bm25s_own_under_the_same_idf(seed: int) -> None:
    chance = random.Random(seed)
    vocabulary = [f"t{i}" for i in range(30)]
    corpus = [chance.choices(vocabulary, k=chance.randint(1, 40)) for _ in range(chance.randint(2, 60))]
    query = [*chance.choices(vocabulary, k=12), "t0", "t0", "unseen"]
    reference = BM25Okapi(corpus, k1=1.2, b=0.5)
    own = Okapi(corpus, k1=1.2, b=0.5)
    reference.idf = own.idf
    np.testing.assert_allclose(own.scores(query), reference.get_scores(query), rtol=0, atol=1e-9)


def test_scores_are_those_worked_by_hand() -> None:
    # N = 3, n(a) = 1: idf = ln(1 + 2.5/1.5). Lengths 2, 1, 3: passage 0 has a once and average length.
    okapi = Okapi([["a", "b"], ["b"], ["b", "c", "c"]], k1=1.5, b=0.75)
    assert okapi.scores(["a"]).tolist() == pytest.approx([math.log(1 + 2.5 / 1.5) * 2.5 / 2.5, 0, 0])
    # c twice in a passage of length 3: 2·2.5 / (2 + 1.5·(0.25 + 0.75·3/2)).
    assert okapi.scores(["c"])[2] == pytest.approx(math.log(1 + 2.5 / 1.5) * 5 / (2 + 1.5 * 1.375))


def test_a_repeated_term_counts_again() -> None:
    okapi = Okapi([["a"], ["b"]])
    assert okapi.scores(["a", "a"]).tolist() == pytest.approx((2 * okapi.scores(["a"])).tolist())


def test_an_empty_corpus_scores_nothing() -> None:
    okapi = Okapi([])
    assert okapi.scores(["a"]).shape == okapi.coverage(["a"]).shape == (0,)


def test_a_corpus_without_terms_scores_zero() -> None:
    okapi = Okapi([[], []])
    assert okapi.scores(["a"]).tolist() == okapi.coverage(["a"]).tolist() == [0.0, 0.0]


def test_an_empty_passage_among_others_scores_zero() -> None:
    assert Okapi([[], ["a"]]).scores(["a"])[0] == 0.0


@pytest.mark.parametrize("terms", [[], ["unseen"]])
def test_no_term_and_an_unseen_term_score_zero(terms: list[str]) -> None:
    assert Okapi([["a"], ["b"]]).scores(terms).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("corpus", [[["a"], ["b"]], [["a"], ["a"]], [["a"], ["a"], ["b"]]])
def test_a_term_in_half_or_all_of_the_passages_still_counts(corpus: list[list[str]]) -> None:
    assert all(score > 0 for score, passage in zip(Okapi(corpus).scores(["a"]), corpus, strict=True) if "a" in passage)


@pytest.mark.parametrize("holding", [0, 1, 5, 10])
def test_the_idf_is_never_negative_and_falls(holding: int) -> None:
    assert idf(10, holding) > 0
    assert holding == 10 or idf(10, holding) > idf(10, holding + 1)


def test_coverage_is_the_held_share_of_the_idf() -> None:
    okapi = Okapi([["a", "b"], ["b"], ["c"]])
    whole, part, none = okapi.coverage(["a", "b", "b"])
    assert whole == pytest.approx(1.0)
    assert part == pytest.approx(idf(3, 2) / (idf(3, 1) + idf(3, 2)))
    assert none == 0.0


def test_an_unseen_term_lowers_coverage() -> None:
    assert 0 < Okapi([["a"]]).coverage(["a", "unseen"])[0] < 1


def test_nothing_asked_covers_nothing() -> None:
    assert Okapi([["a"]]).coverage([]).tolist() == [0.0]
