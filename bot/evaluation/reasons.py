"""Why an answer went wrong: what spoke most for the wrong passage, or for answering at all."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from bot.answer import AnswerKind
from bot.answering import Judgement
from bot.retrieval.arrays import Scores
from bot.retrieval.features import FEATURES
from bot.retrieval.ranker import Ranker
from bot.retrieval.signs import SIGNS
from bot.training.examples import Example

NOT_PROPOSED = "no passage that answers shares a term with the question"
SECOND_LOOK = "its best span, on the second look"
GATHERED = "it belongs to the passages that are one answer together"
ANSWERS_BELOW = "it answers a question of the report, which is more like"
_MOST = 3
_LEAST = 0.005


def reasons(judgement: Judgement, example: Example, ranker: Ranker) -> tuple[str, ...]:
    """Returns the names and shares of what spoke most for a wrong first hit, strongest first; none where nothing is known.

    Against the best of the passages that answer, these are features by their linear weight (`NOT_PROPOSED` where none of
    them is a candidate; `SECOND_LOOK`, `GATHERED` or `ANSWERS_BELOW` where what was put before it had no better features);
    where no passage answers, the signs that made the probability.
    """
    places = judgement.evidence.candidates.places.tolist()
    if not (places and judgement.answer.hits):
        return ()
    grounds = ranker.grounds(judgement.evidence, judgement.missing)
    if not example.places:
        return _strongest(SIGNS, grounds.signs * ranker.probability_weights)
    first = judgement.answer.hits[0].passage.place
    right = [row for row in grounds.order.rows.tolist() if places[row] in example.places]
    if first not in places or not right:
        put_before = ANSWERS_BELOW if judgement.answer.kind is AnswerKind.PASSAGE else GATHERED
        return (NOT_PROPOSED if first in places else put_before,)
    if first != judgement.ranking.first:
        return (GATHERED,)
    wrong = places.index(first)
    if grounds.order.scores[right[0]] > grounds.order.scores[wrong]:
        return (SECOND_LOOK,)
    spoke = grounds.features[wrong] - grounds.features[right[0]]
    return _strongest(FEATURES, spoke * ranker.sorter(judgement.question).linear)


def _strongest(names: Iterable[str], shares: Scores) -> tuple[str, ...]:
    named = list(names)
    highest = np.argsort(-shares, kind="stable")[:_MOST].tolist()
    return tuple(f"{named[i]} {shares[i]:+.2f}" for i in highest if shares[i] > _LEAST)
