"""Numbers that a question only compares with: 超过400家, 不到100个, more than a thousand."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from decimal import Decimal

from bot.language.numerals import Amount, amounts
from bot.language.span import lies_in


class _Sort(enum.Enum):
    MORE = "more than"
    AT_LEAST = "at least"
    LESS = "less than"
    AT_MOST = "at most"
    ABOUT = "about"
    NEARLY = "nearly"
    ODD = "odd"


_DENIED = {_Sort.MORE: _Sort.AT_MOST, _Sort.AT_MOST: _Sort.MORE, _Sort.LESS: _Sort.AT_LEAST, _Sort.AT_LEAST: _Sort.LESS}
# What stands before a number; 超不超过 asks whether it is more, 没有超过 denies it, 有没有400家 denies nothing.
_BEFORE: tuple[tuple[_Sort, str], ...] = (
    (_Sort.MORE, r"(?<![超通经不])过(?=$)|超不超过|超没超过|超过没超过|有没有(?:超过|破|过)"),
    (
        _Sort.AT_LEAST,
        r"到不到|够不够|到没到|有没有到|至少有?|起码有?|最少有?|少说(?:也|都|就)?有?|\b(?:at least|a minimum of)",
    ),
    (_Sort.AT_MOST, r"至多有?|最多有?|顶多有?|\b(?:at most|up to|a maximum of)"),
    (
        _Sort.MORE,
        (
            r"超过了?|超出|多于|高于|大于|不止|不只|远超|突破了?|破了?"
            r"|\b(?:(?:more|greater|higher) than|over|above|exceed(?:s|ed|ing)?|upwards of)"
        ),
    ),
    (_Sort.LESS, r"不到|不足|少于|低于|小于|没到|未到|(?<!有)没有?|\b(?:(?:fewer|less|lower) than|under|below)"),
    # As many, a tenth more or less.
    (
        _Sort.ABOUT,
        r"大概有?|大约有?|(?<![签合条特预契])约有?|差不多有?|\b(?:about|around|roughly|approximately|some|circa)",
    ),
    (_Sort.NEARLY, r"接近|将近|快|(?<![最附就靠远])近|\b(?:nearly|almost|close to)"),
)
_NOT = r"(?:(?<!有)没有?|不会?|不可能|并?未|\b(?:not?|never)\b|n't\b)(?: (?:really|even))? ?"
_BEHIND: tuple[tuple[_Sort, str], ...] = (
    (_Sort.AT_LEAST, r"以上|往上|或更多|\+| or more\b| plus\b"),
    (_Sort.AT_MOST, r"以下|以内|之内| or (?:less|fewer)\b"),
    (_Sort.ABOUT, r"左右|上下|差不多|[- ]?ish\b"),
    (_Sort.ODD, r"出头|[- ](?:something|odd)\b"),
)
_BEFORE_NUMBER = re.compile(
    "(?:" + "|".join(f"(?P<not{number}>{_NOT})?(?P<own{number}>{own})" for number, (_, own) in enumerate(_BEFORE)) + ")"
    r"(?:有|了|就|a )?\s*$"
)
_BEHIND_NUMBER = re.compile(
    "[\u4e00-\u9fff]?(?:" + "|".join(f"(?P<own{number}>{own})" for number, (_, own) in enumerate(_BEHIND)) + ")"
)
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
    spans = [own.span for own in compared]
    return sorted([*compared, *(own for own in amounts(text) if not lies_in(own.start, spans))])


def compares(text: str) -> bool:
    """Whether a number of folded `text` is only compared with."""
    return any(True for _ in _compared(text))


def _compared(text: str) -> Iterator[Amount]:
    for own in amounts(text):
        before = _BEFORE_NUMBER.search(text, max(0, own.start - _LONGEST), own.start)
        if before and not (_OVER.search(before[0]) and _LASTING.match(text, own.end)):
            sort, is_denied = next(
                (sort, before[f"not{number}"]) for number, (sort, _) in enumerate(_BEFORE) if before[f"own{number}"]
            )
            sort = _DENIED.get(sort, sort) if is_denied else sort
            yield Amount(before.start(), own.end, *_bounds(sort, own.least))
        elif behind := _BEHIND_NUMBER.match(text, own.end):
            sort = next(sort for number, (sort, _) in enumerate(_BEHIND) if behind[f"own{number}"])
            yield Amount(own.start, behind.end(), *_bounds(sort, own.least))


def _bounds(sort: _Sort, number: Decimal) -> tuple[Decimal, Decimal]:
    """Returns the least that may be, and what it is less than."""
    tenth = number / 10
    return {
        _Sort.MORE: (number.next_plus(), _ANY),
        _Sort.AT_LEAST: (number, _ANY),
        _Sort.LESS: (Decimal(0), number),
        _Sort.AT_MOST: (Decimal(0), number.next_plus()),
        _Sort.ABOUT: (number - tenth, number + tenth),
        _Sort.NEARLY: (number - tenth, number),
        _Sort.ODD: (number, number + 2 * tenth),
    }[sort]
