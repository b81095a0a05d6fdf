"""The search for what answers one question: passages are compared by their best spans, and one has the exact answer."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

import numpy as np

from bot.exact.contenders import Scored
from bot.exact.finder import Exact, ExactFinder
from bot.exact.standing import Known
from bot.exact.wording import Wording, wording_of
from bot.retrieval.arrays import Scores
from bot.retrieval.asked import Asking
from bot.retrieval.question import Question


class SpanSearch:
    """The spans of passages as answers to one question. Each passage is scored once, when first asked about."""

    def __init__(self, finder: ExactFinder, question: Question, asking: Asking, known: Callable[[int], Known]) -> None:
        """`known` tells what is known of the passage at a place."""
        self._finder = finder
        self._question = question
        self._asking = asking
        self._known = known
        self._scored: dict[int, Scored] = {}

    def exact(self, place: int) -> Exact | None:
        """Returns the most probable exact answer in the passage at `place`, None where it has no word."""
        return self._finder.exact(place, self._of(place), self._question, self._wording)

    def highest(self, places: Iterable[int]) -> Scores:
        """Returns the highest score of a span in each of the passages; where one has no word, the lowest of those."""
        scores = [self._of(place).scores for place in places]
        lowest = min((own.max() for own in scores if len(own)), default=0.0)
        return np.array([own.max() if len(own) else lowest for own in scores])

    def _of(self, place: int) -> Scored:
        if place not in self._scored:
            self._scored[place] = self._finder.scored(self._wording, place, self._known(place))
        return self._scored[place]

    @functools.cached_property
    def _wording(self) -> Wording:
        return wording_of(self._question, self._asking)
