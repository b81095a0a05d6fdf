"""Numbers that English writes as words: eight is 8, twenty-six 26, fifth 5th."""

from __future__ import annotations

import re

_ONES = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
# `one` and `first` seldom count, a `second` is also a time.
_CARDINALS = {word: value for value, word in enumerate(_ONES.split(), 2)}
_CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_ORDINALS = {"third": "3rd", "fifth": "5th", "eighth": "8th", "ninth": "9th", "twelfth": "12th", "twentieth": "20th"}
_ORDINALS |= {f"{word}th": f"{value}th" for word, value in _CARDINALS.items() if value in (4, 6, 7, 10, 11)}
_UNITS = "|".join(["one", *_ONES.split()[:8]])
_WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS.split())})[ -](?P<unit>{_UNITS})"
    rf"|(?P<cardinal>{'|'.join(_CARDINALS)})|(?P<ordinal>{'|'.join(_ORDINALS)}))\b"
)


def english_numerals(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, digits) of each number word of folded `text`, in order; seven hundred is 7 hundred.

    Cardinals from two to ninety-nine, and ordinals from third to twelfth, and twentieth.
    """
    return [(*match.span(), _digits(match)) for match in _WORDS.finditer(text)]


def _digits(match: re.Match[str]) -> str:
    if match["ordinal"]:
        return _ORDINALS[match["ordinal"]]
    if match["cardinal"]:
        return str(_CARDINALS[match["cardinal"]])
    return str(_CARDINALS[match["tens"]] + _CARDINALS.get(match["unit"], 1))
