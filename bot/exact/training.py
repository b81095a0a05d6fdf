"""Training the exact answer: a conditional logit over the candidates of the right passage, and a calibrated probability."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.exact.asked import Asked, Asking, asking_of
from bot.exact.candidates import Ints
from bot.exact.choice import choose
from bot.exact.descent import minimum
from bot.exact.features import SINGLES, WIDTH
from bot.exact.finder import ExactFinder, Spans, signs_of
from bot.exact.weights import SIGNS, SpanWeights, no_span_weights
from bot.language.folding import fold
from bot.matching import Matcher
from bot.retrieval.examples import Example, ExampleSet, read_examples
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Analysis, Question
from bot.retrieval.searcher import Searcher

_L2_SHARED, _L2_OWN = 8.0, 16.0
_STEPS = 60
_FOLDS = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """A question with the candidates of a passage that answers it.

    `quality` is each candidate's F1 with the answer, 0 where it does not hold it or is much longer; `document` numbers the
    report that it belongs to.
    """

    document: int
    question: Question
    asking: Asking
    spans: Spans
    index: Ints
    quality: Scores


def train(files: Sequence[Path]) -> SpanWeights:
    """Returns weights trained on the questions of `files` that have an exact answer: the same again from the same files.

    Raises:
        QuestionsError: a file is neither SQuAD format nor judged questions.
    """
    sets = (examples for file in files for examples in read_examples(file))
    return weights_from([sample for number, own in enumerate(sets) for sample in samples_of(own, number)])


def samples_of(examples: ExampleSet, document: int) -> Iterator[Sample]:
    """Yields the samples of `examples`: one for each passage that answers, where one of its candidates is right."""
    report = examples.report
    searcher = Searcher(report, None if report.synonyms or report.terms else _plain_analysis())
    segmenter = searcher.analysis.reader.segmenter
    finder = ExactFinder(searcher.index, segmenter, no_span_weights())
    matcher = Matcher(searcher.index.readings, searcher.analysis)
    for example in examples.examples:
        question = searcher.question(example.question)
        asking = asking_of(question, segmenter)
        for place in sorted(example.places) if example.answers else ():
            spans = finder.spans(place)
            quality = _quality(spans, searcher.index.readings[place].text, example)
            asked = finder.asked_index(question, asking, place, matcher.mentioned(question, place))
            if quality.any():
                index = np.concatenate([spans.static, asked]).astype(np.int32)
                yield Sample(document, question, asking, spans, index, quality)


@functools.cache
def _plain_analysis() -> Analysis:
    return Analysis()


def _quality(spans: Spans, text: str, example: Example) -> Scores:
    answers = {_letters(fold(answer).text) for answer in example.answers} - {""}
    borders = zip(spans.candidates.starts.tolist(), spans.candidates.ends.tolist(), strict=True)
    return np.array([max((_f1(_letters(text[a:b]), own) for own in answers), default=0.0) for a, b in borders])


def _f1(own: str, answer: str) -> float:
    """Returns the F1 of what holds an answer and is at most three times as long, or twelve letters; else 0."""
    right = answer in own and len(own) <= max(12, 3 * len(answer))
    return 2 * len(answer) / (len(own) + len(answer)) if right else 0.0


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def weights_from(samples: Sequence[Sample]) -> SpanWeights:
    """Returns the weights trained on `samples`; the probability is fitted to choices in documents left out of training."""
    signs, truths = [], []
    for part in range(_FOLDS):
        inner = [sample for sample in samples if _fold(sample) != part]
        tables = tables_from(inner) if inner else no_span_weights().tables
        for sample in samples:
            if _fold(sample) == part:
                sign, truth = chosen(sample, tables)
                signs.append(sign)
                truths.append(truth)
    probability = _logistic_regression(np.array(signs).reshape(-1, len(SIGNS)), np.array(truths, dtype=np.float64))
    rounded = {sign: round(float(weight), 3) for sign, weight in zip(SIGNS, probability, strict=True)}
    return SpanWeights(tables_from(samples), rounded)


def _fold(sample: Sample) -> int:
    return sample.document % _FOLDS


def chosen(sample: Sample, tables: Scores) -> tuple[Scores, bool]:
    """Returns the signs of what `tables` choose for `sample`, and whether it is right."""
    scores = tables[sample.asking.asked][sample.index].sum(axis=0)
    candidates = sample.spans.candidates
    choice = choose(scores, candidates.starts, candidates.ends, sample.spans.letters)
    return signs_of(choice.share, sample.question, sample.asking), bool(sample.quality[choice.number] > 0)


def tables_from(samples: Sequence[Sample]) -> Scores:
    """Returns the tables under which the tightest right candidates' share of the softmax is largest, L2-penalised.

    A single feature's weight is one for all questions plus one for what is asked for: those penalised more, so that what
    few questions ask for leans on what all teach.
    """
    index = np.concatenate([sample.index for sample in samples], axis=1)
    asked = np.repeat([sample.asking.asked for sample in samples], [sample.index.shape[1] for sample in samples])
    target = np.concatenate([sample.quality >= sample.quality.max() - 1e-9 for sample in samples])
    sizes = np.array([len(sample.quality) for sample in samples])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(samples)), sizes)
    singles = [row for row in range(len(index)) if index[row].max() < SINGLES]
    flat = index.copy()
    flat[singles] += (asked * WIDTH).astype(np.int32)  # pairs are looked up in the first table alone

    def step(weights: Scores) -> tuple[float, Scores]:
        table = weights[:WIDTH] + _own(weights)
        flat_table = table.ravel()
        scores = np.zeros(len(owner))
        for row in flat:
            scores += flat_table[row]
        highest = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - highest[owner])
        total = np.add.reduceat(odds, starts)
        right = np.where(target, odds, 0.0)
        held = np.add.reduceat(right, starts)
        penalty = _L2_SHARED * weights[:WIDTH] @ weights[:WIDTH] + _L2_OWN * weights[WIDTH:] @ weights[WIDTH:]
        loss = float(np.log(total / held).sum() + penalty / 2)
        residual = odds / total[owner] - right / held[owner]
        gradient = np.zeros(flat_table.size)
        for row in flat:
            gradient += np.bincount(row, weights=residual, minlength=gradient.size)
        by_asked = gradient.reshape(len(Asked), WIDTH)
        own = by_asked[:, :SINGLES].ravel() + _L2_OWN * weights[WIDTH:]
        return loss, np.concatenate([by_asked.sum(axis=0) + _L2_SHARED * weights[:WIDTH], own])

    weights = minimum(step, WIDTH + len(Asked) * SINGLES, _STEPS)
    return weights[:WIDTH] + _own(weights)


def _own(weights: Scores) -> Scores:
    own = np.zeros((len(Asked), WIDTH))
    own[:, :SINGLES] = weights[WIDTH:].reshape(len(Asked), SINGLES)
    return own


def _logistic_regression(matrix: Scores, truth: Scores) -> Scores:
    def step(weights: Scores) -> tuple[float, Scores]:
        value = matrix @ weights
        loss = float((np.logaddexp(0, value) - truth * value).sum() + weights @ weights / 2)
        return loss, matrix.T @ (1 / (1 + np.exp(-value)) - truth) + weights

    return minimum(step, matrix.shape[1], 200)
