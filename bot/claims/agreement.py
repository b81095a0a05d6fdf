"""Whether a text has the date, the ordinal or the number that is claimed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.claims.claim import Claim, Sort
from bot.language.comparisons import claimed, compares
from bot.language.dates import DATE_PARTS, written
from bot.language.measures import WORKS, counts_alike, measured
from bot.language.numerals import Amount, amounts
from bot.language.span import lies_in
from bot.language.turns import ORDINAL

# What may count titles: 份 counts papers of any kind, a number alone anything.
_OF_TITLES = re.compile(rf"\d[{WORKS}份]?$")


def agrees(claim: Claim, text: str) -> bool:
    """Whether folded `text` has the date, ordinal or number that is claimed; a comparison has to hold for each number."""
    days = DATE_PARTS.findall(written(claim.text)) if claim.sort is Sort.DATE else ()
    if days:
        return all(day in written(text) for day in days)
    if claim.sort in (Sort.ORDINAL, Sort.EDITION):
        return _figures(claim.text) in {_figures(match.group()) for match in ORDINAL.finditer(text)}
    if compares(claim.text) and re.search(rf"{re.escape(claim.text)}(?![\d百千万亿])", text):
        return True
    said = [(number, text[number.start : measured(text, number.end)]) for number in _numbers(text)]
    numbers = [number for number, counted in said if counts_alike(claim.text, counted)]
    titles = Decimal(text.count("《")) if _OF_TITLES.search(claim.text) else Decimal(0)
    return all(
        _says_number(wanted, numbers) or (titles > 0 and wanted.may_be(titles)) for wanted in claimed(claim.text)
    )


def _says_number(claim: Amount, numbers: Sequence[Amount]) -> bool:
    """Whether one of `numbers` may be meant; where it is only compared with, whether that holds for each."""
    if not claim.is_open:
        return any(claim.may_be(number.least) for number in numbers)
    least = [number.least.next_plus() if number.is_rough else number.least for number in numbers]
    return bool(least) and all(map(claim.may_be, least))


def _numbers(text: str) -> list[Amount]:
    """Returns the numbers of `text` that count something: the 5 of a date is none of days. 超过130亿 is more than it says."""
    dates = [match.span() for pattern in (DATE_PARTS, ORDINAL) for match in pattern.finditer(text)]
    surpassed = {number.end for number in claimed(text) if number.limit.is_infinite()}
    numbers = [number for number in amounts(text) if not lies_in(number.start, dates)]
    return [
        number._replace(limit=number.least.next_plus()) if number.end in surpassed else number for number in numbers
    ]


def _figures(ordinal: str) -> int:
    return int("".join(c for c in ordinal if c.isdigit()))
