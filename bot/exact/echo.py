"""How much of a candidate the question says itself, letter by letter: it asks for what it does not say.

全歼 and 全部歼灭 share no word, yet say the same: single letters reach where words and pairs of letters do not.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.exact.borders import prefix
from bot.exact.candidates import Candidates
from bot.exact.letters import Ints, codes_of, is_content
from bot.retrieval.question import Question

_SHARES = np.array([0.01, 0.15, 0.3, 0.5, 0.7, 0.999])
SIZES = {"echo": len(_SHARES) + 1}


def echo_of(candidates: Candidates, question: Question) -> Mapping[str, Ints]:
    """Returns which share of each candidate's letters, weighted by rarity, the question says."""
    asked = codes_of(question.content.text)
    asked = asked[is_content(asked)]
    said = (candidates.codes[:, None] == asked).any(axis=1)
    starts, ends = candidates.starts, candidates.ends
    sums, totals = prefix(np.stack((np.where(said, candidates.weights, 0.0), candidates.weights)))
    share = (sums[ends] - sums[starts]) / np.maximum(totals[ends] - totals[starts], 1e-6)
    return {"echo": _SHARES.searchsorted(share, side="right")}
