"""Training the exact answer: a conditional logit over the candidates of the right passage, and trees that tell which is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.exact.contenders import Contenders
from bot.exact.features import SINGLES, TOLD, WIDTH
from bot.exact.weights import SpanWeights, no_span_weights
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Scores
from bot.retrieval.trees import Trees
from bot.training.boosting import Growth, grow_odds
from bot.training.descent import minimum
from bot.training.examples import ExampleSet, read_all
from bot.training.span_samples import SpanSample, samples_of
from bot.training.span_softmax import OWN, Softmax, tables_of, weights_by_length

_L2_SHARED, _L2_OWN, _L2_TOLD = 8.0, 16.0, 8.0
_STEPS = 60
_FOLDS = 3
# Of all candidates of a question these are trained on, the right ones and so many that tables think best which were trained
# on one sample in so many.
_KEPT, _EVERY = 48, 3
# Chosen across sets.
_GROWTH = Growth(rounds=300, rate=0.1, rows_a_leaf=200, columns=0.3, penalty=30.0)


def train_spans(files: Sequence[Path], further: Sequence[Path] = ()) -> SpanWeights:
    """Returns weights trained on the questions of `files`, and `further` ones (`read_all`), that have an exact answer.

    The same again from the same files.

    Raises:
        QuestionsError: a file is of no known format, or a further one is about no paragraph.
    """
    numbers: dict[str, int] = {}
    samples: list[SpanSample] = []
    tables: Scores | None = None
    for examples in read_all(files, further):
        if examples.are_further and tables is None and samples:
            tables, samples = _narrowed(samples)
        number = numbers.setdefault(examples.report.text, len(numbers))
        own = _numbered(examples, number)
        samples += own if tables is None else (sample.with_best(tables, _KEPT) for sample in own)
    return weights_from(samples)


def _narrowed(samples: Sequence[SpanSample]) -> tuple[Scores, list[SpanSample]]:
    """Returns tables that some of `samples` teach, and the samples with the candidates that these think best.

    Training takes in tens of thousands of questions so; the candidates left out have next to no share in any.
    """
    tables = tables_from(samples[::_EVERY])
    return tables, [sample.with_best(tables, _KEPT) for sample in samples]


def _numbered(examples: ExampleSet, number: int) -> Iterator[SpanSample]:
    """Yields the samples of one report as one document; judged questions, all of one report, each as one of its own."""
    for place, sample in enumerate(samples_of(examples, number)):
        yield replace(sample, document=number + place) if examples.are_judged else sample


def weights_from(samples: Sequence[SpanSample]) -> SpanWeights:
    """Returns the weights trained on `samples`.

    Trees learn what is right from documents that were left out of the tables' training, as is what the bot is asked later. Of
    rare lengths of answers they are told a little more: so neither public set has its way with the other.
    """
    if not samples:
        return no_span_weights()
    rows = [own for kept, held in _parts(samples) for own in _contenders(kept, held)]
    sizes = [len(are_right) for _, _, are_right in rows]
    trees = grow_odds(
        np.concatenate([contenders.signs for _, contenders, _ in rows]),
        np.concatenate([are_right for _, _, are_right in rows]).astype(np.float64),
        np.concatenate([contenders.log_odds for _, contenders, _ in rows]),
        _GROWTH,
        np.repeat(np.sqrt(weights_by_length([sample for sample, _, _ in rows])), sizes),
    )
    return SpanWeights(tables_from(samples), Trees(trees))


def _contenders(
    kept: Sequence[SpanSample], held: Sequence[SpanSample]
) -> Iterator[tuple[SpanSample, Contenders, NDArray[np.bool_]]]:
    """Yields each of `held` with its candidates that may be shown, by what `kept` taught, and which of these are right."""
    tables = tables_from(kept) if kept else no_span_weights().tables
    for sample in held:
        contenders = sample.contenders(tables)
        yield sample, contenders, sample.are_right(contenders.numbers)


def _parts(samples: Sequence[SpanSample]) -> Iterator[tuple[list[SpanSample], list[SpanSample]]]:
    """Yields (kept, held out) for each fold of documents."""
    for part in range(_FOLDS):
        yield (
            [sample for sample in samples if sample.document % _FOLDS != part],
            [sample for sample in samples if sample.document % _FOLDS == part],
        )


def tables_from(samples: Sequence[SpanSample]) -> Scores:
    """Returns the tables under which the tightest right candidates' share of the softmax is largest, L2-penalised.

    A single feature's weight is one for all questions plus one for what is asked for: those penalised more, so that what
    few questions ask for leans on what all teach. The first tables are trained as if nothing were told; the second ones add
    to them what judged questions tell (as in Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007).
    """
    plain = _plain(samples)
    second = plain.copy()
    second[:, :SINGLES] += _told(plain, [sample for sample in samples if sample.told])
    return np.stack((plain, second))


def _plain(samples: Sequence[SpanSample]) -> Scores:
    softmax = Softmax(samples)
    penalties = np.repeat([_L2_SHARED, _L2_OWN], [WIDTH, OWN])

    def step(weights: Scores) -> tuple[float, Scores]:
        loss, gradient = softmax.loss(tables_of(weights))
        own = gradient[WIDTH:].reshape(len(AnswerType), SINGLES)
        own[:, TOLD] = 0.0
        gradient[:SINGLES] = own.sum(axis=0)
        return loss + float(penalties @ weights**2) / 2, gradient + penalties * weights

    return tables_of(minimum(step, len(penalties), _STEPS))


def _told(plain: Scores, samples: Sequence[SpanSample]) -> Scores:
    """Returns what is to be added to the single features' tables, the same for all that is asked for."""
    if not samples:
        return np.zeros(SINGLES)
    softmax = Softmax(samples)

    def step(weights: Scores) -> tuple[float, Scores]:
        tables = plain.copy()
        tables[:, :SINGLES] += weights
        loss, gradient = softmax.loss(tables)
        slopes = gradient[WIDTH:].reshape(len(AnswerType), SINGLES).sum(axis=0)
        return loss + _L2_TOLD * float(weights @ weights) / 2, slopes + _L2_TOLD * weights

    return minimum(step, SINGLES, _STEPS)
