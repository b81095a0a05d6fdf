"""rank_bm25's model, scored over postings."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from rank_bm25 import BM25Okapi

from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.postings import Found, Postings, joined

# Of more than so many for each that is wanted, those are left out first that cannot be among the highest.
_FEW, _COLUMNS = 8, 4


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
        self.numbers = {term: number for number, term in enumerate(self.idf)}
        self.postings = self._all_postings()

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        documents = list(corpus)
        if any(documents):
            counts: dict[str, int] = super()._initialize(documents)
            return counts
        self.corpus_size, self.avgdl = len(documents), 1.0
        self.doc_len, self.doc_freqs = [0] * len(documents), [{} for _ in documents]
        return {}

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        # A logarithm for each count: there are few of them, and many terms.
        by_count = {count: idf(self.corpus_size, count) for count in set(nd.values())}
        self.idf = {term: by_count[count] for term, count in nd.items()}

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

    def scores(self, terms: Iterable[str]) -> Scores:
        """Returns the BM25 score of each passage for `terms`, shape (passages,); a repeated term counts again."""
        found = self.postings.find([self.numbers[term] for term in terms if term in self.numbers])
        return self._sums(found, found.scores)

    def coverage(self, terms: Iterable[str]) -> Scores:
        """Returns which share of the idf of the distinct `terms` each passage holds, 0 to 1, shape (passages,)."""
        distinct = sorted(set(terms))
        if not distinct:
            return np.zeros(self.corpus_size)
        weights = {term: self.idf.get(term, self.unseen_idf) for term in distinct}
        return self.weighed(weights) / sum(weights.values())

    def weighed(self, weights: Mapping[str, float]) -> Scores:
        """Returns the sum of the `weights` of the terms that each passage holds, shape (passages,)."""
        known = [(number, weight) for term, weight in weights.items() if (number := self.numbers.get(term)) is not None]
        if not known:
            return np.zeros(self.corpus_size)
        numbers, factors = zip(*known, strict=True)
        if len(numbers) == 1:
            sums = np.zeros(self.corpus_size)
            sums[self.postings.places_of(numbers[0])] = factors[0]
            return sums
        found = self.postings.find(numbers)
        return self._sums(found, np.array(factors).repeat(found.sizes))

    def _sums(self, found: Found, weights: Scores) -> Scores:
        sums = np.bincount(found.places, weights=weights, minlength=self.corpus_size)
        return sums.astype(np.float64, copy=False)

    def learn(self, learnt: Mapping[str, Mapping[int, int]]) -> None:
        """Adds terms, by how often each passage has them, behind all others; lengths stay.

        Their numbers and their idf, by which they are known, come last: another thread finds a whole term or none.
        """
        rarity = [idf(self.corpus_size, len(held)) for held in learnt.values()]
        terms = np.arange(len(learnt)).repeat([len(held) for held in learnt.values()])
        places = np.fromiter(itertools.chain.from_iterable(learnt.values()), np.int64)
        counts = (held.values() for held in learnt.values())
        frequencies = np.fromiter(itertools.chain.from_iterable(counts), np.float64)
        scores = np.array(rarity)[terms] * self._saturated(frequencies, places)
        self.postings = joined((self.postings, Postings.of(np.array(rarity), terms, places, scores)))
        self.numbers = {**self.numbers, **{term: number for number, term in enumerate(learnt, len(self.numbers))}}
        self.idf = {**self.idf, **dict(zip(learnt, rarity, strict=True))}

    def forget(self, left: int) -> None:
        """Keeps the first so many terms and no others."""
        self.idf = dict(itertools.islice(self.idf.items(), left))
        self.numbers = dict(itertools.islice(self.numbers.items(), left))
        self.postings = self.postings.first(left)

    def _all_postings(self) -> Postings:
        rarity = np.array(list(self.idf.values()))
        terms = np.fromiter(map(self.numbers.__getitem__, itertools.chain.from_iterable(self.doc_freqs)), np.int64)
        counts = (frequencies.values() for frequencies in self.doc_freqs)
        frequencies = np.fromiter(itertools.chain.from_iterable(counts), np.float64)
        places = np.arange(self.corpus_size).repeat([len(frequencies) for frequencies in self.doc_freqs])
        return Postings.of(rarity, terms, places, rarity[terms] * self._saturated(frequencies, places))

    def _saturated(self, frequencies: Scores, places: Ints) -> Scores:
        lengths = np.array(self.doc_len, dtype=np.float64)[places]
        saturated: Scores = (
            frequencies * (self.k1 + 1) / (frequencies + self.k1 * (1 - self.b + self.b * lengths / self.avgdl))
        )
        return saturated


def idf(passages: int, holding: int) -> float:
    """Returns log(1 + (N − n + 0.5)/(n + 0.5)), Lucene's idf: positive also for a term in every passage."""
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))


def highest(total: Scores, limit: int) -> Ints:
    """Returns the places of the `limit` highest positive totals, in order; of equal ones the first."""
    places = (total > 0).nonzero()[0]
    if len(places) <= limit:
        return places
    found = total.take(places)
    if len(found) > _FEW * limit:
        is_near = found >= _bound(found, limit)
        places, found = places[is_near], found[is_near]
    lowest = np.partition(found, -limit)[-limit]
    is_high = found >= lowest
    if surplus := np.count_nonzero(is_high) - limit:
        is_high[(found == lowest).nonzero()[0][-surplus:]] = False
    best: Ints = places[is_high]
    return best


def _bound(found: Scores, limit: int) -> float:
    """Returns what at least `limit` of the values found reach, near the lowest of these: so many of their columns do."""
    columns = _COLUMNS * limit
    tops = found[: len(found) // columns * columns].reshape(-1, columns).max(axis=0)
    return float(np.partition(tops, -limit)[-limit])
