from __future__ import annotations

import numpy as np

from bot.retrieval.arrays import Scores
from bot.training.descent import minimum


def test_the_minimum_of_a_quadratic_is_where_algebra_puts_it() -> None:
    matrix = np.array([[3.0, 1.0], [1.0, 2.0]])
    aim = np.array([1.0, -2.0])

    def quadratic(weights: Scores) -> tuple[float, Scores]:
        return float(weights @ matrix @ weights / 2 - aim @ weights) + 10, matrix @ weights - aim

    assert np.allclose(minimum(quadratic, 2, 100), np.linalg.solve(matrix, aim), atol=0.02)
