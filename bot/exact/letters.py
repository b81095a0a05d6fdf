"""Letters as numbers, so that they compare by the array: a Han character for itself, a Latin word or a number as a whole."""

from __future__ import annotations

import itertools
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from bot.retrieval.arrays import Scores

_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
_BEYOND_UNICODE = 1 << 21
_BITS = 31  # a code needs no more: 30 of a checksum beyond Unicode
_FUNCTION = frozenset(map(ord, "的了在是于为由被有以之其个,，、“”「」《》"))


def only_letters(text: str) -> str:
    """Returns the letters and digits of `text`, which two spellings of an answer have in common."""
    return "".join(c for c in text if c.isalnum())


def places_of(span: str, text: str) -> Iterator[int]:
    """Yields where `span` begins in `text`, without overlaps."""
    start = text.find(span)
    while start >= 0:
        yield start
        start = text.find(span, start + len(span))


def codes_of(text: str) -> list[int]:
    """Returns a number for each letter of folded `text`; letters of one Latin word or number share a number of their own."""
    codes = list(map(ord, text))
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        codes[start:end] = [_BEYOND_UNICODE + (zlib.crc32(match.group().encode()) >> 2)] * (end - start)
    return codes


def rarity_of(text: str, idf: Mapping[str, float]) -> Scores:
    """Returns the idf of each letter of folded `text` with the next one; in a Latin word or a number, that of the whole."""
    rarity = np.array([idf.get(text[i : i + 2], 0.0) for i in range(len(text))])
    for match in _TOKEN.finditer(text):
        rarity[match.start() : match.end()] = idf.get(match.group(), 1.0)
    return rarity


def is_content(code: int) -> bool:
    """Whether a letter is neither a particle nor punctuation, which a question and its answer need not share."""
    return code not in _FUNCTION


def places_by_code(codes: Iterable[int]) -> Mapping[int, tuple[int, ...]]:
    """Returns where each of the `codes` stands, letters or pairs, in order."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place, code in enumerate(codes):
        found[code].append(place)
    return {code: tuple(places) for code, places in found.items()}


def placed(codes: Iterable[int], places: Mapping[int, Sequence[int]]) -> list[int]:
    """Returns where any of the `codes` stands, by the `places` of each."""
    return [place for code in codes if code in places for place in places[code]]


def pairs_of(codes: Sequence[int]) -> list[int]:
    """Returns a number for each letter with the next one, one fewer than there are letters."""
    return [first << _BITS | second for first, second in itertools.pairwise(codes)]
