"""What says an answer: a span that holds it, and little more."""

from __future__ import annotations

import numpy as np

from bot.retrieval.arrays import Ints

# An answer may say more than it must, up to three times as much, or twelve letters.
_LONGEST, _TIMES = 12, 3


def says(text: str, answer: str) -> bool:
    """Whether `text` holds `answer` and says little more."""
    return answer in text and len(text) <= max(_LONGEST, _TIMES * len(answer))


def longest(sizes: Ints) -> Ints:
    """Returns how many letters may say answers of so many, as `says` has it."""
    most: Ints = np.maximum(_LONGEST, _TIMES * sizes)
    return most
