"""A stretch of a text."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]
"""Where a stretch of a text starts and where it ends, the end not included."""


def lies_in(place: int, spans: Iterable[Span]) -> bool:
    """Whether the character at `place` is in one of `spans`."""
    return any(start <= place < end for start, end in spans)
