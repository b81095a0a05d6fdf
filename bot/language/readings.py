"""How Chinese characters are read aloud, by pypinyin's dictionaries."""

from __future__ import annotations

import functools
from pathlib import Path

import marisa_trie

# Made from pypinyin's dictionaries by `python -m bot.language.reading_table`.
TABLE = Path(__file__).with_name("readings.marisa")
# The key of all syllables of common characters; no phrase holds a space.
SYLLABLES = " "


@functools.cache
def _table() -> marisa_trie.BytesTrie:
    return marisa_trie.BytesTrie().mmap(str(TABLE))


def _listed(text: str) -> list[str]:
    return [reading for readings in _table().get(text, ()) for reading in readings.decode().split(" ")]


@functools.lru_cache(maxsize=65_536)
def syllables(word: str) -> tuple[str, ...]:
    """Returns the syllable of each character of Han `word` in its usual reading there, without tones: ("wu", "zhen").

    Of the phrases that begin at a place the longest one is read, as pypinyin does; what has no reading stays as it is.
    """
    spoken: list[str] = []
    place = 0
    while place < len(word):
        phrase = max(_table().prefixes(word[place:]), key=len, default=word[place])
        spoken += (_listed(phrase) or [phrase])[: len(phrase)]
        place += len(phrase)
    return tuple(spoken)


@functools.cache
def toneless_readings(character: str) -> frozenset[str]:
    """Returns every reading of `character`, without tones; empty when it has none."""
    return frozenset(_listed(character))


@functools.cache
def _all_syllables() -> frozenset[str]:
    return frozenset(_listed(SYLLABLES))


def is_syllable(text: str) -> bool:
    """Whether Latin `text` is one syllable of pinyin, without a tone."""
    return text in _all_syllables()


@functools.lru_cache(maxsize=4096)
def latin_syllables(word: str) -> tuple[str, ...]:
    """Returns Latin `word` cut into pinyin syllables, the fewest that will do; empty when it cannot be pinyin.

    >>> latin_syllables("xianliang")
    ('xian', 'liang')
    """
    known = _all_syllables()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            before, syllable = best[start], word[start:end]
            if (
                before is not None
                and syllable in known
                and (best[end] is None or len(before) + 1 < len(best[end] or ()))
            ):
                best[end] = (*before, syllable)
    return best[-1] or ()
