"""What Chinese words mean: the stems of their English glosses, their synonyms, and what kinds of things they name."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from bot.language.marks import KIND, LEXICON, SYNONYM

# Made from CC-CEDICT (CC BY-SA 4.0), the two lexicons and `thesaurus.txt` by `python -m bot.language.gloss_table`.
TABLE = Path(__file__).with_name("glosses.marisa")


class _Listed(NamedTuple):
    """What the table has of a word: all stems, those of the dictionary alone, both with groups of synonyms; and kinds."""

    stems: tuple[str, ...]
    in_dictionary: tuple[str, ...]
    kinds: frozenset[str]


class Glosses:
    """The table; what was looked up is remembered."""

    def __init__(self, table: marisa_trie.BytesTrie) -> None:
        self._table = table
        self._found: dict[str, _Listed] = {}

    def stems(self, word: str) -> tuple[str, ...]:
        """Returns the stems of all glosses of Simplified `word`, the commonest sense first; empty when it is not listed.

        Behind them those of the lexicons, then `~` and a number for each group of synonyms that it belongs to.
        """
        return self._of(word).stems

    def in_dictionary(self, word: str) -> tuple[str, ...]:
        """Returns the same without those of the lexicons, which go further than what the word alone means."""
        return self._of(word).in_dictionary

    def kinds(self, word: str) -> frozenset[str]:
        """Returns the kinds of things of which Simplified `word` names one: 职业 of 演员."""
        return self._of(word).kinds

    def _of(self, word: str) -> _Listed:
        found = self._found.get(word)
        if found is None:
            listed = [stem for packed in self._table.get(word, ()) for stem in packed.decode().split(" ")]
            found = _listed(listed)
            if listed:
                self._found[word] = found
        return found


def _listed(meanings: Sequence[str]) -> _Listed:
    kinds = [stem for stem in meanings if stem[0] == KIND]
    stems = tuple([stem for stem in meanings[: len(meanings) - len(kinds)] if stem != LEXICON])
    of_dictionary = meanings.index(LEXICON) if LEXICON in meanings else len(stems)
    synonyms = [stem for stem in stems[of_dictionary:] if stem[0] == SYNONYM]
    return _Listed(stems, (*stems[:of_dictionary], *synonyms), frozenset([stem[1:] for stem in kinds]))


@functools.cache
def shipped_glosses() -> Glosses:
    """Returns the table that ships with the bot."""
    return Glosses(marisa_trie.BytesTrie().mmap(str(TABLE)))
