"""Boosted regression trees, walked all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.retrieval.okapi import Scores

LEAVES = 8
_SPLITS = LEAVES - 1
# The place of the lowest bit that is set, for each byte.
_LOWEST_BIT = np.array([0] + [(byte & -byte).bit_length() - 1 for byte in range(1, 256)], dtype=np.int64)


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

    Each test that fails strikes out the leaves on its left; the first leaf that no test strikes out is the one reached.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        shape = (_SPLITS, len(trees), 1)
        self._columns = np.zeros((_SPLITS, len(trees)), dtype=np.int64)
        self._thresholds = np.full(shape, np.inf)
        self._kept = np.full(shape, 255, dtype=np.uint8)
        self._leaves = np.zeros((len(trees), LEAVES))
        for number, tree in enumerate(trees):
            self._leaves[number, : len(tree.leaves)] = tree.leaves
            for place, split in enumerate(tree.splits):
                self._columns[place, number] = split.column
                self._thresholds[place, number] = split.threshold
                self._kept[place, number] = split.kept

    def scores(self, matrix: Scores) -> Scores:
        """Returns the sum of the trees for each row of `matrix`, shape (rows, columns)."""
        columns = np.ascontiguousarray(matrix.T)
        left = np.full((len(self._leaves), len(matrix)), 255, dtype=np.uint8)
        for column, threshold, kept in zip(self._columns, self._thresholds, self._kept, strict=True):
            left &= np.where(columns[column] > threshold, kept, np.uint8(255))
        return np.asarray(np.take_along_axis(self._leaves, _LOWEST_BIT[left], axis=1).sum(axis=0))
