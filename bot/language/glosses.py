"""What Chinese words mean in English: the stems of their CC-CEDICT glosses, from a compact table."""

from __future__ import annotations

import functools
from pathlib import Path

import marisa_trie

# Made from CC-CEDICT (CC BY-SA 4.0) by `python -m bot.language.gloss_table`.
TABLE = Path(__file__).with_name("glosses.marisa")


class Glosses:
    """The table; what was looked up is remembered."""

    def __init__(self, table: marisa_trie.BytesTrie) -> None:
        self._table = table
        self._found: dict[str, tuple[str, ...]] = {}

    def stems(self, word: str) -> tuple[str, ...]:
        """Returns the stems of all glosses of Simplified `word`, the commonest sense first; empty when it is not listed."""
        found = self._found.get(word)
        if found is None:
            listed = [stems.decode() for stems in self._table.get(word, ())]
            found = tuple(stem for stems in listed for stem in stems.split(" "))
            if found:
                self._found[word] = found
        return found


@functools.cache
def shipped_glosses() -> Glosses:
    """Returns the table that ships with the bot."""
    return Glosses(marisa_trie.BytesTrie().mmap(str(TABLE)))
