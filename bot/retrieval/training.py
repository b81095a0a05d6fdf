"""Training the ranker: conditional logits for the order, a logistic regression for the probability, both by Newton's method."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.language import script
from bot.language.analyzers import View
from bot.language.courtesy import is_courtesy
from bot.retrieval.examples import Example, ExampleSet, read_examples
from bot.retrieval.features import FEATURES, Evidence, feature_matrix
from bot.retrieval.missing import Missing
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Analysis, Question
from bot.retrieval.ranker import judge
from bot.retrieval.searcher import Searcher
from bot.retrieval.signs import SIGNS, sign_vector
from bot.retrieval.weights import Weights

_L2 = 1.0
_SEED = 2017
# A report's own judged questions are few, and the only ones with chat, off-topic questions and near misses.
_JUDGED_WEIGHT = 3.0
# The probability is calibrated, so no data choose these: found is more likely right than wrong.
_FOUND = 0.5
_UNSURE = 0.15


@dataclass(frozen=True, slots=True)
class Sample:
    """One asked question: its evidence, features, which candidates are right, what is missing, and how much it counts."""

    evidence: Evidence
    features: Scores
    right: NDArray[np.bool_]
    missing: Missing
    weight: float
    bears_order: bool
    bears_probability: bool


def train(files: Sequence[Path]) -> Weights:
    """Returns weights trained on `files`: the same weights again from the same files.

    Raises:
        QuestionsError: a file is neither SQuAD format nor judged questions.
    """
    samples = [sample for file in files for examples in read_examples(file) for sample in samples_of(examples)]
    return weights_from(samples)


def weights_from(samples: Sequence[Sample]) -> Weights:
    """Returns the weights trained on `samples`."""
    by_script = [[s for s in samples if s.evidence.question.is_chinese is chinese] for chinese in (True, False)]
    chinese, latin = (_order_weights([s for s in part if s.bears_order]) for part in by_script)
    told = [sample for sample in samples if sample.bears_probability]
    signs, truths, counts = [], [], []
    for sample in told:
        judged = judge(sample.features, chinese if sample.evidence.question.is_chinese else latin)
        signs.append(sign_vector(sample.evidence, sample.features, judged, sample.missing))
        truths.append(bool(sample.right[judged.order[0]]))
        counts.append(sample.weight)
    matrix, truth, weight = np.array(signs), np.array(truths, dtype=np.float64), np.array(counts)
    probability = _logistic_regression(matrix, truth, weight)
    return Weights(
        chinese=dict(zip(FEATURES, chinese.tolist(), strict=True)),
        latin=dict(zip(FEATURES, latin.tolist(), strict=True)),
        probability=dict(zip(SIGNS, probability.tolist(), strict=True)),
        found=_FOUND,
        unsure=_UNSURE,
    )


def samples_of(examples: ExampleSet) -> Iterable[Sample]:
    """Yields the samples of `examples`, and for Chinese ones of SQuAD sets the same asked in English words."""
    own = bool(examples.report.synonyms or examples.report.terms)
    searcher = Searcher(examples.report, None if own else _plain_analysis())
    for example in (*examples.examples, *examples.strangers):
        question = searcher.question(example.question)
        weight = _JUDGED_WEIGHT if own else 1.0
        yield from _sample(searcher, question, example, weight, probability=True)
        if not own and example.places and question.is_chinese:
            yield from _sample(searcher, in_english_words(question, searcher.analysis), example, 1.0, probability=False)


@functools.cache
def _plain_analysis() -> Analysis:
    return Analysis()


def _sample(
    searcher: Searcher, question: Question, example: Example, weight: float, *, probability: bool
) -> Iterable[Sample]:
    evidence = searcher.evidence(question)
    places = evidence.candidates.places
    if len(places) and not is_courtesy(question.reading.text):
        right = np.isin(places, sorted(example.places))
        order = bool(right.any()) and len(places) > 1
        missing = searcher.missing(question) if probability else Missing()
        yield Sample(evidence, feature_matrix(evidence), right, missing, weight, order, probability)


def in_english_words(question: Question, analysis: Analysis) -> Question:
    """Returns `question` as if it had been asked in English: of each Chinese word, two stems of its glosses by chance.

    There are no English questions on Chinese texts to train on; what they have in common is that only meanings tell.
    """
    chance = random.Random(f"{_SEED}{question.text}")  # noqa: S311 - drawn the same way each time, on purpose
    stems = []
    for word in question.content_words:
        glosses = analysis.meanings.of_word(word)
        stems += chance.sample(glosses, min(2, len(glosses)))
    terms = {view: tuple(t for t in question.terms[view] if not script.has_han(t)) for view in View}
    terms |= {View.MEANINGS: tuple(dict.fromkeys(stems)), View.SOUNDS: ()}
    reading = analysis.reader.read(" ".join(stems))
    intent = replace(question.intent, unit="", spans=())
    return replace(question, reading=reading, content=reading, intent=intent, terms=terms, is_chinese=False)


def _order_weights(samples: Sequence[Sample]) -> Scores:
    """Conditional logit: the right candidates' share of the softmax is made large. L2-penalised, so always one solution."""

    def step(weights: Scores) -> tuple[float, Scores, Scores]:
        loss, gradient, hessian = _penalty(weights)
        for sample in samples:
            scores = sample.features @ weights
            log_all = _log_sum(scores)
            share = np.exp(scores - log_all)
            right = np.where(sample.right, share, 0.0) / share[sample.right].sum()
            loss += sample.weight * (log_all - _log_sum(scores[sample.right]))
            gradient += sample.weight * sample.features.T @ (share - right)
            mean = sample.features.T @ share
            hessian += sample.weight * ((sample.features * share[:, None]).T @ sample.features - np.outer(mean, mean))
        return loss, gradient, hessian

    return _newton(step, len(FEATURES))


def _logistic_regression(matrix: Scores, truth: Scores, weight: Scores) -> Scores:
    def step(weights: Scores) -> tuple[float, Scores, Scores]:
        loss, gradient, hessian = _penalty(weights)
        value = matrix @ weights
        probability = 1 / (1 + np.exp(-value))
        loss += float(weight @ (np.logaddexp(0, value) - truth * value))
        gradient += matrix.T @ (weight * (probability - truth))
        hessian += (matrix * (weight * probability * (1 - probability))[:, None]).T @ matrix
        return loss, gradient, hessian

    return _newton(step, matrix.shape[1])


def _penalty(weights: Scores) -> tuple[float, Scores, Scores]:
    return _L2 / 2 * float(weights @ weights), _L2 * weights, _L2 * np.eye(len(weights))


def _log_sum(scores: Scores) -> float:
    return float(np.logaddexp.reduce(scores))


def _newton(step: Callable[[Scores], tuple[float, Scores, Scores]], size: int) -> Scores:
    weights = np.zeros(size)
    loss, gradient, hessian = step(weights)
    for _ in range(50):
        direction, scale = np.linalg.solve(hessian, gradient), 1.0
        while (after := step(weights - scale * direction))[0] > loss and scale > 1e-4:
            scale /= 2
        gain = loss - after[0]
        weights, (loss, gradient, hessian) = weights - scale * direction, after
        if gain < 1e-6:
            break
    return weights
