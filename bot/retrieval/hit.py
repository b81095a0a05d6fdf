"""A hit: a judged passage."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.span import Span
from bot.report.model import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage, the ranker's score (higher is better, comparable within one answer), and the spans that matched.

    `matches` are (start, end) in `passage.text`, in order, not touching each other.
    """

    passage: Passage
    score: float
    matches: tuple[Span, ...]
