"""Questions whose exact answers are known, with the candidates among which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.exact.contenders import Contenders, Scored, contenders_of
from bot.exact.features import asked_index, values_at
from bot.exact.finder import ExactFinder
from bot.exact.letters import only_letters
from bot.exact.rightness import says
from bot.exact.spans import Spans
from bot.exact.standing import Known
from bot.exact.weights import no_span_weights, table_of
from bot.exact.wording import wording_of
from bot.language.folding import fold
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.asked import Asking, asking_of
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Question
from bot.retrieval.searcher import Searcher
from bot.training.examples import Example, ExampleSet


@dataclass(frozen=True, slots=True)
class SpanSample:
    """A question with the candidates of a passage that answers it, or some of them: those of the numbers `kept`, ascending.

    `index` tells where the weights of their features stand, shape (features, kept), `quality` each one's F1 with the answer,
    0 where it does not hold it or is much longer; `document` numbers the report that it belongs to. `length` counts the
    letters of its shortest answer; `told` are the answers that the passage gave to judged questions like it.
    """

    document: int
    question: Question
    asking: Asking
    spans: Spans
    kept: Ints
    index: NDArray[np.uint16]
    quality: Scores
    length: int
    told: Mapping[str, float]

    def scores(self, tables: Scores) -> Scores:
        """Returns the scores of the candidates that are kept, by the tables of `SpanWeights`."""
        table = table_of(tables, self.asking.asked, is_told=bool(self.told))
        scores: Scores = table.take(self.index).sum(axis=0)
        return scores

    def contenders(self, tables: Scores) -> Contenders:
        """Returns which of the candidates that are kept may be shown, by the tables."""
        values, asked = values_at(self.index.astype(np.int64)), self.asking.asked
        scored = Scored(self.spans, self.kept, self.scores(tables), values, asked, bool(self.told))
        return contenders_of(scored, self.question)

    def with_best(self, tables: Scores, number: int) -> SpanSample:
        """Returns it with its right candidates and the `number` that the tables think best of all."""
        best = np.zeros(len(self.kept), dtype=np.bool_)
        best[np.argsort(-self.scores(tables), kind="stable")[:number]] = True
        best |= self.quality > 0
        return replace(self, kept=self.kept[best], index=self.index[:, best], quality=self.quality[best])

    def are_right(self, numbers: Ints) -> NDArray[np.bool_]:
        """Returns which of the candidates of these `numbers`, some of `kept`, are right."""
        are_right: NDArray[np.bool_] = self.quality[self.kept.searchsorted(numbers)] > 0
        return are_right


def samples_of(examples: ExampleSet, document: int) -> Iterator[SpanSample]:
    """Yields the samples of `examples`: one for each passage that answers, where one of its candidates is right."""
    report = examples.report
    searcher = Searcher(report)
    segmenter = searcher.analysis.reader.segmenter
    finder = ExactFinder(searcher.index, segmenter, no_span_weights())
    matcher = Matcher(searcher.index.readings, searcher.analysis)
    for example in examples.examples:
        if not (answers := _answers(example)):
            continue
        question = searcher.question(example.question)
        asking = asking_of(question, segmenter)
        wording = wording_of(question, asking)
        neighbours = searcher.judged.near(question, left_out=question.reading.text)
        for place in sorted(example.places):
            spans = finder.spans(place)
            quality = _quality(spans, searcher.index.readings[place].text, answers)
            known = Known(matcher.mentioned(question, place), neighbours.answers(place))
            if quality.any():
                asked = asked_index(finder.values(wording, place, known))
                index = np.concatenate([spans.static, asked]).astype(np.uint16)
                kept = np.arange(len(quality))
                length = min(map(len, answers))
                yield SpanSample(document, question, asking, spans, kept, index, quality, length, known.told)


def _answers(example: Example) -> frozenset[str]:
    return frozenset(only_letters(fold(answer).text) for answer in example.answers) - {""}


def _quality(spans: Spans, text: str, answers: frozenset[str]) -> Scores:
    borders = zip(spans.candidates.starts.tolist(), spans.candidates.ends.tolist(), strict=True)
    return np.array([max((_f1(only_letters(text[a:b]), own) for own in answers), default=0.0) for a, b in borders])


def _f1(own: str, answer: str) -> float:
    """Returns the F1 of what says `answer`; else 0."""
    return 2 * len(answer) / (len(own) + len(answer)) if says(own, answer) else 0.0
