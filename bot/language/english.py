"""Which words are English: those that CC-CEDICT explains Chinese ones with."""

from __future__ import annotations

import functools
from pathlib import Path

import marisa_trie

from bot.language.stemming import STOP_WORDS, stems

# Made by `python -m bot.language.english_table`.
TABLE = Path(__file__).with_name("english.marisa")


@functools.cache
def _table() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(TABLE))


@functools.lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether lower-case `word` is an English one, whatever its ending, as in theres."""
    return word in STOP_WORDS or word.removesuffix("s") in STOP_WORDS or all(stem in _table() for stem in stems(word))
