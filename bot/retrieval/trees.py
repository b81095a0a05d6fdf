"""Boosted regression trees, walked all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.arrays import Scores

LEAVES = 8
# Of each byte, the place of the lowest bit that is set; and its bits, the highest first, as `np.packbits` puts them together.
_LOWEST_BIT = np.array([0] + [(byte & -byte).bit_length() - 1 for byte in range(1, 256)], dtype=np.int64)
_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).astype(np.bool_)


_SPLIT = re.compile(r"(\d+)<=(\S+):(\d+)")


@dataclass(frozen=True, slots=True)
class Split:
    """A test `value of the column <= threshold`, and the bits of the leaves that are left where it fails."""

    column: int
    threshold: float
    kept: int


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree of at most 8 leaves, numbered from left to right, with their values."""

    splits: tuple[Split, ...]
    leaves: tuple[float, ...]

    def __str__(self) -> str:
        splits = " ".join(f"{split.column}<={split.threshold}:{split.kept}" for split in self.splits)
        return f"{splits} = {' '.join(map(str, self.leaves))}"


def tree_of(text: str) -> Tree:
    """Returns the tree that `str` made `text` of.

    Raises:
        ValueError: it is none.
    """
    splits, equals, leaves = text.partition(" = ")
    found = tuple(Split(int(column), float(threshold), int(kept)) for column, threshold, kept in _SPLIT.findall(splits))
    tree = Tree(found, tuple(map(float, leaves.split())))
    if not equals or len(tree.leaves) != len(found) + 1 or len(tree.leaves) > LEAVES:
        raise ValueError(f"{text!r} is no tree of at most {LEAVES} leaves")
    return tree


class Trees:
    """The sum of many trees, walked as QuickScorer does (Lucchese et al., SIGIR 2015).

    Each test that fails strikes out the leaves on its left; the first leaf that no test strikes out is the one reached. What
    that leads to is looked up: which tests of a tree fail is a byte, and each tree has a value for each byte.
    """

    def __init__(self, trees: Sequence[Tree] = ()) -> None:
        self._trees = tuple(trees)
        columns = np.zeros((len(trees), LEAVES), dtype=np.int64)
        thresholds = np.full((len(trees), LEAVES), np.inf)
        kept = np.full((len(trees), LEAVES), 255, dtype=np.uint8)
        leaves = np.zeros((len(trees), LEAVES))
        for number, tree in enumerate(trees):
            leaves[number, : len(tree.leaves)] = tree.leaves
            for place, split in enumerate(tree.splits):
                columns[number, place] = split.column
                thresholds[number, place] = split.threshold
                kept[number, place] = split.kept
        self._columns, self._thresholds = columns.ravel(), thresholds.ravel()
        # Two small tables in place of one of values: they stay in the processor's cache.
        self._reached = _LOWEST_BIT[_left(kept)].astype(np.uint8).ravel()
        self._values = leaves.ravel()
        self._failing, self._leaves = 256 * np.arange(len(trees)), LEAVES * np.arange(len(trees))

    def __iter__(self) -> Iterator[Tree]:
        """Yields the trees, to be written down."""
        return iter(self._trees)

    def scores(self, matrix: Scores) -> Scores:
        """Returns the sum of the trees for each row of `matrix`, shape (rows, columns)."""
        failed = matrix.take(self._columns, axis=1) > self._thresholds
        reached = self._reached.take(np.packbits(failed, axis=1) + self._failing) + self._leaves
        return np.asarray(self._values.take(reached).sum(axis=1))


def _left(kept: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Returns which leaves are left for each byte of tests that failed, shape (trees, bytes)."""
    left = np.full((len(kept), 256), 255, dtype=np.uint8)
    for place in range(LEAVES):
        left &= np.where(_BITS[:, place], kept[:, place, None], np.uint8(255))
    return left
