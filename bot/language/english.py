"""Which words are English, and which of those no names: by those that CC-CEDICT explains Chinese ones with."""

from __future__ import annotations

import functools
import math
from pathlib import Path

import marisa_trie

from bot.language.marks import SYNONYM
from bot.language.stemming import STOP_WORDS, stems

# Made by `python -m bot.language.english_table`.
TABLE = Path(__file__).with_name("english.marisa")
# Whether the words of a stem are ordinary ones, and how many Chinese words mean it.
RECORD = "<?I"
# Of what no Chinese word means; and of a group of synonyms, which has some six words.
_UNKNOWN, _GROUP = 0.5, 6.0
# How many words the table of glosses has, about.
_WORDS = 125_000


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
    return _has_no_stem(word) or all(_record(stem)[0] for stem in stems(word))


@functools.lru_cache(maxsize=8192)
def stem_rarity(meaning: str) -> float:
    """Returns the idf of a stem, or a group of synonyms, among the Chinese words that `glosses.marisa` has."""
    words = _GROUP if meaning[0] == SYNONYM else _record(meaning)[1] or _UNKNOWN
    return math.log(_WORDS / words)


def _record(stem: str) -> tuple[bool, int]:
    found: list[tuple[bool, int]] = _table().get(stem, [(False, 0)])
    return found[0]


def _has_no_stem(word: str) -> bool:
    return word in STOP_WORDS or word.removesuffix("s") in STOP_WORDS
