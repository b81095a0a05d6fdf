"""Finds the exact answer in a passage of one report."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.exact.chosen import chosen_of
from bot.exact.contenders import Scored, contenders_of
from bot.exact.features import asked_index, values_of
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
from bot.retrieval.trees import Trees

# Passages of which the candidates are kept: each takes about 1 kB a candidate, most 100 to 200 kB.
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
        self._trees = Trees(weights.trees)
        self.spans = functools.lru_cache(maxsize=_KEPT)(self._spans)
        self._static_scores = functools.lru_cache(maxsize=_KEPT)(self._scores_of_traits)

    def find(self, question: Question, asking: Asking, place: int, known: Known) -> Exact | None:
        """Returns the most probable exact answer in the passage at `place`, None where it has no word."""
        spans, is_told = self.spans(place), bool(known.told)
        if not spans.letters.any():
            return None
        scored = self._scored(wording_of(question, asking), place, known)
        contenders = contenders_of(scored, question, asking.asked, is_told=is_told)
        chosen = chosen_of(contenders, asking.asked, self._trees, is_told=is_told)
        start, end = int(spans.candidates.starts[chosen.number]), int(spans.candidates.ends[chosen.number])
        return Exact(self._index.readings[place].folded.original_span(start, end), chosen.probability)

    def highest(self, question: Question, asking: Asking, known: Mapping[int, Known]) -> Scores:
        """Returns the highest score of a span in each of the passages `known`; where one has no word, the lowest of those."""
        wording = wording_of(question, asking)
        scores = [self._scored(wording, place, own).scores for place, own in known.items()]
        lowest = min((own.max() for own in scores if len(own)), default=0.0)
        return np.array([own.max() if len(own) else lowest for own in scores])

    def values(self, wording: Wording, place: int, known: Known) -> Ints:
        """Returns the values of all features of a passage's candidates, shape (features, candidates)."""
        spans, text = self.spans(place), self._index.readings[place].text
        said = [span for span in known.mentioned if _is_said(text[slice(*span)], wording)]
        return values_of(spans.values, standing_of(spans, wording, Known(said, known.told), self._glosses))

    def _scored(self, wording: Wording, place: int, known: Known) -> Scored:
        spans, values = self.spans(place), self.values(wording, place, known)
        told, asked = int(bool(known.told)), wording.asking.asked
        own = self._tables[told, asked].take(asked_index(values)).sum(axis=0)
        return Scored(spans, np.arange(len(own)), self._static_scores(place, asked, told) + own, values)

    def _scores_of_traits(self, place: int, asked: Asked, told: int) -> Scores:
        scores: Scores = self._tables[told, asked][self.spans(place).static].sum(axis=0)
        return scores

    def _spans(self, place: int) -> Spans:
        idf = self._index.fields[View.CHARACTERS].idf
        return spans_of(self._index.readings[place], self._segmenter, self._glosses, idf, self._index.folded)


def _is_said(mention: str, wording: Wording) -> bool:
    """Whether a question that mentions a concept knows it: 金额 means 130亿元 in a report's synonyms, and asks for it."""
    return mention in wording.text or not any(c.isdigit() for c in mention)
