"""A stretch of a text."""

from __future__ import annotations

Span = tuple[int, int]
"""Where a stretch of a text starts and where it ends, the end not included."""
