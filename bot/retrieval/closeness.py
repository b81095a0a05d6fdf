"""How close together the terms of a question stand in a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.postings import runs_of

_NOTHING = np.empty((2, 0), dtype=np.int64)


class Closeness:
    """Holds the terms of all passages in order, such as their single characters."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self._numbers: dict[str, int] = {}
        sequences = [self._sequence(terms or ("",)) for terms in passages]
        self._terms, self._again = np.concatenate([_NOTHING, *sequences], axis=1)
        self._sizes = np.array([sequence.shape[1] for sequence in sequences], dtype=np.int64)
        self._starts = self._sizes.cumsum() - self._sizes

    def windows(self, rarity: Mapping[str, float], places: Ints, widths: Sequence[int]) -> Scores:
        """Returns the most that a window of so many neighbouring terms holds of `rarity`, shape (places, widths).

        Each term counts once in a window, by its rarity.
        """
        sizes = self._sizes.take(places)
        index = runs_of(self._starts.take(places), sizes)
        weight = np.zeros(len(self._numbers))
        for term, value in rarity.items():
            if (number := self._numbers.get(term)) is not None:
                weight[number] = value
        weights = weight.take(self._terms.take(index))
        here = (weights > 0).nonzero()[0]
        reach = np.minimum(self._again.take(index.take(here)), np.array(widths)[:, None])
        return _highest(here, reach, weights.take(here), sizes.cumsum() - sizes, len(index))

    def _sequence(self, terms: Sequence[str]) -> Ints:
        """Returns the terms of a passage as numbers, and how far on the same term comes again (where never: the end)."""
        numbers = [self._numbers.setdefault(term, len(self._numbers)) for term in terms]
        again = [0] * len(terms)
        last: dict[int, int] = {}
        for place in range(len(terms) - 1, -1, -1):
            again[place] = last.get(numbers[place], len(terms)) - place
            last[numbers[place]] = place
        return np.array([numbers, again], dtype=np.int64)


def _highest(here: Ints, reach: Ints, weights: Scores, starts: Ints, size: int) -> Scores:
    """Returns the highest sum in each passage of the windows that end there, shape (passages, widths).

    The term at `here` weighs in the windows that end before it comes again, or leaves the window: at `reach` on, which has
    a row for each width.
    """
    widths, row = len(reach), size + 1
    comes = here + row * np.arange(widths)[:, None]
    weights, size = np.concatenate([weights] * widths), widths * row
    change = np.bincount(comes.ravel(), weights, size)
    change -= np.bincount((comes + reach).ravel(), weights, size)
    sums = change.reshape(widths, row)[:, :-1].cumsum(axis=1)
    return np.maximum.reduceat(sums, starts, axis=1).T
