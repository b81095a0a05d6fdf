"""Finds the exact answer in a passage of one report."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import numpy as np

from bot.exact.chosen import chosen_of
from bot.exact.contenders import Scored, contenders_of
from bot.exact.features import asked_index, values_of
from bot.exact.spans import Spans, spans_of
from bot.exact.standing import Known, standing_of
from bot.exact.trimming import trimmed
from bot.exact.weights import SpanWeights, table_of
from bot.exact.wording import Wording
from bot.language.analyzers import View
from bot.language.glosses import shipped_glosses
from bot.language.script import has_han
from bot.language.segmentation import Segmenter
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.index import Index
from bot.retrieval.question import Question
from bot.retrieval.units import unit_named

# Passages of which the candidates are kept: each takes about 1 kB a candidate, most 100 to 200 kB.
_KEPT = 512
_NUMBERED = re.compile(r"[(]?\d{1,2}(?:[、)]|\.(?!\d))[)]?\s*")


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
        self._trees = weights.trees
        self.spans = functools.lru_cache(maxsize=_KEPT)(self._spans)
        self._static_scores = functools.lru_cache(maxsize=_KEPT)(self._scores_of_traits)

    def values(self, wording: Wording, place: int, known: Known) -> Ints:
        """Returns the values of all features of a passage's candidates, shape (features, candidates)."""
        spans, text = self.spans(place), self._index.readings[place].text
        said = [span for span in known.mentioned if _is_said(text[slice(*span)], wording)]
        return values_of(spans.values, standing_of(spans, wording, Known(said, known.told), self._glosses))

    def scored(self, wording: Wording, place: int, known: Known) -> Scored:
        """Returns all candidates of a passage with their scores."""
        values = self.values(wording, place, known)
        asked, is_told = wording.asking.asked, bool(known.told)
        own = table_of(self._tables, asked, is_told=is_told).take(asked_index(values)).sum(axis=0)
        scores = self._static_scores(place, asked, is_told=is_told) + own
        return Scored(self.spans(place), np.arange(len(own)), scores, values, asked, is_told)

    def exact(self, place: int, scored: Scored, question: Question, wording: Wording) -> Exact | None:
        """Returns the most probable exact answer among the candidates `scored` of a passage.

        None where it has no word, or no Chinese character: what was learnt of Chinese sentences misleads in others.
        """
        if not (scored.spans.letters.any() and has_han(scored.spans.text)):
            return None
        chosen = chosen_of(contenders_of(scored, question), self._trees, unit_named(question))
        candidates = scored.spans.candidates
        span = int(candidates.starts[chosen.number]), int(candidates.ends[chosen.number])
        start, end = trimmed(scored.spans, span, scored.asked, wording, is_told=scored.is_told)
        start = _behind_number(scored.spans.text, start, end)
        return Exact(self._index.readings[place].folded.original_span(start, end), chosen.probability)

    def _scores_of_traits(self, place: int, asked: AnswerType, *, is_told: bool) -> Scores:
        scores: Scores = table_of(self._tables, asked, is_told=is_told)[self.spans(place).static].sum(axis=0)
        return scores

    def _spans(self, place: int) -> Spans:
        idf = self._index.fields[View.CHARACTERS].idf
        return spans_of(self._index.readings[place], self._segmenter, self._glosses, idf, self._index.folded)


def _behind_number(text: str, start: int, end: int) -> int:
    """Returns where what stands from `start` to `end` begins without the number of a line: 李娜 of 3、李娜."""
    number = _NUMBERED.match(text, start, end) if start == 0 else None
    return number.end() if number and number.end() < end else start


def _is_said(mention: str, wording: Wording) -> bool:
    """Whether a question that mentions a concept knows it: 金额 means 130亿元 in a report's synonyms, and asks for it."""
    return mention in wording.text or not any(c.isdigit() for c in mention)
