"""How many of what, in messages."""

from __future__ import annotations


def counted(number: int, what: str) -> str:
    """Returns a number with what it counts: 1 sentence, 2 sentences."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
