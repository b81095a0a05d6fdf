"""What says an answer: a span that holds it, and little more."""

from __future__ import annotations

# An answer may say more than it must, up to three times as much, or twelve letters.
LONGEST, TIMES = 12, 3


def says(text: str, answer: str) -> bool:
    """Whether `text` holds `answer` and says little more."""
    return answer in text and len(text) <= max(LONGEST, TIMES * len(answer))
