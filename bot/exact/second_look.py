"""A second look where the ranker is torn or in doubt: which passage holds what looks most like the answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.exact.span_search import SpanSearch
from bot.retrieval.ranker import Ranking, log_odds_of, logistic

# The first of so many passages is looked for again where it leads the second by less than this, or the ranker is in doubt.
_FIRST, _TORN = 3, 1.5
# What a span's score is worth against a passage's. Chosen with exact answers trained on the other public set.
_SPAN = 0.4
# Where the ranker is in doubt, and what the lead of the first passage's best span over the second's, beyond the mean, is worth
# in log-odds where it is torn or in doubt. Of questions about a public set that neither was trained on: 0.24 about DRCD, 0.25
# about CMRC, 0.23 in English, whose words the spans of a Chinese passage do not have, so that they lead by less.
_DOUBT, _LEAD, _MEAN, _MEAN_LATIN = (0.4, 0.8), 0.24, 0.9, 0.3


def looked_at_again(ranking: Ranking, spans: SpanSearch, *, is_chinese: bool) -> Ranking:
    """Returns `ranking`; if it is torn or in doubt, its first three places in a new order, and more or less probable.

    Its scores stay by rank. `spans` are sought for the question, which is in Chinese or not.
    """
    if len(ranking.places) < 2:
        return ranking
    is_torn = ranking.scores[0] - ranking.scores[1] < _TORN
    if not (is_torn or _DOUBT[0] < ranking.probability < _DOUBT[1]):
        return ranking
    first = ranking.places[:_FIRST]
    highest = spans.highest(first.tolist())
    order = np.argsort(-(ranking.scores[:_FIRST] + _SPAN * highest), kind="stable")
    best, second = highest[order[:2]].tolist()
    lead = best - second - (_MEAN if is_chinese else _MEAN_LATIN)
    places = np.concatenate([first[order], ranking.places[_FIRST:]])
    return replace(ranking, places=places, probability=logistic(log_odds_of(ranking.probability) + _LEAD * lead))
