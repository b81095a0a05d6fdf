"""Which candidate is shown, and what tells how probable it is that it says the answer, whatever the answer's borders."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.exact.choice import LONGEST, TIMES
from bot.exact.spans import Spans
from bot.exact.told import held_of
from bot.retrieval.asked import Asked, Asking
from bot.retrieval.named import Named
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question

SIGNS = ("constant", "log odds", "tight", "letters", "latin", "yes or no", "told of", "told", "told share")
# Of so many candidates, those with the highest scores, any may be the answer.
_MOST = 50
# What is less likely than this, against the likeliest, is no answer; and what is not shown, since its borders read badly.
_UNLIKELY, _UNREADABLE, _UNREADABLE_TOLD = 0.001, 0.02, 0.05
# The part of the worth that is for being tight: of two that are right as often, the shorter one is shown. Judged questions
# tell where an answer ends.
_TIGHT, _TIGHT_TOLD = 0.1, 0.3


@dataclass(frozen=True, slots=True)
class Chosen:
    """The number of the candidate that is shown, and what tells how probable it is, in the order of `SIGNS`."""

    number: int
    signs: Scores


def chosen_of(spans: Spans, question: Question, asking: Asking, scores: Scores, told: Mapping[str, float]) -> Chosen:
    """Returns which of the candidates `spans` says the answer in most of the cases that `scores` think possible.

    Each candidate is taken for the answer as often as the softmax of `scores` says; another one is right then when it holds
    it and is not much longer. `told` are the answers that the passage gave to judged questions like this `question`.
    """
    odds = np.exp(scores - scores.max())
    likely = (odds > _UNLIKELY).nonzero()[0]
    best = likely[(-scores[likely]).argsort(kind="stable")[:_MOST]]
    odds = odds[best]
    start, end, size = spans.candidates.starts[best], spans.candidates.ends[best], np.maximum(spans.letters[best], 1)
    shown = np.count_nonzero(odds >= (_UNREADABLE_TOLD if told else _UNREADABLE))
    first, last, own = start[:shown, None], end[:shown, None], size[:shown, None]
    holds = (first <= start) & (last >= end) & (own <= np.maximum(LONGEST, TIMES * size))
    right = np.where(holds, odds / odds.sum(), 0.0)
    sums = right.sum(axis=1)
    tight = (right * (2 * size / (own + size))).sum(axis=1)  # in F1
    weight = _TIGHT_TOLD if told else _TIGHT
    worth = (1 - weight) * sums + weight * tight
    if asking.asked is Asked.COUNT:
        # Who asks for a number is not told two of them, however likely it is that one of both is right.
        worth[spans.named[Named.NUMBER].held_by(best[:shown]) > 1] -= 1.0
    place = int(worth.argmax())
    share, in_f1 = float(sums[place]), float(tight[place])
    text = spans.text[start[place] : end[place]]
    is_latin, is_yes_no = float(not question.is_chinese), float(asking.asked is Asked.YES_NO)
    held, total = held_of(text, told), sum(told.values())
    telling = (float(total > 0), min(held, 1.0), held / (total or 1.0))
    letters = math.log(size[place])
    signs = (1.0, _log_odds(share), _log_odds(in_f1 / share), letters, is_latin, is_yes_no, *telling)
    return Chosen(int(best[place]), np.array(signs))


def _log_odds(share: float) -> float:
    bounded = min(max(share, 0.001), 0.999)
    return math.log(bounded / (1 - bounded))
