"""What stands before and after each border between the letters of a passage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.exact.letters import Ints
from bot.retrieval.okapi import Scores


def prefix(values: NDArray[np.float64] | NDArray[np.bool_]) -> Scores:
    """Returns for each border the sum of the `values` before it; of several rows, for each row."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    return sums


def counts(values: Sequence[int] | NDArray[np.bool_]) -> Ints:
    """Returns for each border the sum of the whole `values` before it, such as how many are true."""
    sums = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(values, out=sums[1:])
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
    found = np.zeros(len(codes) + 1, dtype=np.int64)
    if not len(wanted):
        return found
    own = wanted[:-4:-1].tolist()
    for last in (codes == own[0]).nonzero()[0].tolist():
        before = codes[max(0, last - len(own) + 1) : last + 1][::-1].tolist()
        pairs = enumerate(zip(before, own, strict=False))
        found[last + 1] = next((number for number, (code, letter) in pairs if code != letter), len(before))
    return found


def equal_after(codes: Ints, wanted: Ints) -> Ints:
    """Returns for each border how many letters after it, at most three, are the first of `wanted`."""
    return equal_before(codes[::-1], wanted[::-1])[::-1]
