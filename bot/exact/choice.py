"""Which candidate to show: the one that the reader most likely finds right, whatever the exact borders of the answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.exact.letters import Ints
from bot.retrieval.okapi import Scores

_MOST = 50
_UNLIKELY = 0.001
# An answer may say more than it must, up to three times as much, or twelve letters.
_LONGEST, _TIMES = 12, 3


def says(text: str, answer: str) -> bool:
    """Whether `text` holds `answer` and says little more."""
    return answer in text and len(text) <= max(_LONGEST, _TIMES * len(answer))


@dataclass(frozen=True, slots=True)
class Choice:
    """The number of the chosen candidate, and how much of the softmax says that it holds the answer and little else."""

    number: int
    share: float


def choose(scores: Scores, starts: Ints, ends: Ints, letters: Ints) -> Choice:
    """Returns the candidate that is right in most of the cases that `scores` think possible; the tight one counts more.

    Each candidate is taken for the answer as often as the softmax of `scores` says; another one is right then when it holds
    it and is not much longer. `letters` counts each candidate's letters, punctuation left out.
    """
    best = np.argsort(-scores, kind="stable")[:_MOST]
    odds = np.exp(scores[best] - scores[best[0]])
    best, odds = best[odds > _UNLIKELY], odds[odds > _UNLIKELY]
    share = odds / odds.sum()
    start, end, size = starts[best], ends[best], np.maximum(letters[best], 1)
    own = size[:, None]
    holds = (start[:, None] <= start) & (end[:, None] >= end) & (own <= np.maximum(_LONGEST, _TIMES * size))
    right = np.where(holds, share, 0.0)
    worth = right * (0.5 + size / (own + size))  # half for being right, half for F1, which is 2 size / (own + size)
    chosen = int(np.argmax(worth.sum(axis=1)))
    return Choice(int(best[chosen]), float(right[chosen].sum()))
