"""What Chinese words mean: the stems of their English glosses, their synonyms, and what kinds of things they name."""

from __future__ import annotations

import functools
from pathlib import Path

import marisa_trie

from bot.language.marks import KIND

# Made from CC-CEDICT (CC BY-SA 4.0) and `thesaurus.txt` by `python -m bot.language.gloss_table`.
TABLE = Path(__file__).with_name("glosses.marisa")


class Glosses:
    """The table; what was looked up is remembered."""

    def __init__(self, table: marisa_trie.BytesTrie) -> None:
        self._table = table
        self._found: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}

    def stems(self, word: str) -> tuple[str, ...]:
        """Returns the stems of all glosses of Simplified `word`, the commonest sense first; empty when it is not listed.

        Behind them `~` and a number for each group of synonyms that it belongs to.
        """
        return self._of(word)[0]

    def kinds(self, word: str) -> frozenset[str]:
        """Returns the kinds of things of which Simplified `word` names one: 职业 of 演员."""
        return self._of(word)[1]

    def _of(self, word: str) -> tuple[tuple[str, ...], frozenset[str]]:
        found = self._found.get(word)
        if found is None:
            listed = [stem for packed in self._table.get(word, ()) for stem in packed.decode().split(" ")]
            kinds = [stem for stem in listed if stem[0] == KIND]
            found = (tuple(listed[: len(listed) - len(kinds)]), frozenset([stem[1:] for stem in kinds]))
            if listed:
                self._found[word] = found
        return found


@functools.cache
def shipped_glosses() -> Glosses:
    """Returns the table that ships with the bot."""
    return Glosses(marisa_trie.BytesTrie().mmap(str(TABLE)))
