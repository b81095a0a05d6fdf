"""Who asked the same before: the judged questions of a report that are most like a question, and what answered them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.language.analyzers import CharacterAnalyzer
from bot.language.folding import fold
from bot.language.stemming import stems
from bot.report.judged import JudgedQuestion
from bot.retrieval.okapi import Okapi, Scores, idf

_MOST = 8
# A neighbour's vote is its likeness to this power: the nearest tells most.
_POWER = 3


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest judged questions, nearest first, and what they tell.

    `likeness` is each one's cosine, 0 to 1. Each votes for the passages that answer it: `votes` is each passage's share of
    all votes, shape (passages,), `unanswered` the share of those that the report does not answer.
    """

    questions: tuple[JudgedQuestion, ...]
    likeness: tuple[float, ...]
    votes: Scores
    unanswered: float = 0.0

    @property
    def nearest(self) -> float:
        """The likeness of the nearest one; 0 where there is none."""
        return max(self.likeness, default=0.0)

    def answers(self, place: int) -> Counter[str]:
        """Returns the exact answers that the passage at `place` gave them, with how much speaks for each."""
        found: Counter[str] = Counter()
        for question, likeness in zip(self.questions, self.likeness, strict=True):
            if question.answer and place in question.places:
                found[question.answer] += likeness**_POWER
        return found


class JudgedIndex:
    """The judged questions of one report as vectors of idf: their characters and pairs, and the stems of English words."""

    def __init__(self, questions: Sequence[JudgedQuestion], passages: int) -> None:
        self._questions = questions
        self._passages = passages
        self._folded = [fold(question.text).text for question in questions]
        self._field = Okapi(_terms(text) for text in self._folded)

    def near(self, text: str, *, unseen: bool = False) -> Neighbours:
        """Returns the neighbours of folded `text`; with `unseen`, as if nobody had asked it before in the same words."""
        likeness = self._likeness(text)
        if unseen:
            likeness[[own == text for own in self._folded]] = 0.0
        nearest = np.argsort(-likeness, kind="stable")[:_MOST]
        nearest = nearest[likeness[nearest] > 0]
        questions = tuple(self._questions[number] for number in nearest.tolist())
        return neighbours_of(questions, likeness[nearest], self._passages)

    def _likeness(self, text: str) -> Scores:
        """Returns the cosine of each judged question with folded `text`, shape (questions,)."""
        field, terms = self._field, set(_terms(text))
        known = [term for term in terms if term in field.idf]
        squares = {term: field.idf[term] ** 2 for term in known}
        total = sum(squares.values()) + (len(terms) - len(known)) * idf(len(field), 0) ** 2
        shared = np.zeros(len(field))
        for term, square in squares.items():
            shared[field.places(term)] += square
        return shared / (field.norms * (total**0.5 or 1.0))


def neighbours_of(questions: tuple[JudgedQuestion, ...], likeness: Scores, passages: int) -> Neighbours:
    """Returns `questions` with their votes for the report's `passages`."""
    votes, unanswered = np.zeros(passages), 0.0
    for question, weight in zip(questions, (likeness**_POWER).tolist(), strict=True):
        if question.places:
            votes[sorted(question.places)] += weight
        else:
            unanswered += weight
    total = float(votes.sum()) + unanswered or 1.0
    return Neighbours(questions, tuple(likeness.tolist()), votes / total, unanswered / total)


def _terms(text: str) -> list[str]:
    found: list[str] = []
    for term in CharacterAnalyzer.of(text):
        found += stems(term) if term.isascii() and term.isalpha() else (term,)
    return found
