"""English words by their stems, those of irregular forms and British spelling too, and the English words that carry no meaning of their own."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

import Stemmer

# Forms that the stemmer does not know (held, women) and British spelling, a line each.
_IRREGULAR = Path(__file__).with_name("irregular.txt")

ENGLISH_WORD = re.compile(r"[a-z][a-z'’]*[a-z]|[a-z]")

STOP_WORDS = frozenset(
    "a about all also an and any are as at be been being but by can could did do does doing done for from get got had has "
    "have having he her him his how i if in into is it its let me my no nor not of off on one's or our out own please s sb "
    "she should so some something somebody someone sth such t tell than that the their them then there these they this "
    "those to up us very was we were what when where which while who whom whose why will with would you your "
    "etc esp fig lit used kind form know just like come came comes coming go goes went going take took give gave make made really here want wants wanted need needs list else sort whats thing things stuff everyone exactly many much article report's say says there's what's".split()
)


@functools.cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english", 0)  # no cache of its own, which threads would share


@functools.cache
def _irregular() -> Mapping[str, str]:
    """Returns the stem that is meant for each that the stemmer makes of an irregular form: hold for held, color for colours."""
    stem = _stemmer().stemWord
    lines = (line.split() for line in _IRREGULAR.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {stem(form): stem(word) for word, *forms in lines for form in forms}


@functools.lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word)
    return _irregular().get(stem, stem)


def english_words(text: str) -> list[str]:
    """Returns the English words of lower-case `text` in order."""
    return ENGLISH_WORD.findall(text)


def stems(text: str) -> list[str]:
    """Returns the stems of the English words of lower-case `text` in order, words without meaning left out."""
    words = (match.group().removesuffix("'s").removesuffix("’s") for match in ENGLISH_WORD.finditer(text))
    return [_stem(word) for word in words if word not in STOP_WORDS]
