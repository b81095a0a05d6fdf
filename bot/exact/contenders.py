"""The candidates that may be shown, and what tells how probable each is right: one that holds the answer, and little more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.exact.features import SIZES
from bot.exact.letters import Ints
from bot.exact.rightness import LONGEST, TIMES
from bot.exact.spans import Spans
from bot.retrieval.asked import Asked
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question

SIGNS = (
    "score", "share", "tight", "overlapping", "contained", "letters",
    "best share", "plausible", "asked", "question letters", "latin", *SIZES,
)  # fmt: skip
"""What trees split on: how a contender stands to the other candidates, what is asked, and its features."""
# Of so many candidates, those with the highest scores, any may be the answer.
_MOST = 50
# What is less likely than this, against the likeliest, is no answer; and what is not shown, since its borders read badly.
_UNLIKELY, _UNREADABLE, _UNREADABLE_TOLD = 0.001, 0.02, 0.05
# No share is taken for rarer than this, or for surer.
_RAREST = 0.001


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates of `spans`, by their `numbers`, their scores, and the values of their features, shape (features, numbers)."""

    spans: Spans
    numbers: Ints
    scores: Scores
    values: Ints


@dataclass(frozen=True, slots=True)
class Contenders:
    """The candidates of `spans` that may be shown, by their `numbers`, the highest score first, and their `signs`, a row each.

    Each candidate is the answer as often as the softmax of the scores says; another one is right then if it holds it and is
    not much longer. `share` is how often a contender is right, `tight` its mean F1 with what it is right for.
    """

    spans: Spans
    numbers: Ints
    signs: Scores
    share: Scores
    tight: Scores

    @property
    def likely(self) -> Scores:
        """How likely each is the answer itself, against the likeliest."""
        likely: Scores = np.exp(self.signs[:, SIGNS.index("score")])
        return likely

    @property
    def log_odds(self) -> Scores:
        """The logarithm of the odds of each one's share."""
        share = self.share.clip(_RAREST, 1 - _RAREST)
        odds: Scores = np.log(share / (1 - share))
        return odds


def contenders_of(scored: Scored, question: Question, asked: Asked, *, is_told: bool) -> Contenders:
    """Returns the contenders among the candidates `scored`; `is_told` is whether judged questions tell something of them."""
    spans, scores = scored.spans, scored.scores
    odds = np.exp(scores - scores.max())
    likely = (odds > _UNLIKELY).nonzero()[0]
    best = likely[(-odds[likely]).argsort(kind="stable")[:_MOST]]
    odds, number = odds[best], scored.numbers[best]
    shares, shown = odds / odds.sum(), np.count_nonzero(odds >= (_UNREADABLE_TOLD if is_told else _UNREADABLE))
    start, end = spans.candidates.starts[number], spans.candidates.ends[number]
    size = np.maximum(spans.letters[number], 1)
    first, last, own = start[:shown, None], end[:shown, None], size[:shown, None]
    overlaps, contains = (first < end) & (last > start), (first <= start) & (last >= end)
    is_right = contains & (own <= np.maximum(LONGEST, TIMES * size))
    share = is_right @ shares
    tight = (is_right * (2 * size / (own + size))) @ shares / share
    stands = np.log(odds[:shown]), share, tight, overlaps @ shares, contains @ shares, size[:shown]
    asks = np.array([shares[0], len(best), asked, len(question.reading.text), not question.is_chinese])
    signs = np.hstack((np.stack(stands, axis=1), np.tile(asks, (int(shown), 1)), scored.values[:, best[:shown]].T))
    return Contenders(spans, number[:shown], signs, share, tight)
