"""Finds the exact answer in a passage of one report."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.exact.chosen import SIGNS, chosen_of
from bot.exact.features import asked_index
from bot.exact.letters import Ints
from bot.exact.spans import Spans, spans_of
from bot.exact.standing import Known, standing_of
from bot.exact.weights import SpanWeights
from bot.exact.wording import Wording, wording_of
from bot.language.analyzers import View
from bot.language.glosses import shipped_glosses
from bot.language.segmentation import Segmenter
from bot.retrieval.asked import Asked, Asking
from bot.retrieval.forms import Span
from bot.retrieval.index import Index
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question
from bot.retrieval.ranker import logistic

# Passages of which the candidates are kept: each takes about 100 kB.
_KEPT = 512


@dataclass(frozen=True, slots=True)
class Exact:
    """The span of the exact answer in the passage's own text, and the probability that it is right if the passage is."""

    span: Span
    probability: float


class ExactFinder:
    """Finds exact answers in the passages of one report; what is known of a passage is read once and kept."""

    def __init__(self, index: Index, segmenter: Segmenter, weights: SpanWeights) -> None:
        self._index = index
        self._segmenter = segmenter
        self._glosses = shipped_glosses()
        self._tables = weights.tables
        self._probability = np.array([weights.probability[sign] for sign in SIGNS])
        self.spans = functools.lru_cache(maxsize=_KEPT)(self._spans)
        self._static_scores = functools.lru_cache(maxsize=_KEPT)(self._scores_of_traits)

    def find(self, question: Question, asking: Asking, place: int, known: Known) -> Exact | None:
        """Returns the most probable exact answer in the passage at `place`, None where it has no word."""
        spans = self.spans(place)
        if not len(spans.letters):
            return None
        scores = self._scores(wording_of(question, asking), place, known)
        chosen = chosen_of(spans, question, asking, scores, known.told)
        start, end = int(spans.candidates.starts[chosen.number]), int(spans.candidates.ends[chosen.number])
        own = self._index.readings[place].folded.original_span(start, end)
        return Exact(own, logistic(float(chosen.signs @ self._probability)))

    def highest(self, question: Question, asking: Asking, known: Mapping[int, Known]) -> Scores:
        """Returns the highest score of a span in each of the passages `known`, to compare them by; 0 where one has no word."""
        wording = wording_of(question, asking)
        scores = (self._scores(wording, place, own) for place, own in known.items())
        return np.array([own.max() if len(own) else 0.0 for own in scores])

    def asked_index(self, question: Question, asking: Asking, place: int, known: Known) -> Ints:
        """Returns where the weights of what depends on the question stand, shape (features, candidates)."""
        return self._asked_index(wording_of(question, asking), place, known)

    def _asked_index(self, wording: Wording, place: int, known: Known) -> Ints:
        spans, text = self.spans(place), self._index.readings[place].text
        said = [span for span in known.mentioned if _is_said(text[slice(*span)], wording)]
        return asked_index(spans.values, standing_of(spans, wording, Known(said, known.told), self._glosses))

    def _scores(self, wording: Wording, place: int, known: Known) -> Scores:
        index, asked = self._asked_index(wording, place, known), wording.asking.asked
        told = int(bool(known.told))
        table = self._tables[told, asked]
        own: Scores = self._static_scores(place, asked, told) + table.take(index).sum(axis=0)
        return own

    def _scores_of_traits(self, place: int, asked: Asked, told: int) -> Scores:
        scores: Scores = self._tables[told, asked][self.spans(place).static].sum(axis=0)
        return scores

    def _spans(self, place: int) -> Spans:
        idf = self._index.fields[View.CHARACTERS].idf
        return spans_of(self._index.readings[place], self._segmenter, self._glosses, idf, self._index.folded)


def _is_said(mention: str, wording: Wording) -> bool:
    """Whether a question that mentions a concept knows it: 金额 means 130亿元 in a report's synonyms, and asks for it."""
    return mention in wording.text or not any(c.isdigit() for c in mention)
