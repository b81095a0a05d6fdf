"""How numbers stand to the unit asked for."""

from __future__ import annotations

import numpy as np

from bot.exact.borders import prefix
from bot.exact.candidates import Candidates
from bot.exact.letters import Ints
from bot.retrieval.forms import Form
from bot.retrieval.question import Question
from bot.retrieval.units import units_asked

SIZES = {"unit": 4}
_IS_NUMERIC = np.array([form in (Form.NUMBER, Form.NUMBERED, Form.YEAR, Form.DATE) for form in Form])


def unit_of(candidates: Candidates, question: Question) -> Ints | int:
    """Returns 0 without a unit asked for, 1 where a number has another, 2 where it has that one, 3 for no number."""
    forms = candidates.forms
    wanted = units_asked(question)
    if not wanted:
        return 0
    held = candidates.codes[:, None] == np.array([ord(c) for c in wanted])
    fits = prefix(held.any(axis=1))
    return np.where(_IS_NUMERIC[forms], 1 + (fits[candidates.ends] > fits[candidates.starts]), 3)
