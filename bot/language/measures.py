"""What a number counts: the measure word or unit behind it."""

from __future__ import annotations

import re

UNITS = "天日年月届次名位个家场项篇本部条座所人国间章节"
"""The letters that a number may count with."""

WORKS = "本部篇册"
"""Those with which it counts works, which have titles."""

# Units of time and money.
_QUANTITIES: tuple[tuple[str, str], ...] = (
    ("minutes", r"分钟| ?minutes?\b"),
    ("hours", r"个?(?:小时|钟头)| ?hours?\b"),
    ("weeks", r"周(?!岁)|个?(?:星期|礼拜)| ?weeks?\b"),
    ("months", r"个月| ?months?\b"),
    ("days", r"天| ?days?\b"),
    ("years", r"年| ?years?\b"),
    ("times", r"倍"),
    ("dollars", r"美元|美金|刀| ?(?:us )?dollars?\b| ?usd\b"),
    ("euros", r"欧元| ?euros?\b"),
    ("pounds", r"英镑| ?pounds?\b"),
    ("yen", r"日元|日圆| ?yen\b"),
    ("yuan", r"元|块钱?|人民币| ?(?:yuan|rmb)\b"),
)
# Measure words that count the same, and those that may count anything but time and money.
_ALIKE = ("名位人", "家所座间", "场次届", "篇本部")
_ANYTHING = ("", "个", "项")
_MEASURED = frozenset(pattern for pattern, _ in _QUANTITIES)
_QUANTITY = "|".join(f"({pattern})" for _, pattern in _QUANTITIES)
_MEASURE = re.compile(rf"{_QUANTITY}|(?!人民)[{UNITS}]")
_AT_END = re.compile(rf"(?:{_QUANTITY}|[{UNITS}])(?:以[上下内]|往上|之内|左右|上下)?$")


def measured(text: str, end: int) -> int:
    """Returns where what the number counts ends that ends at `end` of folded `text`; `end` where nothing tells.

    >>> measured("开了3小时", 3)
    5
    """
    match = _MEASURE.match(text, end)
    return match.end() if match else end


def counts_alike(text: str, other: str) -> bool:
    """Whether two numbers with their measure words may count the same.

    >>> counts_alike("3小时", "3天"), counts_alike("1500人", "1500多名"), counts_alike("1200个", "130亿元")
    (False, True, False)
    """
    unit, another = _unit(text), _unit(other)
    if unit == another or not (unit and another):
        return True
    return (unit in _ANYTHING or another in _ANYTHING) and _MEASURED.isdisjoint((unit, another))


def counts_the_same(text: str, other: str) -> bool:
    """Whether two numbers have measure words that say that they count the same."""
    unit = _unit(text)
    return unit == _unit(other) and unit not in _ANYTHING


def _unit(text: str) -> str:
    """Returns the unit that a number with its measure word ends with, or the first measure word that counts the same."""
    match = _AT_END.search(text)
    if not match:
        return ""
    if match.lastindex:
        return _QUANTITIES[match.lastindex - 1][0]
    return next((alike[0] for alike in _ALIKE if match[0][0] in alike), match[0][0])
