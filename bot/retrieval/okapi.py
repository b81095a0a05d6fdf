"""rank_bm25's model, scored over postings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

Scores = NDArray[np.float64]


class Posting(NamedTuple):
    """Which passages hold a term, in order, and its BM25 there.

    `weighed` is its idf; the same, or 0 where several passages hold it; its part for each of them; its square.
    """

    places: NDArray[np.int64]
    weights: Scores
    weighed: Scores


class Okapi(BM25Okapi):  # type: ignore[misc]
    """BM25Okapi (k1, b, lengths and averages stay rank_bm25's) with an idf that is never negative.

    rank_bm25 walks every passage for every term, divides by zero on a corpus without terms, and gives a term in half of
    the passages nothing. Scores are equal to `BM25Okapi.get_scores` under the same idf.
    """

    doc_freqs: list[dict[str, int]]
    doc_len: list[int]
    idf: dict[str, float]
    avgdl: float
    k1: float
    b: float
    corpus_size: int

    def __init__(self, corpus: Iterable[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        super().__init__(corpus, k1=k1, b=b)
        self._postings: dict[str, Posting] = {}
        self._places: dict[str, list[int]] = {}
        for place, frequencies in enumerate(self.doc_freqs):
            for term in frequencies:
                self._places.setdefault(term, []).append(place)

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        documents = list(corpus)
        if any(documents):
            counts: dict[str, int] = super()._initialize(documents)
            return counts
        self.corpus_size, self.avgdl = len(documents), 1.0
        self.doc_len, self.doc_freqs = [0] * len(documents), [{} for _ in documents]
        return {}

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {term: idf(self.corpus_size, count) for term, count in nd.items()}

    def __len__(self) -> int:
        return self.corpus_size

    @cached_property
    def unseen_idf(self) -> float:
        """The idf of a term that no passage holds."""
        return idf(self.corpus_size, 0)

    @cached_property
    def norms(self) -> Scores:
        """The length of each passage as a vector of idf, shape (passages,); 1 where there is no term."""
        squares = np.array([sum(self.idf[term] ** 2 for term in frequencies) for frequencies in self.doc_freqs])
        return np.sqrt(np.where(squares > 0, squares, 1.0))

    def postings(self, terms: Iterable[str]) -> list[Posting]:
        """Returns the postings of those of `terms` that a passage holds, in order."""
        return [self._postings.get(term) or self._posting(term) for term in terms if term in self._places]

    def scores(self, terms: Iterable[str]) -> Scores:
        """Returns the BM25 score of each passage for `terms`, shape (passages,); a repeated term counts again."""
        found = self.postings(terms)
        if not found:
            return np.zeros(self.corpus_size)
        return self._sums(found, np.concatenate([posting.weights for posting in found]))

    def coverage(self, terms: Iterable[str]) -> Scores:
        """Returns which share of the idf of the distinct `terms` each passage holds, 0 to 1, shape (passages,)."""
        distinct = sorted(set(terms))
        if not distinct:
            return np.zeros(self.corpus_size)
        weights = {term: self.idf.get(term, self.unseen_idf) for term in distinct}
        return self.weighed(weights) / sum(weights.values())

    def weighed(self, weights: Mapping[str, float]) -> Scores:
        """Returns the sum of the `weights` of the terms that each passage holds, shape (passages,)."""
        own = [weight for term, weight in weights.items() if term in self._places]
        if not own:
            return np.zeros(self.corpus_size)
        found = self.postings(weights)
        return self._sums(found, np.array(own).repeat([len(posting.places) for posting in found]))

    def _sums(self, postings: Sequence[Posting], weights: Scores) -> Scores:
        places = np.concatenate([posting.places for posting in postings])
        sums = np.bincount(places, weights=weights, minlength=self.corpus_size)
        return sums.astype(np.float64, copy=False)

    def learn(self, term: str, frequencies: Mapping[int, int]) -> None:
        """Adds a `term` that only some question asks for, by how often each passage has it; lengths and averages stay.

        Its idf, by which it is known, comes last: another thread finds the whole term or none.
        """
        if term not in self.idf:
            rarity = idf(self.corpus_size, len(frequencies))
            self._postings[term] = self._weighed(rarity, list(frequencies), list(frequencies.values()))
            self._places[term] = list(frequencies)
            self.idf[term] = rarity

    def _posting(self, term: str) -> Posting:
        places = self._places[term]
        posting = self._weighed(self.idf[term], places, [self.doc_freqs[place][term] for place in places])
        self._postings[term] = posting
        return posting

    def _weighed(self, rarity: float, places: Sequence[int], frequencies: Sequence[int]) -> Posting:
        frequency = np.array(frequencies, dtype=np.float64)
        length = np.array([self.doc_len[place] for place in places], dtype=np.float64)
        saturated = frequency * (self.k1 + 1) / (frequency + self.k1 * (1 - self.b + self.b * length / self.avgdl))
        holding = len(places)
        weighed = np.array([rarity, rarity if holding == 1 else 0.0, rarity / holding, rarity * rarity])
        return Posting(np.array(places, dtype=np.int64), rarity * saturated, weighed)


def idf(passages: int, holding: int) -> float:
    """Returns log(1 + (N − n + 0.5)/(n + 0.5)), Lucene's idf: positive also for a term in every passage."""
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))


def highest(total: Scores, limit: int) -> NDArray[np.int64]:
    """Returns the places of the `limit` highest positive totals, in order; of equal ones the first."""
    places = np.flatnonzero(total > 0)
    if len(places) <= limit:
        return places
    found = total[places]
    lowest = np.partition(found, -limit)[-limit]
    above, equal = np.flatnonzero(found > lowest), np.flatnonzero(found == lowest)
    chosen: NDArray[np.int64] = places[np.sort(np.concatenate([above, equal[: limit - len(above)]]))]
    return chosen
