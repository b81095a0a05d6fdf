"""What judged questions tell: how candidates stand to the answers that the passage gave to questions like this one."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.letters import places_of
from bot.exact.rightness import longest
from bot.retrieval.arrays import Ints, Scores

_WEIGHTS = np.array([1e-9, 0.03, 0.1, 0.3])
_SHARES = np.array([0.2, 0.6])
# A rank is told together with the weight of all that was told, what a candidate holds with what holds it.
_FIRST, _TOTALS = 4, np.array([0.03, 0.1, 0.3])
_HELD, _HOLDING = np.array([0.02, 0.2, 0.4, 0.6, 0.8, 0.95]), np.array([0.02, 0.3, 0.6])
SIZES = {
    "told": 6, "told share": 4, "told rank": 1 + (_FIRST + 1) * (len(_TOTALS) + 1),
    "told held": 1 + (len(_HELD) + 1) * (len(_HOLDING) + 1),
}  # fmt: skip


def told_of(candidates: Candidates, text: str, told: Mapping[str, float]) -> Mapping[str, Ints | int]:
    """Returns how much speaks for each candidate in the folded passage `text`: 0 where nothing was `told`, 1 for others.

    `told` has the folded answers with their weights. By weight, by the share of all weights, by rank; and by the shares of
    the answers that a candidate holds without being much longer, and of those that hold it.
    """
    if not told:
        return dict.fromkeys(SIZES, 0)
    weights, held, holding = _weights(candidates, text, told)
    total = sum(told.values())
    heaviest_first = np.array(sorted(set(weights[weights > 0].tolist()), reverse=True))
    ranks = (-heaviest_first).searchsorted(-weights)
    rank = np.where(weights > 0, np.minimum(ranks, _FIRST - 1), _FIRST)
    kind = int(_TOTALS.searchsorted(total))
    holds = _HELD.searchsorted(held / total, side="right") * (len(_HOLDING) + 1)
    return {
        "told": 1 + _WEIGHTS.searchsorted(weights, side="right"),
        "told share": 1 + _SHARES.searchsorted(weights / total, side="right"),
        "told rank": 1 + rank * (len(_TOTALS) + 1) + kind,
        "told held": 1 + holds + _HOLDING.searchsorted(holding / total, side="right"),
    }


def _weights(candidates: Candidates, text: str, told: Mapping[str, float]) -> tuple[Scores, Scores, Scores]:
    """Returns the weights of the answers that each candidate is, that it holds, and that hold it."""
    found = [
        (first, first + len(answer), weight) for answer, weight in told.items() for first in places_of(answer, text)
    ]
    if not found:
        own, held, holding = np.zeros((3, len(candidates.starts)))
        return own, held, holding
    first, last, weights = (np.array(values) for values in zip(*found, strict=True))
    first, last, starts, ends = first[:, None], last[:, None], candidates.starts, candidates.ends
    is_same = (starts == first) & (ends == last)
    holds = (starts <= first) & (ends >= last) & (ends - starts <= longest(last - first))
    within = (starts >= first) & (ends <= last) & ~is_same
    return weights @ is_same, weights @ holds, weights @ within
