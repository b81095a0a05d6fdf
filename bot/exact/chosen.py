"""Which of the contenders is shown, and how probable it is that it says the answer, whatever the answer's borders."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.exact.contenders import Contenders
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Scores
from bot.retrieval.counted import counts_in
from bot.retrieval.named import Named
from bot.retrieval.trees import Trees

# The part of the worth that is for being tight, and what it is worth to be likely itself: of two that are right as often, the
# shorter one is shown, and the one with the better borders: 伊丽莎白二世女王, not 由伊丽莎白二世女王. Judged questions tell where
# an answer ends, above all a number: 20個, not 20個分論壇.
_TIGHT, _LIKELY = 0.1, 0.04
_TIGHT_TOLD, _TIGHT_TOLD_COUNT, _LIKELY_TOLD = 0.3, 0.8, 0.0
# Who asks how, why, or for a list is served by all of it: there the longer one is shown, by this much for each doubling.
_WHOLE = 0.035
_OPEN = frozenset({AnswerType.REASON, AnswerType.HOW, AnswerType.LIST, AnswerType.DEFINITION, AnswerType.DESCRIPTION})
# More than anything is worth.
_BARRED = 2.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """The number of the candidate that is shown, and the probability that it is right."""

    number: int
    probability: float


def chosen_of(contenders: Contenders, trees: Trees, units: str = "") -> Chosen:
    """Returns which of the `contenders` is most probably right; `trees` know more than their share.

    Of a number asked for in `units`, letters that its measure word may be, none is right that counts in another.
    """
    scored = contenders.scored
    probability = 1 / (1 + np.exp(-contenders.log_odds - trees.scores(contenders.signs)))
    if units and scored.asked is AnswerType.COUNT:
        probability[[not counts_in(units, scored.spans.text_of(number)) for number in contenders.numbers]] = 0.0
    worth = _worth(contenders, probability)
    if scored.asked is AnswerType.COUNT:
        # Who asks for a number is not told two of them, however likely it is that one of both is right.
        worth[scored.spans.named[Named.NUMBER].held_by(contenders.numbers) > 1] -= _BARRED
    place = int(worth.argmax())
    return Chosen(int(contenders.numbers[place]), float(probability[place]))


def _worth(contenders: Contenders, probability: Scores) -> Scores:
    scored = contenders.scored
    if scored.asked in _OPEN and not scored.is_told:
        whole: Scores = probability + _WHOLE * np.log2(scored.spans.letters[contenders.numbers].clip(1))
        return whole
    tight, likely = (_TIGHT, _LIKELY)
    if scored.is_told:
        tight, likely = (_TIGHT_TOLD_COUNT if scored.asked is AnswerType.COUNT else _TIGHT_TOLD), _LIKELY_TOLD
    worth: Scores = probability * (1 - tight + tight * contenders.tight) + likely * contenders.likely
    return worth
