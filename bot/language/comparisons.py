"""Numbers that a question only compares with: 超过400家, 不到100个, more than a thousand."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.language.numerals import Amount, amounts
from bot.language.span import lies_in


class _Comparison(enum.Enum):
    MORE = "more than"
    AT_LEAST = "at least"
    LESS = "less than"
    AT_MOST = "at most"
    ABOUT = "about"
    NEARLY = "nearly"
    ODD = "odd"


_DENIED = {
    _Comparison.MORE: _Comparison.AT_MOST,
    _Comparison.AT_MOST: _Comparison.MORE,
    _Comparison.LESS: _Comparison.AT_LEAST,
    _Comparison.AT_LEAST: _Comparison.LESS,
}
# What stands before a number; 超不超过 asks whether it is more, 没有超过 denies it, 有没有400家 denies nothing.
_BEFORE: Mapping[_Comparison, str] = {
    _Comparison.MORE: (
        r"(?<![超通经不])过(?=$)|超不超过|超没超过|超过没超过|有没有(?:超过|破|过)"
        r"|超过了?|超出|多于|高于|大于|不止|不只|远超|突破了?|破了?"
        r"|\b(?:(?:more|greater|higher) than|over|above|exceed(?:s|ed|ing)?|upwards of)"
    ),
    _Comparison.AT_LEAST: (
        r"到不到|够不够|到没到|有没有到|至少有?|起码有?|最少有?|少说(?:也|都|就)?有?|\b(?:at least|a minimum of)"
    ),
    _Comparison.AT_MOST: r"至多有?|最多有?|顶多有?|\b(?:at most|up to|a maximum of)",
    _Comparison.LESS: r"不到|不足|少于|低于|小于|没到|未到|(?<!有)没有?|\b(?:(?:fewer|less|lower) than|under|below)",
    # As many, a tenth more or less.
    _Comparison.ABOUT: (
        r"大概有?|大约有?|(?<![签合条特预契])约有?|差不多有?|\b(?:about|around|roughly|approximately|some|circa)"
    ),
    _Comparison.NEARLY: r"接近|将近|快|(?<![最附就靠远])近|\b(?:nearly|almost|close to)",
}
_NOT = r"(?:(?<!有)没有?|不会?|不可能|并?未|\b(?:not?|never)\b|n't\b)(?: (?:really|even))? ?"
_BEHIND: Mapping[_Comparison, str] = {
    _Comparison.AT_LEAST: r"以上|往上|或更多|\+| or more\b| plus\b",
    _Comparison.AT_MOST: r"以下|以内|之内| or (?:less|fewer)\b",
    _Comparison.ABOUT: r"左右|上下|差不多|[- ]?ish\b",
    _Comparison.ODD: r"出头|[- ](?:something|odd)\b",
}


def _any_of(words: Mapping[_Comparison, str]) -> str:
    """Returns a pattern in which the last group that matches has the comparison's name."""
    return "(?:" + "|".join(f"(?P<{comparison.name}>{pattern})" for comparison, pattern in words.items()) + ")"


_BEFORE_NUMBER = re.compile(rf"(?P<denied>{_NOT})?{_any_of(_BEFORE)}(?:有|了|就|a )?\s*$")
_BEHIND_NUMBER = re.compile(f"[\u4e00-\u9fff]?{_any_of(_BEHIND)}")
# Held over 3 days is held for them.
_OVER = re.compile(r"^over\b")
_LASTING = re.compile(r" (?:day|week|month|year)s?\b")
_ANY = Decimal("Infinity")
_LONGEST = 24


def claimed(text: str) -> list[Amount]:
    """Returns the numbers of folded `text` in order; what one is compared with tells what it may be.

    >>> claimed("不到400家")
    [Amount(start=0, end=5, least=Decimal('0'), limit=Decimal('400'))]
    """
    compared = list(_compared(text))
    spans = [number.span for number in compared]
    return sorted([*compared, *(number for number in amounts(text) if not lies_in(number.start, spans))])


def compares(text: str) -> bool:
    """Whether a number of folded `text` is only compared with."""
    return any(True for _ in _compared(text))


def _compared(text: str) -> Iterator[Amount]:
    for number in amounts(text):
        before = _BEFORE_NUMBER.search(text, max(0, number.start - _LONGEST), number.start)
        if before and not (_OVER.search(before[0]) and _LASTING.match(text, number.end)):
            comparison = _told(before)
            if before["denied"]:
                comparison = _DENIED.get(comparison, comparison)
            yield Amount(before.start(), number.end, *_bounds(comparison, number.least))
        elif behind := _BEHIND_NUMBER.match(text, number.end):
            yield Amount(number.start, behind.end(), *_bounds(_told(behind), number.least))


def _told(match: re.Match[str]) -> _Comparison:
    assert match.lastgroup is not None
    return _Comparison[match.lastgroup]


def _bounds(comparison: _Comparison, number: Decimal) -> tuple[Decimal, Decimal]:
    """Returns the least that may be, and what it is less than."""
    tenth = number / 10
    return {
        _Comparison.MORE: (number.next_plus(), _ANY),
        _Comparison.AT_LEAST: (number, _ANY),
        _Comparison.LESS: (Decimal(0), number),
        _Comparison.AT_MOST: (Decimal(0), number.next_plus()),
        _Comparison.ABOUT: (number - tenth, number + tenth),
        _Comparison.NEARLY: (number - tenth, number),
        _Comparison.ODD: (number, number + 2 * tenth),
    }[comparison]
