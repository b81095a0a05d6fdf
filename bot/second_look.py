"""A second look where the ranker is torn or in doubt: which passage holds what looks most like the answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.exact.finder import ExactFinder
from bot.exact.standing import Known
from bot.matching import Mentions
from bot.retrieval.features import Evidence
from bot.retrieval.ranker import Ranking, log_odds_of, logistic

# The first of so many passages is looked for again where it leads the second by less than this, or the ranker is in doubt.
_FIRST, _TORN = 3, 1.5
# What a span's score is worth against a passage's. Chosen with exact answers trained on the other public set.
_SPAN = 0.4
# Where the ranker is in doubt, and what the lead of the first passage's best span over the second's, beyond the mean, is worth
# in log-odds where it is torn or in doubt. Of questions about a public set that neither was trained on: 0.24 about DRCD, 0.25
# about CMRC, 0.23 in English, whose words the spans of a Chinese passage do not have, so that they lead by less.
_DOUBT, _LEAD, _MEAN, _MEAN_LATIN = (0.4, 0.8), 0.24, 0.9, 0.3


class SecondLook:
    """Compares the first passages of a ranking by their best spans too."""

    def __init__(self, finder: ExactFinder) -> None:
        self._finder = finder

    def settled(self, evidence: Evidence, ranking: Ranking, mentions: Mentions) -> Ranking:
        """Returns `ranking`; if it is torn or in doubt, its first three places in a new order, and more or less probable.

        Its scores stay by rank. `mentions` are those of the question.
        """
        if len(ranking.places) < 2:
            return ranking
        is_torn = ranking.scores[0] - ranking.scores[1] < _TORN
        if not (is_torn or _DOUBT[0] < ranking.probability < _DOUBT[1]):
            return ranking
        first = ranking.places[:_FIRST]
        known = {place: Known(mentions(place), evidence.neighbours.answers(place)) for place in first.tolist()}
        spans = self._finder.highest(evidence.question, evidence.asking, known)
        order = np.argsort(-(ranking.scores[:_FIRST] + _SPAN * spans), kind="stable")
        best, second = spans[order[:2]].tolist()
        lead = best - second - (_MEAN if evidence.question.is_chinese else _MEAN_LATIN)
        places = np.concatenate([first[order], ranking.places[_FIRST:]])
        return replace(ranking, places=places, probability=logistic(log_odds_of(ranking.probability) + _LEAD * lead))
