"""A second look where the ranker is torn: which passage holds what looks most like the answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.exact.finder import ExactFinder
from bot.exact.standing import Known
from bot.matching import Mentions
from bot.retrieval.features import Evidence
from bot.retrieval.ranker import Ranking

# The first of so many passages is looked for again where it leads the second by less than this.
_FIRST, _TORN = 3, 1.5
# What a span's score is worth against a passage's. Chosen with exact answers trained on the other public set.
_SPAN = 0.4


class SecondLook:
    """Puts the first passages of a ranking in order once more, by their best spans too."""

    def __init__(self, finder: ExactFinder) -> None:
        self._finder = finder

    def settled(self, evidence: Evidence, ranking: Ranking, mentions: Mentions) -> Ranking:
        """Returns `ranking`, its first three places in a new order if it is torn; scores and probability stay by rank.

        `mentions` are those of the question.
        English questions share no letters with the spans of a Chinese passage, which then tell nothing.
        """
        is_torn = len(ranking.places) > 1 and ranking.scores[0] - ranking.scores[1] < _TORN
        if not (is_torn and evidence.question.is_chinese):
            return ranking
        first = ranking.places[:_FIRST]
        known = {place: Known(mentions[place], evidence.neighbours.answers(place)) for place in first.tolist()}
        spans = self._finder.highest(evidence.question, evidence.asking, known)
        order = np.argsort(-(ranking.scores[:_FIRST] + _SPAN * spans), kind="stable")
        return replace(ranking, places=np.concatenate([first[order], ranking.places[_FIRST:]]))
