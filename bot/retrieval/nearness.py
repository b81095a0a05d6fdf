"""How near the terms of a question stand to its asking words.

Of 1926年三人合组新记公司，资金由谁筹措 the first half says what is known, and stands in the sentence before the one that answers.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from bot.language import numerals
from bot.language.analyzers import View
from bot.language.segmentation import Word
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Analysis, Question

# Within how many letters it falls to a third. Three and twelve gave the same in folds on the training sets.
_REACH = 6
_FAR = 8 * _REACH
_FALL = tuple(math.exp(-distance / _REACH) for distance in range(_FAR + 1))

Nearness = Mapping[View, Scores]
"""For each view, how near each of a question's terms there stands to the asking words, 0 to 1."""


def nearness_of(question: Question, asking: tuple[int, int], analysis: Analysis) -> Nearness:
    """Returns how near the terms of `question` stand to its `asking` words, a span of its folded text: 1 where they touch.

    One that stands there several times counts where it is nearest. Sounds, and what stands at no place of its own, count as
    if they touched, and so do all terms of a question that is not in Chinese.
    """
    near = {view: np.ones(len(terms)) for view, terms in question.terms.items()}
    if not question.is_chinese:
        return near
    start, end = asking
    text = question.content.text
    letters = [_FALL[min(_FAR, max(0, start - at - 1, at - end))] for at in range(len(text))]
    near[View.CHARACTERS] = np.array([_nearest(term, text, letters) for term in question.terms[View.CHARACTERS]])
    for view, places in (
        (View.WORDS, _words(question, analysis)),
        (View.MEANINGS, [(word, analysis.meanings.of_word(word.text)) for word in question.content.words]),
    ):
        near[view] = np.array(_by_term(question.terms[view], places, letters))
    return near


def _words(question: Question, analysis: Analysis) -> Sequence[tuple[Word, Sequence[str]]]:
    """Returns the words of `question` with the terms that each of them is."""
    words = [(word, (word.text, *analysis.reader.segmenter.parts(word.text))) for word in question.content.words]
    figures = numerals.number_values(question.content.text)
    return [*words, *((Word(value, start, end), (f"#{value}",)) for start, end, value in figures)]


def _by_term(
    terms: Sequence[str], places: Sequence[tuple[Word, Sequence[str]]], letters: Sequence[float]
) -> list[float]:
    nearest: defaultdict[str, float] = defaultdict(float)
    for word, own in places:
        near = max(letters[word.start], letters[word.end - 1])
        for term in own:
            nearest[term] = max(nearest[term], near)
    return [nearest.get(term, 1.0) for term in terms]


def _nearest(term: str, text: str, letters: Sequence[float]) -> float:
    nearest, at = 0.0, text.find(term)
    while at >= 0:
        nearest = max(nearest, letters[at], letters[at + len(term) - 1])
        at = text.find(term, at + 1)
    return nearest or 1.0
