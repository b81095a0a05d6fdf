"""The ranker judges candidates: their order, and the probability that the first one answers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.errors import WeightsError
from bot.retrieval.features import FEATURES, Evidence, feature_matrix
from bot.retrieval.missing import Missing
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question
from bot.retrieval.signs import SIGNS, Judged, sign_vector
from bot.retrieval.weights import Weights


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates' places, best first (ties in the report's order), their scores, and the probability of the first."""

    places: NDArray[np.int64]
    scores: Scores
    probability: float


class Ranker:
    """A linear ranker: a weight for each feature, by the script of the question; a logistic regression for the probability."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._chinese: Scores = _vector("chinese", weights.chinese, FEATURES)
        self._latin = _vector("latin", weights.latin, FEATURES)
        self.probability_weights: Scores = _vector("probability", weights.probability, SIGNS)

    def order_weights(self, question: Question) -> Scores:
        """Returns the weights for the script of `question`, in the order of `FEATURES`."""
        return self._chinese if question.is_chinese else self._latin

    def rank(self, evidence: Evidence, missing: Missing) -> Ranking:
        """Returns the candidates of `evidence` in order; the probability is 0 when there are none."""
        places = evidence.candidates.places
        if not len(places):
            return Ranking(places, np.empty(0), 0.0)
        features = feature_matrix(evidence)
        judged = judge(features, self.order_weights(evidence.question))
        signs = sign_vector(evidence, features, judged, missing)
        return Ranking(
            places[judged.order],
            judged.scores[judged.order],
            logistic(float(signs @ self.probability_weights)),
        )


def judge(features: Scores, weights: Scores) -> Judged:
    """Returns the scores of the candidates and their order, best first, ties as they came."""
    scores = features @ weights
    return Judged(scores, np.argsort(-scores, kind="stable"))


def logistic(value: float) -> float:
    """Returns 1 / (1 + e^-value), without overflow."""
    return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))


def _vector(name: str, weights: Mapping[str, float], names: Mapping[str, object]) -> Scores:
    if set(weights) != set(names):
        odd: Sequence[str] = sorted(set(weights) ^ set(names))
        raise WeightsError(
            f"weights {name!r} do not fit the features: {', '.join(odd)}. Make them anew by `wuzhen-bot train`"
        )
    return np.array([weights[own] for own in names])
