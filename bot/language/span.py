"""A stretch of a text."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]
"""Where a stretch of a text starts and where it ends, the end not included."""


def lies_in(place: int, spans: Iterable[Span]) -> bool:
    """Whether the character at `place` is in one of `spans`."""
    return any(start <= place < end for start, end in spans)


def overlaps(span: Span, spans: Iterable[Span]) -> bool:
    """Whether `span` shares a character with one of `spans`."""
    return any(start < span[1] and span[0] < end for start, end in spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Returns `spans` in order, those that touch each other as one.

    >>> joined([(4, 6), (0, 2), (1, 4)])
    ((0, 6),)
    """
    found: list[Span] = []
    for start, end in sorted(set(spans)):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
