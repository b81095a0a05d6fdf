"""What stands before and after each border between the letters of a passage."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.exact.candidates import Ints
from bot.retrieval.okapi import Scores

_FAR = 99


def prefix(values: NDArray[np.float64] | NDArray[np.bool_]) -> Scores:
    """Returns for each border the sum of the `values` before it."""
    sums = np.zeros(len(values) + 1)
    np.cumsum(values, out=sums[1:])
    return sums


def runs(said: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Returns for each border how many letters said without a gap end there, and how many begin."""
    size = len(said)
    borders = np.arange(size + 1)
    last = np.zeros(size + 1, dtype=np.int64)
    last[1:] = np.maximum.accumulate(np.where(said, 0, borders[1:]))
    following = np.full(size + 1, size, dtype=np.int64)
    following[:-1] = np.minimum.accumulate(np.where(said, size, borders[:-1])[::-1])[::-1]
    return borders - last, following - borders


def gaps(said: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Returns for each border how far the nearest letter said lies before it, and after it."""
    unsaid = runs(~said)
    size = len(said)
    borders = np.arange(size + 1)
    left = np.where(unsaid[0] == borders, _FAR, unsaid[0])
    right = np.where(unsaid[1] == size - borders, _FAR, unsaid[1])
    return left, right


def equal_before(codes: Ints, wanted: Ints) -> Ints:
    """Returns for each border how many letters before it, at most three, are the last of `wanted`."""
    size = len(codes)
    found, alive = np.zeros(size + 1, dtype=np.int64), np.ones(size + 1, dtype=bool)
    for step in range(1, min(3, len(wanted), size) + 1):
        equal = np.zeros(size + 1, dtype=bool)
        equal[step:] = codes[: size + 1 - step] == wanted[-step]
        alive &= equal
        found += alive
    return found


def equal_after(codes: Ints, wanted: Ints) -> Ints:
    """Returns for each border how many letters after it, at most three, are the first of `wanted`."""
    return equal_before(codes[::-1], wanted[::-1])[::-1]
