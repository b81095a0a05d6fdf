"""What Chinese words mean in English: the stems of their CC-CEDICT glosses, from a compact table.

`glosses.tsv.gz` is derived from CC-CEDICT (CC BY-SA 4.0) by `python -m bot.language.gloss_table`.
"""

from __future__ import annotations

import functools
import gzip
import importlib.resources

import numpy as np


class Glosses:
    """The table, kept as one block of bytes: a word's line is found by bisection."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._starts = np.flatnonzero(np.frombuffer(b"\n" + table[:-1], dtype=np.uint8) == ord("\n"))
        self._found: dict[str, tuple[str, ...]] = {}

    def stems(self, word: str) -> tuple[str, ...]:
        """Returns the stems of all glosses of Simplified `word`, the commonest sense first; empty when it is not listed."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._look_up(word.encode("utf-8", "replace") + b"\t")
        return found

    def _look_up(self, key: bytes) -> tuple[str, ...]:
        low, high = 0, len(self._starts)
        while low < high:
            middle = (low + high) // 2
            start = self._starts[middle]
            if self._table[start : start + len(key)] < key:
                low = middle + 1
            else:
                high = middle
        if low == len(self._starts) or not self._table.startswith(key, self._starts[low]):
            return ()
        start = int(self._starts[low]) + len(key)
        return tuple(self._table[start : self._table.index(b"\n", start)].decode().split(" "))


@functools.cache
def shipped_glosses() -> Glosses:
    """Returns the table that ships with the bot, read once a process."""
    return Glosses(gzip.decompress(importlib.resources.files(__package__).joinpath("glosses.tsv.gz").read_bytes()))
