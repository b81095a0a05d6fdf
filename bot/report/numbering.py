"""The passages that are asked for by their numbers, as citations and /about count them."""

from __future__ import annotations

from bot.language.folding import fold
from bot.language.numbered import Numbered, numbered_in
from bot.report.model import Passage, Report


def numbered_passages(question: str, report: Report) -> tuple[Passage, ...] | None:
    """Returns what `question` asks for by number and by nothing else; empty where `report` has no such number.

    None where it asks for something else. A range that begins within the report ends with it.
    """
    asked = numbered_in(fold(question).text)
    if asked is None:
        return None
    if not asked.are_sections:
        numbers = _within(asked, len(report.passages))
        return tuple(passage for passage in report.passages if passage.number in numbers)
    sections = max((section.number for section in report.sections), default=0)
    if not sections:
        return None  # what is a paragraph is not known there
    numbers = _within(asked, sections)
    return tuple(passage for passage in report.passages if passage.section.number in numbers)


def _within(asked: Numbered, count: int) -> range:
    first, last = (count + 1 + number if number < 0 else number for number in (asked.first, asked.last))
    return range(max(first, 1), min(last, count) + 1) if last > 0 and first <= count else range(0)
