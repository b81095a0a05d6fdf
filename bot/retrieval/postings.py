"""Which passages hold which terms, and what that weighs: the postings of all terms, one term's behind the other's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.retrieval.arrays import Ints, Scores


@dataclass(frozen=True, slots=True)
class Found:
    """The postings of some terms: how many each term has, shape (terms,), and of each posting the passage and its BM25."""

    sizes: Ints
    places: Ints
    scores: Scores


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of numbered terms: where each term's begin, and how many they are, shapes (terms,).

    `weighed`, shape (terms, 4), is what a term weighs: its idf; the same, or 0 where several passages hold it; its part for
    each of them; its square. Of each posting there are the passage, in order, and its BM25.
    """

    starts: Ints
    sizes: Ints
    weighed: Scores
    places: Ints
    scores: Scores

    @classmethod
    def of(cls, rarity: Scores, terms: Ints, places: Ints, scores: Scores) -> Postings:
        """Returns the postings of terms whose idf is `rarity`; of each posting there are its term, its passage and its BM25."""
        by_term = np.argsort(terms, kind="stable")
        sizes = np.bincount(terms, minlength=len(rarity))
        weighed = np.stack((rarity, np.where(sizes == 1, rarity, 0.0), rarity / sizes, rarity * rarity), axis=1)
        return cls(sizes.cumsum() - sizes, sizes, weighed, places[by_term], scores[by_term])

    def first(self, terms: int) -> Postings:
        """Returns the postings of the first so many terms."""
        end = int(self.sizes[:terms].sum())
        return Postings(
            self.starts[:terms], self.sizes[:terms], self.weighed[:terms], self.places[:end], self.scores[:end]
        )

    def places_of(self, term: int) -> Ints:
        """Returns the passages that hold the numbered `term`."""
        start = self.starts[term]
        return self.places[start : start + self.sizes[term]]

    def find(self, terms: Sequence[int] | Ints) -> Found:
        """Returns the postings of the numbered `terms`, in their order."""
        numbers = np.asarray(terms, dtype=np.int64)
        sizes = self.sizes.take(numbers)
        index = runs_of(self.starts.take(numbers), sizes)
        return Found(sizes, self.places.take(index), self.scores.take(index))


def runs_of(starts: Ints, sizes: Ints) -> Ints:
    """Returns the numbers of all runs, one run's behind the other's: from each of `starts` on, as many as `sizes` say."""
    numbers: Ints = (starts - sizes.cumsum() + sizes).repeat(sizes)
    numbers += np.arange(len(numbers))
    return numbers


def joined(parts: Sequence[Postings]) -> Postings:
    """Returns the postings of all `parts`, whose terms are numbered on from one part to the next."""
    shifts = np.cumsum([0, *(len(part.places) for part in parts[:-1])])
    return Postings(
        np.concatenate([part.starts + shift for part, shift in zip(parts, shifts, strict=True)]),
        np.concatenate([part.sizes for part in parts]),
        np.concatenate([part.weighed for part in parts]),
        np.concatenate([part.places for part in parts]),
        np.concatenate([part.scores for part in parts]),
    )
