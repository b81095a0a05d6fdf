"""Training the exact answer: a conditional logit over the candidates of the right passage, and a calibrated probability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.exact.chosen import SIGNS, chosen_of
from bot.exact.descent import minimum
from bot.exact.features import SINGLES, TOLD, WIDTH
from bot.exact.samples import Sample, samples_of
from bot.exact.weights import SpanWeights, no_span_weights
from bot.retrieval.asked import Asked
from bot.retrieval.examples import ExampleSet, read_all
from bot.retrieval.okapi import Scores

_L2_SHARED, _L2_OWN, _L2_TOLD = 8.0, 16.0, 8.0
_STEPS = 60
_FOLDS = 3
# Sets differ most in how long their answers are. Rare lengths weigh more, so that the question tells the length, not the set.
_LENGTHS = np.array([5, 11, 21])
_RAREST = 30


def train(files: Sequence[Path], further: Path | None = None) -> SpanWeights:
    """Returns weights trained on the questions of `files` that have an exact answer, and on `further` about their paragraphs.

    The same again from the same files.

    Raises:
        QuestionsError: a file is neither SQuAD format nor judged questions, or `further` asks about none of them.
    """
    numbers: dict[str, int] = {}
    return weights_from(
        [
            sample
            for examples in read_all(files, further)
            for sample in _numbered(examples, numbers.setdefault(examples.report.text, len(numbers)))
        ]
    )


def _numbered(examples: ExampleSet, number: int) -> Iterator[Sample]:
    """Yields the samples of one report as one document; judged questions, all of one report, each as one of its own."""
    for place, sample in enumerate(samples_of(examples, number)):
        yield replace(sample, document=number + place) if examples.are_judged else sample


def weights_from(samples: Sequence[Sample]) -> SpanWeights:
    """Returns the weights trained on `samples`.

    The probability is fitted to choices in documents that were left out of training, as is what the bot is asked later.
    """
    if not samples:
        return no_span_weights()
    judged = [own for kept, held in _parts(samples) for own in _judged(kept, held)]
    signs, truths = np.array([signs for signs, _ in judged]), np.array([float(is_right) for _, is_right in judged])
    probability = _logistic_regression(signs, truths)
    rounded = {sign: round(float(weight), 3) for sign, weight in zip(SIGNS, probability, strict=True)}
    return SpanWeights(tables_from(samples), rounded)


def _judged(kept: Sequence[Sample], held: Sequence[Sample]) -> Iterator[tuple[Scores, bool]]:
    """Yields the signs of what is chosen for each of `held`, by what `kept` taught, and whether it is right."""
    tables = tables_from(kept) if kept else no_span_weights().tables
    for sample in held:
        scores = tables[int(bool(sample.told)), sample.asking.asked][sample.index].sum(axis=0)
        chosen = chosen_of(sample.spans, sample.question, sample.asking, scores, sample.told)
        yield chosen.signs, bool(sample.quality[chosen.number] > 0)


def _parts(samples: Sequence[Sample]) -> Iterator[tuple[list[Sample], list[Sample]]]:
    """Yields (kept, held out) for each fold of documents."""
    for part in range(_FOLDS):
        yield (
            [sample for sample in samples if sample.document % _FOLDS != part],
            [sample for sample in samples if sample.document % _FOLDS == part],
        )


def tables_from(samples: Sequence[Sample]) -> Scores:
    """Returns the tables under which the tightest right candidates' share of the softmax is largest, L2-penalised.

    A single feature's weight is one for all questions plus one for what is asked for: those penalised more, so that what
    few questions ask for leans on what all teach. The first tables are trained as if nothing were told; the second ones add
    to them what judged questions tell (as in Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007).
    """
    plain = _plain(samples)
    second = plain.copy()
    second[:, :SINGLES] += _told(plain, [sample for sample in samples if sample.told])
    return np.stack((plain, second))


def _plain(samples: Sequence[Sample]) -> Scores:
    softmax = _Softmax(samples)
    penalties = np.repeat([_L2_SHARED, _L2_OWN], [WIDTH, len(Asked) * SINGLES])
    is_free = np.ones((len(Asked), WIDTH))
    is_free[:, TOLD] = 0.0

    def step(weights: Scores) -> tuple[float, Scores]:
        loss, gradient = softmax.loss(_sum(weights))
        gradient = gradient * is_free
        slopes = np.concatenate((gradient.sum(axis=0), gradient[:, :SINGLES].ravel()))
        return loss + float(penalties @ weights**2) / 2, slopes + penalties * weights

    return _sum(minimum(step, len(penalties), _STEPS))


def _sum(weights: Scores) -> Scores:
    """Returns the tables, shape (asked, width), of `weights`: those for all, then those for what is asked for."""
    tables = np.tile(weights[:WIDTH], (len(Asked), 1))
    tables[:, :SINGLES] += weights[WIDTH:].reshape(len(Asked), SINGLES)
    return tables


def _told(plain: Scores, samples: Sequence[Sample]) -> Scores:
    """Returns what is to be added to the single features' tables, the same for all that is asked for."""
    if not samples:
        return np.zeros(SINGLES)
    softmax = _Softmax(samples)

    def step(weights: Scores) -> tuple[float, Scores]:
        tables = plain.copy()
        tables[:, :SINGLES] += weights
        loss, gradient = softmax.loss(tables)
        return loss + _L2_TOLD * float(weights @ weights) / 2, gradient[:, :SINGLES].sum(axis=0) + _L2_TOLD * weights

    return minimum(step, SINGLES, _STEPS)


class _Softmax:
    """The candidates of all samples behind each other: how much of each sample's softmax the right ones lack."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        sizes = np.array([len(sample.quality) for sample in samples])
        asked = np.repeat(np.array([sample.asking.asked for sample in samples]), sizes)
        self._rows = np.concatenate([sample.index for sample in samples], axis=1)
        # Pairs are looked up in the first table alone.
        singles = self._rows.max(axis=1) < SINGLES
        self._rows[singles] += (asked * WIDTH).astype(np.int32)
        self._target = np.concatenate([sample.quality >= sample.quality.max() - 1e-9 for sample in samples])
        self._starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._owner = np.repeat(np.arange(len(samples)), sizes)
        self._weights = _by_length(samples)

    def loss(self, table: Scores) -> tuple[float, Scores]:
        """Returns minus the sum of the logarithms of the right shares, and its gradient in the shape of `table`."""
        flat, owner = table.ravel(), self._owner
        scores = np.zeros(len(owner))
        for row in self._rows:
            scores += flat[row]
        odds = np.exp(scores - np.maximum.reduceat(scores, self._starts)[owner])
        right = np.where(self._target, odds, 0.0)
        total, held = np.add.reduceat(odds, self._starts), np.add.reduceat(right, self._starts)
        residual = (odds / total[owner] - right / held[owner]) * self._weights[owner]
        gradient = np.zeros(flat.size)
        for row in self._rows:
            gradient += np.bincount(row, weights=residual, minlength=flat.size)
        return float(self._weights @ np.log(total / held)), gradient.reshape(table.shape)


def _by_length(samples: Sequence[Sample]) -> Scores:
    """Returns the weight of each sample, 1 on average: the rarer an answer's length, the more, by the square root."""
    lengths = _LENGTHS.searchsorted([sample.length for sample in samples], side="right")
    counts = np.maximum(np.bincount(lengths, minlength=len(_LENGTHS) + 1), _RAREST)
    rare = 1.0 / np.sqrt(counts[lengths])
    weights: Scores = rare / rare.mean()
    return weights


def _logistic_regression(matrix: Scores, truth: Scores) -> Scores:
    def step(weights: Scores) -> tuple[float, Scores]:
        value = matrix @ weights
        loss = float((np.logaddexp(0, value) - truth * value).sum() + weights @ weights / 2)
        return loss, matrix.T @ (1 / (1 + np.exp(-value)) - truth) + weights

    return minimum(step, matrix.shape[1], 200)
