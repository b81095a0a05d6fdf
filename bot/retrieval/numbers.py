"""Which numbers of a question a report lacks: ordinals, editions, years, days, amounts."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from decimal import Decimal

from bot.language.analyzers import View
from bot.language.dates import DAY, written
from bot.language.marks import NUMBER
from bot.language.numerals import Amount, amounts
from bot.language.span import Span, lies_in
from bot.language.turns import canonical, turns_in
from bot.retrieval.index import Index
from bot.retrieval.question import Question

# What English counts in order: the 18th century is 18世纪, the third year 3年, Henry the Eighth 8世.
_ENGLISH_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


class Numbers:
    """Looks a question's numbers up in one report."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def missing(self, question: Question, rough: Sequence[Amount], mentions: Sequence[Span]) -> list[Span]:
        """Returns where in its text `question` has numbers that the report lacks.

        `rough` are those it says roughly, with the 几 of 几百, which may also ask. One in `mentions` of concepts, such as 第一次
        for 首次, is none.
        """
        text = question.content.text
        turns = turns_in(text)
        days = [match.span() for match in DAY.finditer(text)]
        spans = [*turns, *days, *(number.span for number in rough)]
        exact = [number for number in amounts(text) if not (number.is_rough or lies_in(number.start, spans))]
        said = [*(number for number in rough if not lies_in(number.start, turns)), *exact]
        lacking = [span for span in turns if not self._has_turn(text[slice(*span)])]
        lacking += [number.span for number in said if not self._has_amount(number)]
        lacking += [span for span in days if not self._index.holds(written(text[slice(*span)]))]
        return [
            question.content.folded.original_span(start, end)
            for start, end in lacking
            if not any(a <= start and end <= b for a, b in mentions)
        ]

    def _has_amount(self, amount: Amount) -> bool:
        """Whether a number of the report may be meant; 2017 is no number of people."""
        if not amount.is_rough:
            return amount.least in self._values
        return any(amount.may_be(value) and not self._index.holds(f"{value}年") for value in self._values)

    @functools.cached_property
    def _values(self) -> frozenset[Decimal]:
        """The values of the report's numbers."""
        return frozenset(Decimal(term[1:]) for term in self._index.fields[View.WORDS].idf if term[0] == NUMBER)

    def _has_turn(self, turn: str) -> bool:
        """Whether the report has an ordinal, or another year or edition: 下届 is 下一届."""
        if self._index.holds(turn) or self._index.holds(canonical(turn)):
            return True
        english = _ENGLISH_ORDINAL.fullmatch(turn)
        return english is not None and any(self._index.holds(ordinal) for ordinal in _chinese_ordinals(english[1]))


def _chinese_ordinals(figures: str) -> tuple[str, ...]:
    return f"第{figures}", f"{figures}世", f"{figures}年"
