"""Which words are asked of which passage, and which of none: naive Bayes over the judged questions of a report."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.report.judged import JudgedQuestion
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.okapi import Okapi
from bot.retrieval.postings import Found, Postings, runs_of

# Priors, temper and what is counted anyway were chosen in folds of our judged questions: half or twice as much is about as good.
# Where few were asked, their words are as common as anybody's, as if so many more had been asked so.
_PRIOR = 2.0
# What one in so many says tells nothing.
_RARE = 1 / 2500
# A term counts as if one more of those who got an answer had asked with it as often as all do, or a little more.
_ASKED_ONCE, _LITTLE = 1.0, 0.01
# Characters, their pairs and what they mean say the same several times.
_TEMPER = 0.15
# What is less probable is no answer that anybody was told.
_TOLD = 0.02
# What is counted nearby in any case, as the cube of a likeness: as much as of one that is two thirds alike.
_ANYWAY = 0.3
# Of each passage one more is counted, who asked as all do.
_ANYONE = 1.0

Group = tuple[int, str]
# Those whom no passage answers, before all others.
_NONE: Group = (-1, "")


@dataclass(frozen=True, slots=True)
class Grouped:
    """The judged questions in groups, by the place of the passage that answers them and by their folded answer.

    Those whom none answers come first; those whom one passage answers stand together, those without an exact answer before the
    others. `places` are in order, with -1 for none, shape (places,), `starts` where the groups of each begin; `spans` tells of
    a place its number among them, and where its groups begin and end.
    """

    groups: Sequence[Group]
    places: Ints
    starts: Ints
    spans: Mapping[int, tuple[int, int, int]]

    @classmethod
    def of(cls, owners: Sequence[Collection[Group]]) -> Grouped:
        """Returns the groups that `owners` names, each once, in order."""
        groups = sorted({_NONE, *itertools.chain.from_iterable(owners)})
        places, starts, sizes = np.unique([place for place, _ in groups], return_index=True, return_counts=True)
        each = zip(places.tolist(), starts.tolist(), (starts + sizes).tolist(), strict=True)
        return cls(groups, places, starts, {place: (number, *span) for number, (place, *span) in enumerate(each)})


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a question that judged questions have: their numbers, and whether each is more than a Chinese character."""

    numbers: tuple[int, ...]
    are_words: NDArray[np.bool_]

    @classmethod
    def of(cls, numbered: Mapping[str, int]) -> Terms:
        """Returns the terms that are `numbered`."""
        are_words = [len(term) > 1 or term.isascii() for term in numbered]
        return cls(tuple(numbered.values()), np.array(are_words, dtype=bool))


@dataclass(frozen=True, slots=True)
class ForNone:
    """How much the terms of a question speak for no answer: on average, and the one that does most, 0 if none does.

    Each by the logarithm of how many times as often, or how many times as high the odds are. A single Chinese character stands in
    too many words to be the one.
    """

    average: float = 0.0
    most: float = 0.0

    @classmethod
    def of(cls, logarithms: Scores, terms: Terms) -> ForNone:
        """Returns what the `logarithms` of the `terms` say together."""
        words = logarithms[terms.are_words]
        return cls(float(logarithms.sum()) / (len(terms.numbers) or 1), float(words.max(initial=0.0)))


NOTHING = ForNone()
"""Where nothing is known."""


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """How often each of the `terms` of a question is asked with, by who got which answer.

    Of `having`, shape (terms, groups), and `asked`, shape (groups,), each is a number of judged questions. `common`, shape
    (terms,), is the share of all questions that have a term; `rates`, shape (terms, places), that of those whom none answers
    and of those whom each passage answers, and `sizes`, shape (places,), how many these are.
    """

    terms: Terms
    grouped: Grouped
    having: Scores
    asked: Scores
    common: Scores
    rates: Scores
    sizes: Scores

    @classmethod
    def of(cls, terms: Terms, grouped: Grouped, having: Scores, asked: Scores) -> Likelihoods:
        """Returns the likelihoods by what `having` and `asked` count."""
        common = (having.sum(axis=1) + 0.5) / (asked.sum() + 1)
        sizes = np.add.reduceat(asked, grouped.starts)
        rates = _smoothed(np.add.reduceat(having, grouped.starts, axis=1), sizes, common[:, None])
        return cls(terms, grouped, having, asked, common, rates, sizes)

    def of_none(self, place: int) -> ForNone:
        """Returns how much the terms speak for no answer and against the passage at `place`; not at all where each has one.

        By how many times as often those ask with a term whom nothing answers as those whom that passage answers.
        """
        if not self.sizes[0]:
            return NOTHING
        span = self.grouped.spans.get(place)
        rates = self.rates[:, span[0]] if span else _smoothed(0.0, 0.0, self.common)
        return ForNone.of(np.log(self.rates[:, 0] / rates), self.terms)

    def passages(self, count: int) -> Scores:
        """Returns how probable it is of each of `count` passages that it answers, if any does, shape (count,)."""
        anyone = _score(_smoothed(0.0, 0.0, self.common), _ANYONE)
        scores = _score(self.rates[:, 1:], self.sizes[1:] + _ANYONE)
        highest = scores.max(initial=float(anyone))
        shares = np.full(count, np.exp(anyone - highest))
        shares[self.grouped.places[1:]] = np.exp(scores - highest)
        return shares / float(shares.sum())

    def answers(self, place: int) -> dict[str, float]:
        """Returns the folded exact answers that the passage at `place` gave, each with how probable it is, the least left out."""
        span = self.grouped.spans.get(place)
        groups = range(*span[1:]) if span else ()
        numbers = [number for number in groups if self.grouped.groups[number][1] and self.asked[number]]
        if not numbers:
            return {}
        having, asked = self.having[:, numbers], self.asked[numbers]
        common = having.sum(axis=1, keepdims=True) / asked.sum() + _LITTLE
        scores = _score((having + _ASKED_ONCE * common) / (asked + _ASKED_ONCE), asked)
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        told = zip(numbers, shares.tolist(), strict=True)
        return {self.grouped.groups[number][1]: share for number, share in told if share >= _TOLD}


def _smoothed(having: Scores | float, asked: Scores | float, common: Scores) -> Scores:
    rates: Scores = (having + _PRIOR * common) / (asked + _PRIOR) + _RARE
    return rates


def _score(rates: Scores, size: Scores | float) -> Scores:
    """Returns how probable each class is, a logarithm, by its rates of the terms, shape (terms, ...), and its size."""
    score: Scores = _TEMPER * np.log(rates).sum(axis=0) + np.log(size)
    return score


class NaiveBayes:
    """Counts, for each term, the judged questions that have it, by what answered them."""

    def __init__(self, questions: Sequence[JudgedQuestion], answers: Sequence[str], field: Okapi) -> None:
        """`answers` are the folded ones of the `questions`, whose terms `field` has."""
        owners = [
            [(place, answer) for place in question.places] or [_NONE]
            for question, answer in zip(questions, answers, strict=True)
        ]
        self._grouped = Grouped.of(owners)
        numbers = {group: number for number, group in enumerate(self._grouped.groups)}
        self._owners = [[numbers[group] for group in groups] for groups in owners]
        self._field = field
        self._asked = np.bincount(
            np.fromiter(itertools.chain.from_iterable(self._owners), np.int64), minlength=len(numbers)
        )

    def likelihoods(self, terms: Terms, left_out: Collection[int] = ()) -> Likelihoods:
        """Returns the counts for `terms` of the field, as if the questions `left_out` had not been asked."""
        found = self._counts.find(terms.numbers)
        having, asked = np.zeros((len(terms.numbers), len(self._asked))), self._asked.astype(np.float64)
        having[np.arange(len(terms.numbers)).repeat(found.sizes), found.places] = found.scores
        for question in left_out:
            groups, had = self._owners[question], self._field.doc_freqs[question]
            numbers = {self._field.numbers[term] for term in had}
            rows = [row for row, number in enumerate(terms.numbers) if number in numbers]
            having[np.ix_(rows, groups)] -= 1.0
            asked[groups] -= 1.0
        return Likelihoods.of(terms, self._grouped, having, asked)

    @functools.cached_property
    def _counts(self) -> Postings:
        """How many questions of each group have each term, in place of passages and BM25."""
        postings, groups = self._field.postings, len(self._asked)
        owned = np.array([len(numbers) for numbers in self._owners], dtype=np.int64)
        owners = np.fromiter(itertools.chain.from_iterable(self._owners), np.int64)
        here = owned[postings.places]
        terms = np.arange(len(postings.sizes)).repeat(postings.sizes).repeat(here)
        having = owners[runs_of((owned.cumsum() - owned)[postings.places], here)]
        pairs, counts = np.unique(terms * groups + having, return_counts=True)
        return Postings.of(np.ones(len(postings.sizes)), pairs // groups, pairs % groups, counts.astype(np.float64))


class Nearby:
    """How often judged questions have no answer: of all of them, and of those that are like a question."""

    def __init__(self, unanswered: Scores) -> None:
        """Of the judged questions, `unanswered` is 1 for those without an answer, else 0."""
        self._unanswered = unanswered
        self._share = float(unanswered.mean()) if len(unanswered) else 0.0

    def for_none(self, terms: Terms, found: Found, likeness: Scores) -> ForNone:
        """Returns how much the `terms` of a question speak for no answer among those like it; `found` are their postings.

        By how many times as high the odds of no answer are among those that have a term as among all, each weighed by the cube
        of its likeness. Nothing, where all or none have an answer.
        """
        if not 0.0 < self._share < 1.0:
            return NOTHING
        weights = likeness * likeness * likeness  # as a power it takes ten times as long
        of_none = weights * self._unanswered
        share = (float(of_none.sum()) + _ANYWAY * self._share) / (float(weights.sum()) + _ANYWAY)
        starts, places = found.sizes.cumsum() - found.sizes, found.places
        none, answered = (np.add.reduceat(each.take(places), starts) for each in (of_none, weights - of_none))
        logarithms = np.log((none + _ANYWAY * share) / (answered + _ANYWAY * (1 - share)))
        return ForNone.of(logarithms - math.log(share / (1 - share)), terms)
