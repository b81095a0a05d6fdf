"""How numbers stand to the unit asked for."""

from __future__ import annotations

import numpy as np

from bot.exact.borders import prefix
from bot.exact.candidates import Candidates
from bot.retrieval.arrays import Ints
from bot.retrieval.forms import Form

SIZES = {"unit": 4}
_IS_NUMERIC = np.array([form in (Form.NUMBER, Form.NUMBERED, Form.YEAR, Form.DATE) for form in Form])


def unit_of(candidates: Candidates, units: str) -> Ints | int:
    """Returns 0 without `units` asked for, 1 where a number has another, 2 where it has one of these, 3 for no number."""
    forms = candidates.forms
    if not units:
        return 0
    held = np.array([[ord(c)] for c in units]) == candidates.codes
    fits = prefix(held.any(axis=0))
    return np.where(_IS_NUMERIC[forms], 1 + (fits[candidates.ends] > fits[candidates.starts]), 3)
