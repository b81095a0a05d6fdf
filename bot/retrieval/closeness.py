"""How close together the terms of a question stand in a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.okapi import Scores

_Numbers = NDArray[np.int64]


class Closeness:
    """Holds the terms of all passages in order, such as their single characters."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self._numbers: dict[str, int] = {}
        self._passages = [self._sequence(terms or ("",)) for terms in passages]

    def windows(self, rarity: Mapping[str, float], places: _Numbers, widths: Sequence[int]) -> Scores:
        """Returns the most that a window of so many neighbouring terms holds of `rarity`, shape (places, widths).

        Each term counts once in a window, by its rarity.
        """
        sequences = [self._passages[place] for place in places.tolist()]
        lengths = np.array([own.shape[1] for own in sequences])
        terms, again = np.concatenate(sequences, axis=1)
        weight = np.zeros(len(self._numbers))
        for term, value in rarity.items():
            if (number := self._numbers.get(term)) is not None:
                weight[number] = value
        weights = weight[terms]
        here = np.flatnonzero(weights)
        reach = np.minimum(again[here], np.array(widths)[:, None])
        return _highest(here, reach, weights[here], np.cumsum(lengths) - lengths, len(terms))

    def _sequence(self, terms: Sequence[str]) -> _Numbers:
        """Returns the terms of a passage as numbers, and how far on the same term comes again (where never: the end)."""
        numbers = [self._numbers.setdefault(term, len(self._numbers)) for term in terms]
        again = [0] * len(terms)
        last: dict[int, int] = {}
        for place in range(len(terms) - 1, -1, -1):
            again[place] = last.get(numbers[place], len(terms)) - place
            last[numbers[place]] = place
        return np.array([numbers, again], dtype=np.int64)


def _highest(here: _Numbers, reach: _Numbers, weights: Scores, starts: _Numbers, size: int) -> Scores:
    """Returns the highest sum in each passage of the windows that end there, shape (passages, widths).

    The term at `here` weighs in the windows that end before it comes again, or leaves the window: at `reach` on, which has
    a row for each width.
    """
    widths, row = len(reach), size + 1
    comes = here + row * np.arange(widths)[:, None]
    weights, size = np.concatenate([weights] * widths), widths * row
    change = np.bincount(comes.ravel(), weights, size) - np.bincount((comes + reach).ravel(), weights, size)
    sums = change.reshape(widths, row)[:, :-1].cumsum(axis=1)
    return np.maximum.reduceat(sums, starts, axis=1).T
