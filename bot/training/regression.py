"""Regressions by Newton's method: a conditional logit for an order, a logistic regression for a probability."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.arrays import Scores

_L2 = 1.0


@dataclass(frozen=True, slots=True)
class RankingTask:
    """A list to put in order: its rows, which of them are right, and how much the list counts."""

    rows: Scores
    right: NDArray[np.bool_]
    weight: float


def conditional_logit(tasks: Sequence[RankingTask], size: int) -> Scores:
    """Returns a weight for each of `size` columns that makes the right rows' share of the softmax large.

    The penalty on the weights' squares leaves always one solution.
    """

    def step(weights: Scores) -> tuple[float, Scores, Scores]:
        loss, gradient, hessian = _penalty(weights)
        for task in tasks:
            scores = task.rows @ weights
            log_all = _log_sum(scores)
            share = np.exp(scores - log_all)
            right = np.where(task.right, share, 0.0) / share[task.right].sum()
            loss += task.weight * (log_all - _log_sum(scores[task.right]))
            gradient += task.weight * task.rows.T @ (share - right)
            mean = task.rows.T @ share
            hessian += task.weight * ((task.rows * share[:, None]).T @ task.rows - np.outer(mean, mean))
        return loss, gradient, hessian

    return _newton(step, size)


def logistic_regression(matrix: Scores, truth: Scores, weight: Scores) -> Scores:
    """Returns the weights of the columns of `matrix` that make `truth` (0 or 1, a row each) likely."""

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
