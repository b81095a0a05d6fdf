"""Which of the contenders is shown, and how probable it is that it says the answer, whatever the answer's borders."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.exact.contenders import Contenders
from bot.retrieval.asked import Asked
from bot.retrieval.named import Named
from bot.retrieval.trees import Trees

# The part of the worth that is for being tight: of two that are right as often, the shorter one is shown. Judged questions
# tell where an answer ends.
_TIGHT, _TIGHT_TOLD = 0.1, 0.3


@dataclass(frozen=True, slots=True)
class Chosen:
    """The number of the candidate that is shown, and the probability that it is right."""

    number: int
    probability: float


def chosen_of(contenders: Contenders, asked: Asked, trees: Trees, *, is_told: bool) -> Chosen:
    """Returns which of the `contenders` is most probably right; `trees` know more than their share."""
    probability = 1 / (1 + np.exp(-contenders.log_odds - trees.scores(contenders.signs)))
    weight = _TIGHT_TOLD if is_told else _TIGHT
    worth = probability * (1 - weight + weight * contenders.tight)
    if asked is Asked.COUNT:
        # Who asks for a number is not told two of them, however likely it is that one of both is right.
        worth[contenders.spans.named[Named.NUMBER].held_by(contenders.numbers) > 1] -= 1.0
    place = int(worth.argmax())
    return Chosen(int(contenders.numbers[place]), float(probability[place]))
