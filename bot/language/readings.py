"""How Chinese characters are read aloud, by pypinyin."""

from __future__ import annotations

import functools
import re

import pypinyin
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()


@functools.lru_cache(maxsize=65_536)
def syllables(word: str) -> tuple[str, ...]:
    """Returns the syllable of each character of Han `word` in its usual reading there, without tones: ("wu", "zhen")."""
    spoken: list[str] = pypinyin.lazy_pinyin(word, errors=list, v_to_u=False)  # type: ignore[arg-type]
    return tuple(spoken)


@functools.cache
def toneless_readings(character: str) -> frozenset[str]:
    """Returns every reading of `character`, without tones; empty when it has none."""
    readings = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(readings[0]) if readings else frozenset()


@functools.cache
def _all_syllables() -> frozenset[str]:
    common = (PINYIN_DICT[code].split(",")[0] for code in range(0x4E00, 0x9FA6) if code in PINYIN_DICT)
    normal = (to_normal(reading) for reading in common)
    return frozenset(syllable for syllable in normal if re.fullmatch(r"[a-z]{2,6}|[aeo]", syllable))


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
