"""rank_bm25's model, scored over postings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

Scores = NDArray[np.float64]


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
        self._postings: dict[str, tuple[NDArray[np.int64], Scores]] = {}
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

    def scores(self, terms: Iterable[str]) -> Scores:
        """Returns the BM25 score of each passage for `terms`, shape (passages,); a repeated term counts again."""
        found = [self._posting(term) for term in terms if term in self._places]
        if not found:
            return np.zeros(self.corpus_size)
        places, weights = zip(*found, strict=True)
        return self._sums(places, np.concatenate(weights))

    def coverage(self, terms: Iterable[str]) -> Scores:
        """Returns which share of the idf of the distinct `terms` each passage holds, 0 to 1, shape (passages,)."""
        distinct = sorted(set(terms))
        found = [term for term in distinct if term in self._places]
        if not found:
            return np.zeros(self.corpus_size)
        unseen = idf(self.corpus_size, 0)
        total = sum([self.idf.get(term, unseen) for term in distinct])
        places = [self._posting(term)[0] for term in found]
        weights = np.repeat([self.idf[term] for term in found], [len(own) for own in places])
        return self._sums(places, weights) / total

    def rarest(self, terms: Iterable[str]) -> Scores:
        """Returns 1 for each passage that holds the rarest of `terms` found at all, else 0, shape (passages,)."""
        held = np.zeros(self.corpus_size)
        found = [term for term in terms if term in self._places]
        if found:
            highest = max(self.idf[term] for term in found)
            for term in found:
                if self.idf[term] == highest:
                    held[self._posting(term)[0]] = 1.0
        return held

    def _sums(self, places: Sequence[NDArray[np.int64]], weights: Scores) -> Scores:
        sums = np.bincount(np.concatenate(places), weights=weights, minlength=self.corpus_size)
        return sums.astype(np.float64, copy=False)

    def _posting(self, term: str) -> tuple[NDArray[np.int64], Scores]:
        posting = self._postings.get(term)
        if posting is None:
            places = self._places[term]
            frequency = np.array([self.doc_freqs[place][term] for place in places], dtype=np.float64)
            length = np.array([self.doc_len[place] for place in places], dtype=np.float64)
            saturated = frequency * (self.k1 + 1) / (frequency + self.k1 * (1 - self.b + self.b * length / self.avgdl))
            posting = self._postings[term] = np.array(places, dtype=np.int64), self.idf[term] * saturated
        return posting


def idf(passages: int, holding: int) -> float:
    """Returns log(1 + (N − n + 0.5)/(n + 0.5)), Lucene's idf: positive also for a term in every passage."""
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))
