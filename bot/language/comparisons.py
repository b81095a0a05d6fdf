"""Numbers that a question only compares with: 超过400家, 不到100个, more than a thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.language.numerals import Amount, amounts
from bot.language.span import lies_in

# What stands before a number, or behind it and its unit. 有没有400家 denies nothing.
_MORE = r"超过了?|超出|多于|高于|大于|不止|不只|远超|突破了?|破了?|\b(?:(?:(?<!no )more|greater|higher) than|over|above|exceed(?:s|ed|ing)?|upwards of)"
_AT_LEAST = r"至少有?|起码有?|最少有?|少说(?:也|都|就)?有?|不少于|不低于|不下于?|\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of)"
_LESS = r"不到|不足|少于|低于|小于|没到|未到|没超过|(?<!有)没有?|\b(?:(?<!no )(?<!not )(?:fewer|less|lower) than|under|below)"
_AT_MOST = r"不超过|不多于|不高于|至多|最多|顶多|\b(?:at most|up to|no more than|not more than|a maximum of)"
_OR_MORE = r"以上|往上|或更多|\+| or more\b| plus\b"
# About as many: a fifth more or less; 近400家 is less, 30出头 and 30-odd are more.
_ABOUT = r"大概有?|大约有?|约有?|差不多有?|\b(?:about|around|roughly|approximately|some|circa)"
_NEARLY = r"接近|将近|快|(?<![最附就靠远])近|\b(?:nearly|almost|close to)"
_ABOUT_BEHIND = r"左右|上下|差不多|[- ]?ish\b"
_ODD = r"出头|[- ](?:something|odd)\b"
_OR_LESS = r"以下|以内|之内| or (?:less|fewer)\b"
_BEFORE = re.compile(
    rf"(?:(?P<at_most>{_AT_MOST})|(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<at_least>{_AT_LEAST})|(?P<about>{_ABOUT})|(?P<nearly>{_NEARLY}))"
    r"(?:有|了|就|a )?\s*$"
)
_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]?(?:(?P<or_more>{_OR_MORE})|(?P<or_less>{_OR_LESS})|(?P<about_behind>{_ABOUT_BEHIND})|(?P<odd>{_ODD}))"
)
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
        if before := _BEFORE.search(text, max(0, own.start - _LONGEST), own.start):
            least, limit = _bounds(before.lastgroup, own)
            yield Amount(before.start(), own.end, least, limit)
        elif behind := _BEHIND.match(text, own.end):
            least, limit = _bounds(behind.lastgroup, own)
            yield Amount(own.start, behind.end(), least, limit)


def _bounds(group: str | None, number: Amount) -> tuple[Decimal, Decimal]:
    """Returns the least that may be, and what it is less than."""
    if group == "more":
        return number.least.next_plus(), _ANY
    if group in ("at_least", "or_more"):
        return number.least, _ANY
    if group in ("about", "about_behind", "nearly", "odd"):
        fifth = number.least / 5
        return number.least - fifth * (group != "odd"), number.least + fifth * (group != "nearly")
    return Decimal(0), number.least if group == "less" else number.least.next_plus()
