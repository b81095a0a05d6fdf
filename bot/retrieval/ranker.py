"""The ranker puts candidates in order: which one is best, and the probability that the first one answers."""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.errors import WeightsError
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.features import FEATURES, Evidence, feature_matrix
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.signs import SIGNS, Order, sign_vector
from bot.retrieval.trees import Trees
from bot.retrieval.weights import Model, Weights, shipped_weights

_LINEAR_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates' places, best first (ties in the report's order), their scores, and the probability of the first."""

    places: Ints
    scores: Scores
    probability: float

    @property
    def first(self) -> int | None:
        """The place of the best candidate; None where nothing was proposed."""
        return int(self.places[0]) if len(self.places) else None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a ranking of candidates rests on: their features, shape (candidates, features), their order, and its signs."""

    features: Scores
    order: Order
    signs: Scores


class Sorter:
    """Scores candidates: half a model's linear score, plus its trees over the features and their distance to the highest.

    Half, since the two together are steadier on sets never trained on than either alone.
    """

    def __init__(self, model: Model, name: str) -> None:
        self.linear: Scores = _vector(name, model.linear, FEATURES)
        self._trees = Trees(model.trees)

    def order(self, features: Scores) -> Order:
        """Returns the scores of the candidates and their order, best first, ties as they came."""
        scores = _LINEAR_SHARE * (features @ self.linear) + self._trees.scores(tree_columns(features))
        return Order(scores, np.argsort(-scores, kind="stable"))


def tree_columns(features: Scores) -> Scores:
    """Returns what trees split on, shape (candidates, 2 × features): each feature, and how far it is from the highest."""
    rows, number = features.shape
    columns = np.empty((rows, 2 * number))
    columns[:, :number] = features
    np.subtract(features, features.max(axis=0), out=columns[:, number:])
    return columns


class Ranker:
    """Puts candidates in order, by the script of the question; a logistic model over signs gives the probability."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._chinese = Sorter(weights.chinese, "chinese")
        self._latin = Sorter(weights.latin, "latin")
        self.probability_weights: Scores = _vector("probability", weights.probability.linear, SIGNS)
        self._probability_trees = Trees(weights.probability.trees)

    def sorter(self, question: Question) -> Sorter:
        """Returns what puts candidates for `question` in order."""
        return self._chinese if question.is_chinese else self._latin

    def rank(self, evidence: Evidence, missing: Missing) -> Ranking:
        """Returns the candidates of `evidence` in order; the probability is 0 when there are none."""
        places = evidence.candidates.places
        if not len(places):
            return Ranking(places, np.empty(0), 0.0)
        grounds = self.grounds(evidence, missing)
        order, signs = grounds.order, grounds.signs
        return Ranking(
            places[order.rows],
            order.scores[order.rows],
            logistic(float(signs @ self.probability_weights + self._probability_trees.scores(signs[None, :])[0])),
        )

    def grounds(self, evidence: Evidence, missing: Missing) -> Grounds:
        """Returns what the ranking of at least one candidate rests on."""
        features = feature_matrix(evidence)
        order = self.sorter(evidence.question).order(features)
        return Grounds(features, order, sign_vector(evidence, features, order, missing))


@functools.cache
def shipped_ranker(*, judged: bool) -> Ranker:
    """Returns the ranker that ships with the bot: for a report with `judged` questions of its own, or for any other."""
    return Ranker(shipped_weights(judged=judged))


def logistic(value: float) -> float:
    """Returns 1 / (1 + e^-value), without overflow."""
    return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))


def log_odds_of(probability: float) -> float:
    """Returns what `logistic` makes `probability` of; what is all but certain is as sure as one in a billion."""
    bounded = min(max(probability, 1e-9), 1 - 1e-9)
    return math.log(bounded / (1 - bounded))


def _vector(name: str, weights: Mapping[str, float], names: Collection[str]) -> Scores:
    if set(weights) != set(names):
        odd: Sequence[str] = sorted(set(weights) ^ set(names))
        raise WeightsError(
            f"weights {name!r} do not fit the features: {', '.join(odd)}. Make them anew by `wuzhen-bot train`"
        )
    return np.array([weights[feature] for feature in names])
