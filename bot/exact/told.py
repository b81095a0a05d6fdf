"""What judged questions tell: how candidates stand to the answers that the passage gave to questions like this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.choice import says
from bot.exact.letters import Ints

SIZES = {"told": 6, "told share": 4}
_BITS = 32
_WEIGHTS = np.array([1e-9, 0.03, 0.1, 0.3])
_SHARES = np.array([0.2, 0.6])


def told_of(candidates: Candidates, text: str, told: Mapping[str, float]) -> Mapping[str, Ints | int]:
    """Returns how much speaks for each candidate in the folded passage `text`: 0 where nothing was `told`, 1 for others.

    `told` has the folded answers with their weights. Once by weight, once by the share of all weights.
    """
    if not told:
        return dict.fromkeys(SIZES, 0)
    weights = np.zeros(len(candidates.starts))
    borders = candidates.starts << _BITS | candidates.ends  # in order, as candidates are
    for answer, weight in told.items():
        for start in _places_of(answer, text):
            border = start << _BITS | start + len(answer)
            number = int(borders.searchsorted(border))
            if number < len(borders) and borders[number] == border:
                weights[number] += weight
    share = weights / sum(told.values())
    return {
        "told": 1 + _WEIGHTS.searchsorted(weights, side="right"),
        "told share": 1 + _SHARES.searchsorted(share, side="right"),
    }


def _places_of(answer: str, text: str) -> Iterator[int]:
    """Yields where `answer` begins in `text`, without overlaps."""
    start = text.find(answer)
    while start >= 0:
        yield start
        start = text.find(answer, start + len(answer))


def held_of(span: str, told: Mapping[str, float]) -> float:
    """Returns the weight of the answers `told` that `span` holds and is not much longer than; half of those that hold it.

    王滬寧 is not all of 中央書記處書記王滬寧, and not wrong.
    """
    held = 0.0
    for answer, weight in told.items():
        if says(span, answer):
            held += weight
        elif span in answer:
            held += weight / 2
    return held
