"""The candidates that may be shown, and what tells how probable each is right: one that holds the answer, and little more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.exact.features import SIZES
from bot.exact.rightness import longest
from bot.exact.spans import Spans
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.question import Question

_STANDING = (
    "score", "share", "tight", "overlapping", "contained", "letters",
    "best share", "plausible", "asked", "question letters", "latin",
)  # fmt: skip
SIGNS = (*_STANDING, *SIZES)
"""What trees split on: how a contender stands to the other candidates, what is asked, and its features."""
# Of so many candidates, those with the highest scores, any may be the answer.
_MOST = 50
# What is less likely than this, against the likeliest, is no answer; and what is not shown, since its borders read badly.
_UNLIKELY, _UNREADABLE, _UNREADABLE_TOLD = 0.001, 0.02, 0.05
# No share is taken for rarer than this, or for surer.
_RAREST = 0.001


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates of `spans`, by their `numbers`, their scores, and the values of their features, shape (features, numbers).

    Scored for what is `asked` for; `is_told` is whether judged questions tell something of them.
    """

    spans: Spans
    numbers: Ints
    scores: Scores
    values: Ints
    asked: AnswerType
    is_told: bool


@dataclass(frozen=True, slots=True)
class Contenders:
    """The candidates that may be shown of those `scored`, by their `numbers`, the highest score first; their `signs`, a row each.

    Each candidate is the answer as often as the softmax of the scores says; another one is right then if it holds it and is
    not much longer. `share` is how often a contender is right, `tight` its mean F1 with what it is right for, `likely` how often
    it is the answer itself, against the likeliest.
    """

    scored: Scored
    numbers: Ints
    signs: Scores
    share: Scores
    tight: Scores
    likely: Scores

    @property
    def log_odds(self) -> Scores:
        """The logarithm of the odds of each one's share."""
        share = self.share.clip(_RAREST, 1 - _RAREST)
        odds: Scores = np.log(share / (1 - share))
        return odds


def contenders_of(scored: Scored, question: Question) -> Contenders:
    """Returns the contenders among the candidates `scored` for `question`."""
    spans = scored.spans
    odds = np.exp(scored.scores - scored.scores.max())
    plausible = (odds > _UNLIKELY).nonzero()[0]
    best = plausible[(-odds[plausible]).argsort(kind="stable")[:_MOST]]
    odds, numbers = odds[best], scored.numbers[best]
    shown = int(np.count_nonzero(odds >= (_UNREADABLE_TOLD if scored.is_told else _UNREADABLE)))
    shares = odds / odds.sum()
    start, end = spans.candidates.starts[numbers], spans.candidates.ends[numbers]
    size = np.maximum(spans.letters[numbers], 1)
    first, last, own = start[:shown, None], end[:shown, None], size[:shown, None]
    contains = (first <= start) & (last >= end)
    is_right = contains & (own <= longest(size))
    share = is_right @ shares
    standing = {
        "score": np.log(odds[:shown]),
        "share": share,
        "tight": (is_right * (2 * size / (own + size))) @ shares / share,
        "overlapping": ((first < end) & (last > start)) @ shares,
        "contained": contains @ shares,
        "letters": size[:shown],
        "best share": shares[0],
        "plausible": len(best),
        "asked": scored.asked,
        "question letters": len(question.reading.text),
        "latin": not question.is_chinese,
    }
    signs = np.empty((shown, len(SIGNS)))
    for column, name in enumerate(_STANDING):
        signs[:, column] = standing[name]
    signs[:, len(_STANDING) :] = scored.values[:, best[:shown]].T
    return Contenders(scored, numbers[:shown], signs, share, standing["tight"], odds[:shown])
