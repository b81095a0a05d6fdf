"""Where the candidates of a passage stand among its letters and clauses, whatever is asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.borders import prefix
from bot.exact.candidates import Candidates
from bot.retrieval.arrays import Ints, Scores

WINDOW = 8
"""How many letters on either side of a candidate are near it."""
# What particles alone weigh, which there would be nothing to divide by.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Layout:
    """Of each candidate its number of letters, its clause, the borders of what is near it, and its borders among kept letters.

    `sizes`, `weights`, which are what its letters weigh together, and `clauses` have shape (candidates,), `near` and `kept`
    have a row for where it begins and one for where it ends, shape (2, candidates). Clauses are numbered from 1, so that
    before the first there is an empty one; `of_letters` has the clause of each letter. Of the kept letters `is_edge` tells
    which end a clause; behind the last one, and before the first, which is the same place counted from the end, a clause ends
    too.
    """

    sizes: Ints
    weights: Scores
    clauses: Ints
    near: Ints
    kept: Ints
    of_letters: Ints
    is_edge: NDArray[np.bool_]


def layout_of(candidates: Candidates) -> Layout:
    """Returns the layout of the candidates of one passage."""
    starts, ends, size = candidates.starts, candidates.ends, len(candidates.codes)
    clauses, weighed = candidates.clauses + 1, prefix(candidates.weights)
    return Layout(
        sizes=ends - starts,
        weights=np.maximum(weighed[ends] - weighed[starts], _LEAST),
        clauses=clauses[starts],
        near=np.stack((np.maximum(starts - WINDOW, 0), np.minimum(ends + WINDOW, size))),
        kept=np.stack((candidates.kept_before[starts], candidates.kept_before[ends])),
        of_letters=clauses[:size],
        is_edge=np.append(candidates.is_edge[candidates.kept], True),
    )
