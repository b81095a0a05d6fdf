"""What stands before and after each border between the letters of a passage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.arrays import Ints, Scores

FAR = 99
"""Farther off than anything that is told apart."""


def prefix(values: Scores | NDArray[np.bool_]) -> Scores:
    """Returns for each border the sum of the `values` before it; of several rows, for each row."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    values.cumsum(axis=-1, out=sums[..., 1:])
    return sums


def between(sums: Scores, borders: Ints) -> Scores:
    """Returns what of the `sums` of all borders falls between the two `borders` of each span, shape (..., spans)."""
    at = sums.take(borders, axis=-1)
    inside: Scores = at[..., 1, :] - at[..., 0, :]
    return inside


def counts(values: Sequence[int] | NDArray[np.bool_]) -> Ints:
    """Returns for each border the sum of the whole `values` before it, such as how many are true."""
    sums = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(values, out=sums[1:])
    return sums


def runs(breaks: NDArray[np.bool_], beyond: Sequence[int] | int = 0) -> Ints:
    """Returns for each row and border how many letters without a break end there, and how many begin, shape (2, rows, borders).

    `breaks` tells which letters break a run, shape (rows, letters), `beyond` how far beyond the ends the next one does, at most
    `FAR`.
    """
    rows, size = breaks.shape
    borders = np.arange(FAR, FAR + size + 1)  # from 1 on, since 0 is none
    # The border behind the last letter that breaks, from the left and, in reverse, from the right.
    last = np.empty((2, rows, size + 1), dtype=np.int64)
    last[:, :, 0] = np.subtract(FAR, beyond)
    np.multiply(breaks, borders[1:], out=last[0, :, 1:])
    np.multiply(breaks[:, ::-1], borders[1:], out=last[1, :, 1:])
    lengths: Ints = borders - np.maximum.accumulate(last, axis=-1, out=last)
    lengths[1] = lengths[1, :, ::-1]
    return lengths


def equal_before(codes: Ints, wanted: Sequence[int]) -> Ints:
    """Returns for each border how many letters before it, at most three, are the last of `wanted`."""
    found = np.zeros(len(codes) + 1, dtype=np.int64)
    if not len(wanted):
        return found
    own = wanted[:-4:-1]
    for last in (codes == own[0]).nonzero()[0].tolist():
        before = codes[max(0, last - len(own) + 1) : last + 1][::-1].tolist()
        pairs = enumerate(zip(before, own, strict=False))
        found[last + 1] = next((number for number, (code, letter) in pairs if code != letter), len(before))
    return found


def equal_after(codes: Ints, wanted: Sequence[int]) -> Ints:
    """Returns for each border how many letters after it, at most three, are the first of `wanted`."""
    return equal_before(codes[::-1], wanted[::-1])[::-1]
