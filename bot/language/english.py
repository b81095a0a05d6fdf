"""Which words are English, and which of those no names: by those that CC-CEDICT explains Chinese ones with."""

from __future__ import annotations

import functools
from pathlib import Path

import marisa_trie

from bot.language.stemming import STOP_WORDS, stems

# Made by `python -m bot.language.english_table`.
TABLE = Path(__file__).with_name("english.marisa")
# Whether the words of a stem are ordinary ones.
RECORD = "<?"


@functools.cache
def _table() -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie(RECORD).mmap(str(TABLE))


@functools.lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether lower-case `word` is an English one, or a name, whatever its ending, as in theres."""
    return _has_no_stem(word) or all(stem in _table() for stem in stems(word))


@functools.lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether lower-case `word` is an English one that is written in small letters: slogan, and not google."""
    return _has_no_stem(word) or all(_table().get(stem) == [(True,)] for stem in stems(word))


def _has_no_stem(word: str) -> bool:
    return word in STOP_WORDS or word.removesuffix("s") in STOP_WORDS
