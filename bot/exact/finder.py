"""Finds the exact answer in a passage of one report."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.exact.alignment import alignment_of
from bot.exact.asked import Asked, Asking, asking_of
from bot.exact.candidates import Candidates, Ints, candidates_of
from bot.exact.choice import choose
from bot.exact.features import asked_index, static_index
from bot.exact.forms import Span
from bot.exact.traits import traits_of
from bot.exact.weights import SIGNS, SpanWeights
from bot.language.analyzers import View
from bot.language.segmentation import Segmenter
from bot.retrieval.index import Index
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question
from bot.retrieval.ranker import logistic

# Passages of which the candidates are kept: each takes about 50 kB.
_KEPT = 512


@dataclass(frozen=True, slots=True)
class Exact:
    """The span of the exact answer in the passage's own text, and the probability that it is right if the passage is."""

    span: Span
    probability: float


@dataclass(frozen=True, slots=True)
class Spans:
    """The candidates of a passage with all that is known of them whatever is asked."""

    candidates: Candidates
    traits: Mapping[str, Ints]
    static: Ints
    letters: Ints


class ExactFinder:
    """Finds exact answers in the passages of one report; what is known of a passage is read once and kept."""

    def __init__(self, index: Index, segmenter: Segmenter, weights: SpanWeights) -> None:
        self._index = index
        self._segmenter = segmenter
        self._tables = weights.tables
        self._probability = np.array([weights.probability[sign] for sign in SIGNS])
        self.spans = functools.lru_cache(maxsize=_KEPT)(self._spans)
        self._static_scores = functools.lru_cache(maxsize=_KEPT)(self._scores_of_traits)

    def find(self, question: Question, place: int, mentioned: Sequence[Span]) -> Exact | None:
        """Returns the most probable exact answer in the passage at `place`, None where it has no word.

        `mentioned` are the spans of the folded passage that the question mentions.
        """
        spans = self.spans(place)
        if not len(spans.letters):
            return None
        asking = asking_of(question, self._segmenter)
        index = self.asked_index(question, asking, place, mentioned)
        scores = self._static_scores(place, asking.asked) + self._tables[asking.asked][index].sum(axis=0)
        candidates = spans.candidates
        choice = choose(scores, candidates.starts, candidates.ends, spans.letters)
        start, end = int(candidates.starts[choice.number]), int(candidates.ends[choice.number])
        signs = signs_of(choice.share, question, asking)
        own = self._index.readings[place].folded.original_span(start, end)
        return Exact(own, logistic(float(signs @ self._probability)))

    def asked_index(self, question: Question, asking: Asking, place: int, mentioned: Sequence[Span]) -> Ints:
        """Returns where the weights of what depends on the question stand, shape (features, candidates)."""
        spans = self.spans(place)
        return asked_index(spans.traits, alignment_of(spans.candidates, question, asking, mentioned))

    def _scores_of_traits(self, place: int, asked: Asked) -> Scores:
        scores: Scores = self._tables[asked][self.spans(place).static].sum(axis=0)
        return scores

    def _spans(self, place: int) -> Spans:
        reading, idf = self._index.readings[place], self._index.fields[View.CHARACTERS].idf
        candidates = candidates_of(reading, self._segmenter, idf)
        traits = traits_of(candidates, reading, self._segmenter, self._index.folded)
        letters = np.concatenate([[0], np.cumsum([c.isalnum() for c in reading.text], dtype=np.int64)])
        return Spans(candidates, traits, static_index(traits), letters[candidates.ends] - letters[candidates.starts])


def signs_of(share: float, question: Question, asking: Asking) -> Scores:
    """Returns what tells how probable the chosen span is, in the order of `SIGNS`."""
    bounded = min(max(share, 0.001), 0.999)
    odds = math.log(bounded / (1 - bounded))
    return np.array([1.0, odds, float(not question.is_chinese), float(asking.asked is Asked.YES_NO)])
