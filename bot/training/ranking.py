"""Training the ranker: what puts candidates in order, and the probability; each a linear model with trees on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.errors import TrainingError
from bot.retrieval.arrays import Scores
from bot.retrieval.features import FEATURES
from bot.retrieval.ranker import Sorter, tree_columns
from bot.retrieval.signs import SIGNS, Order, sign_vector
from bot.retrieval.weights import Model, Weights
from bot.training.boosting import ROUNDS, Growth, grow_odds, grow_order
from bot.training.examples import read_all
from bot.training.ranking_samples import FOLDS, RankingSample, samples_of, unjudged
from bot.training.regression import RankingTask, conditional_logit, logistic_regression

# The probability is calibrated, so no data choose these: what is called found is likely right.
_FOUND = 0.5
_UNSURE = 0.15
# A near miss that is called found is a false claim, and worse than an answer that is not given.
_NEAR_MISS = 1.5
# Chosen in folds on the training sets; judged questions tell more, the less the nearest ones are alike.
_GROWTH, _GROWTH_TOLD = Growth(rounds=100), Growth(rounds=300)


def train_ranking(files: Sequence[Path], further: Sequence[Path] = ()) -> Weights:
    """Returns weights trained on `files`, and on `further` questions (`read_all`): the same again from the same.

    With `further` ones they are for reports without judged questions: those of `files` are asked of their report without them.

    Raises:
        QuestionsError: a file is of no known format, or a further one is about no paragraph.
        TrainingError: no question has a word that its report has, so that there is nothing to put in order.
    """
    sets = read_all(files, further)
    asked = [unjudged(examples) for examples in sets] if further else sets
    samples = [sample for examples in asked for sample in samples_of(examples)]
    if not samples:
        named = ", ".join(map(str, files))
        raise TrainingError(
            f"{named}: no question has a word that its report has, so there is nothing to put in order. "
            "Give questions that name what the report speaks of"
        )
    return weights_from(samples)


def weights_from(samples: Sequence[RankingSample]) -> Weights:
    """Returns the weights trained on `samples`.

    The probability is learnt from rankings of questions that the order was not trained on, fold by fold.
    """
    told = list(ordered_in_folds(samples))
    signs = [sign_vector(sample.evidence, sample.features, order, sample.missing) for sample, order in told]
    truths = [float(sample.right[order.rows[0]]) for sample, order in told]
    weights = [sample.weight * (_NEAR_MISS if sample.is_near_miss else 1.0) for sample, _ in told]
    return Weights(
        chinese=order_of(samples, chinese=True),
        latin=order_of(samples, chinese=False),
        probability=_odds_of(np.array(signs), np.array(truths), np.array(weights)),
        found=_FOUND,
        unsure=_UNSURE,
    )


def ordered_in_folds(samples: Sequence[RankingSample]) -> Iterator[tuple[RankingSample, Order]]:
    """Yields each of `samples` with its candidates in order, by what those of the other folds taught."""
    for fold in range(FOLDS):
        held = [sample for sample in samples if sample.fold == fold]
        kept = [sample for sample in samples if sample.fold != fold]
        for chinese in (True, False):
            asked = [sample for sample in held if sample.is_chinese is chinese]
            if asked:
                sorter = Sorter(order_of(kept, chinese=chinese), "fold")
                yield from ((sample, sorter.order(sample.features)) for sample in asked)


def order_of(samples: Sequence[RankingSample], *, chinese: bool, rounds: int = ROUNDS) -> Model:
    """Returns what puts candidates in order, trained on the questions in Chinese, or on the others, that have an answer.

    With no `rounds` it is linear, and LightGBM is not asked for.
    """
    tasks = [
        RankingTask(sample.features, sample.right, sample.weight)
        for sample in samples
        if sample.bears_order and sample.is_chinese is chinese
    ]
    linear = conditional_logit(tasks, len(FEATURES))
    trees = grow_order([replace(task, rows=tree_columns(task.rows)) for task in tasks], rounds) if rounds else ()
    return Model(dict(zip(FEATURES, linear.tolist(), strict=True)), trees)


def _odds_of(signs: Scores, truths: Scores, weights: Scores) -> Model:
    linear = logistic_regression(signs, truths, weights)
    is_told = bool(signs[:, list(SIGNS).index("judged")].any())
    trees = grow_odds(signs, truths, signs @ linear, _GROWTH_TOLD if is_told else _GROWTH, weights)
    return Model(dict(zip(SIGNS, linear.tolist(), strict=True)), trees)
