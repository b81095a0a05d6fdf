"""Numbers that English writes as words: eight is 8, twenty-six 26, fifth 5th, thirty-first 31st."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_FIRSTS = {
    word: value for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)
}
_ROUND = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_CARDINALS = {**_UNITS, **{word: value for value, word in enumerate(_TEENS.split(), 10)}, **_ROUND}
_ORDINALS = {
    **_FIRSTS,
    **{f"{word}th": value for word, value in _CARDINALS.items() if 10 <= value < 20 and value != 12},
    "twelfth": 12,
    **{f"{word[:-1]}ieth": value for word, value in _ROUND.items()},
}
_BEHIND_TENS = {word: value for word, value in _FIRSTS.items() if word != "second"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _any_of(words: Mapping[str, int], lowest: int = 1) -> str:
    return "|".join(word for word, value in words.items() if value >= lowest)


# By themselves `one` and `first` seldom count; a `second` is also a time, and thirty of them are 30.
_WORDS = re.compile(
    rf"\b(?:(?P<tens>{_any_of(_ROUND)})[ -](?:(?P<unit>{_any_of(_UNITS)})|(?P<first>{_any_of(_BEHIND_TENS)}))"
    rf"|(?P<cardinal>{_any_of(_CARDINALS, 2)})|(?P<ordinal>{_any_of(_ORDINALS, 3)}))\b"
)


def english_numerals(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, digits) of each number word of folded `text`, in order; seven hundred is 7 hundred.

    Cardinals from two and ordinals from third, both to ninety-nine.
    """
    return [(*match.span(), _digits(match)) for match in _WORDS.finditer(text)]


def _digits(match: re.Match[str]) -> str:
    tens = _ROUND.get(match["tens"], 0)
    if match["first"] or match["ordinal"]:
        return _ordinal(tens + _ORDINALS[match["first"] or match["ordinal"]])
    return str(tens + _CARDINALS[match["unit"] or match["cardinal"]])


def _ordinal(value: int) -> str:
    ending = "th" if 10 < value < 20 else _ENDINGS.get(value % 10, "th")
    return f"{value}{ending}"
