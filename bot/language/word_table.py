"""Makes `words.marisa` from jieba's dictionary: `python -m bot.language.word_table`.

jieba reads its dictionary into half a million strings at each start, a second and a hundred megabytes; the trie is mapped
into memory as it is. Each word has the frequency that jieba gives it, its tag, and whether it is a proper name: jieba has tagged
thousands of ordinary words as names, 古老 as a person and 城市 as a place, which CC-CEDICT reads in small letters.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import marisa_trie

from bot.language.cedict import cedict_entries, cedict_lines
from bot.language.dictionary import NAME_TAGS, RECORD, TABLE, TOTAL


def word_table(lines: Iterable[str], ordinary: AbstractSet[str] = frozenset()) -> marisa_trie.RecordTrie:
    """Returns the table for lines of a word, its frequency and its tag, as jieba has them; of two of one word the last counts.

    Words that are `ordinary` are no proper names, whatever their tags.
    """
    words: dict[str, tuple[int, bytes, bool]] = {}
    total = 0
    for line in lines:
        word, frequency, tag = line.split()
        words[word] = int(frequency), tag.encode(), tag in NAME_TAGS and word not in ordinary
        total += int(frequency)
    return marisa_trie.RecordTrie(RECORD, [(TOTAL, (total, b"", False)), *words.items()])


def ordinary_words(lines: Iterable[str]) -> AbstractSet[str]:
    """Returns the Simplified words, of two characters or more, that CC-CEDICT has in small letters alone."""
    small: set[str] = set()
    capital: set[str] = set()
    for entry in cedict_entries(lines):
        (capital if entry.pinyin[0].isupper() else small).add(entry.simplified)
    return {word for word in small - capital if len(word) > 1}


def jieba_lines() -> list[str]:
    """Returns the lines of the dictionary that jieba brings."""
    return importlib.resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    word_table(jieba_lines(), ordinary_words(cedict_lines())).save(str(TABLE))
