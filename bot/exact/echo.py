"""How much of a candidate the question says itself, letter by letter: it asks for what it does not say.

全歼 and 全部歼灭 share no word, yet say the same: single letters reach where words and pairs of letters do not.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.exact.borders import between, prefix
from bot.exact.candidates import Candidates
from bot.exact.layout import Layout
from bot.exact.letters import placed
from bot.exact.wording import Wording
from bot.retrieval.arrays import Ints

_SHARES = np.array([0.01, 0.15, 0.3, 0.5, 0.7, 0.999])
SIZES = {"echo": len(_SHARES) + 1}


def echo_of(candidates: Candidates, layout: Layout, wording: Wording) -> Mapping[str, Ints]:
    """Returns which share of each candidate's letters, weighted by rarity, a question of this `wording` says."""
    said, places = np.zeros(len(candidates.codes)), placed(wording.letters, candidates.places)
    said[places] = candidates.weights[places]
    share = between(prefix(said), candidates.borders) / layout.weights
    return {"echo": _SHARES.searchsorted(share, side="right")}
