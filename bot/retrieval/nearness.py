"""How near the terms of a question stand to its asking words.

Of 1926年三人合组新记公司，资金由谁筹措 the first half says what is known, and stands in the sentence before the one that answers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from bot.language.analyzers import Located, View
from bot.language.span import Span
from bot.retrieval.arrays import Scores
from bot.retrieval.question import Analysis, Question

# Within how many letters it falls to a third. Three and twelve gave the same in folds on the training sets.
_REACH = 6
_FAR = 8 * _REACH
_FALL = tuple(math.exp(-distance / _REACH) for distance in range(_FAR + 1))

Nearness = Mapping[View, Scores]
"""For each view, how near each of a question's terms there stands to the asking words, 0 to 1."""


def nearness_of(question: Question, asking: Sequence[Span], analysis: Analysis) -> Nearness:
    """Returns how near the terms of `question` stand to its `asking` words, spans of its folded text: 1 where they touch.

    One that stands there several times counts where it is nearest. Sounds, and what stands at no place of its own, count as
    if they touched, and so do all terms of a question without asking words, or not in Chinese.
    """
    if not (question.is_chinese and asking):
        return {view: np.ones(len(terms)) for view, terms in question.terms.items()}
    letters = _letters(len(question.content.text), asking)
    return {
        analyzer.view: _nearest(question.terms[analyzer.view], analyzer.located(question.content), letters)
        for analyzer in analysis.analyzers
    }


def _letters(size: int, asking: Sequence[Span]) -> list[float]:
    """Returns how near each of `size` letters stands."""
    touched = [False] * size
    for start, end in asking:
        for place in range(max(0, start - 1), min(size, end + 1)):
            touched[place] = True
    far = [_FAR] * size
    for places in (range(size), reversed(range(size))):
        distance = _FAR
        for place in places:
            distance = 0 if touched[place] else min(distance + 1, _FAR)
            far[place] = min(far[place], distance)
    return [_FALL[distance] for distance in far]


def _nearest(terms: Sequence[str], located: Iterable[Located], letters: Sequence[float]) -> Scores:
    nearest: dict[str, float] = {}
    for term, start, end in located:
        nearest[term] = max(nearest.get(term, 0.0), letters[start], letters[end - 1])
    return np.array([nearest.get(term, 1.0) for term in terms])
