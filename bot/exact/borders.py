"""What stands before and after each border between the letters of a passage."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.exact.letters import Ints
from bot.retrieval.okapi import Scores


def prefix(values: NDArray[np.float64] | NDArray[np.bool_]) -> Scores:
    """Returns for each border the sum of the `values` before it; of several rows, for each row."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    return sums


def runs(held: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Returns for each row and border how many letters held without a gap end there, and how many begin."""
    size = held.shape[-1]
    borders = np.arange(size + 1)
    last = np.zeros((*held.shape[:-1], size + 1), dtype=np.int64)
    np.maximum.accumulate(np.where(held, 0, borders[1:]), axis=-1, out=last[..., 1:])
    following = np.full((*held.shape[:-1], size + 1), size, dtype=np.int64)
    inverse = np.where(held, size, borders[:-1])[..., ::-1]
    following[..., :-1] = np.minimum.accumulate(inverse, axis=-1)[..., ::-1]
    return borders - last, following - borders


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
