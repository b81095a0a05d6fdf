"""How close together the terms of a question stand in a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.okapi import Scores

_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Sequence:
    """The terms of a passage in order, as numbers, and how far on the same term comes again (where never: the end)."""

    terms: _Numbers
    again: _Numbers


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
        lengths = np.array([len(own.terms) for own in sequences], dtype=np.int64)
        terms = np.concatenate([own.terms for own in sequences])
        again = np.concatenate([own.again for own in sequences])
        weight = np.zeros(len(self._numbers))
        for term, value in rarity.items():
            if (number := self._numbers.get(term)) is not None:
                weight[number] = value
        here = np.flatnonzero(weight[terms])
        weights, starts = weight[terms[here]], np.cumsum(lengths) - lengths
        return np.column_stack(
            [_highest(here, np.minimum(again[here], width), weights, starts, len(terms)) for width in widths]
        )

    def _sequence(self, terms: Sequence[str]) -> _Sequence:
        numbers = [self._numbers.setdefault(term, len(self._numbers)) for term in terms]
        again = [0] * len(terms)
        last: dict[int, int] = {}
        for place in range(len(terms) - 1, -1, -1):
            again[place] = last.get(numbers[place], len(terms)) - place
            last[numbers[place]] = place
        return _Sequence(np.array(numbers, dtype=np.int64), np.array(again, dtype=np.int64))


def _highest(here: _Numbers, reach: _Numbers, weights: Scores, starts: _Numbers, size: int) -> Scores:
    """Returns the highest sum in each passage of the windows that end there.

    The term at `here` weighs in the windows that end before it comes again, or leaves the window: at `reach` on.
    """
    change = np.bincount(here, weights, minlength=size + 1) - np.bincount(here + reach, weights, minlength=size + 1)
    return np.maximum.reduceat(np.cumsum(change[:size]), starts)
