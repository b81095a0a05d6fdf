"""L-BFGS (Nocedal and Wright, algorithm 7.5): minimises a smooth convex-like function of many weights."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import numpy as np

from bot.retrieval.arrays import Scores

_MEMORY = 10

Function = Callable[[Scores], tuple[float, Scores]]


def minimum(function: Function, size: int, steps: int) -> Scores:
    """Returns the weights where `function`, which gives its value and gradient, is small, after at most `steps` steps."""
    weights = np.zeros(size)
    value, gradient = function(weights)
    memory: deque[tuple[Scores, Scores, float]] = deque(maxlen=_MEMORY)
    for _ in range(steps):
        direction = _direction(gradient, memory)
        slope = float(gradient @ direction)
        scale = 1.0 if memory else 1.0 / (1.0 + float(np.abs(gradient).sum()))
        after = function(weights + scale * direction)
        while after[0] > value + 1e-4 * scale * slope and scale > 1e-10:
            scale /= 2
            after = function(weights + scale * direction)
        change, turn = scale * direction, after[1] - gradient
        curvature = float(change @ turn)
        if curvature > 1e-10:
            memory.append((change, turn, 1.0 / curvature))
        gain = value - after[0]
        weights, value, gradient = weights + change, *after
        if gain < 1e-5 * abs(value):
            break
    return weights


def _direction(gradient: Scores, memory: deque[tuple[Scores, Scores, float]]) -> Scores:
    direction, shares = -gradient, []
    for change, turn, inverse in reversed(memory):
        shares.append(inverse * float(change @ direction))
        direction = direction - shares[-1] * turn
    if memory:
        change, turn, inverse = memory[-1]
        direction = direction / (inverse * float(turn @ turn))
    for (change, turn, inverse), share in zip(memory, reversed(shares), strict=True):
        direction = direction + (share - inverse * float(turn @ direction)) * change
    return direction
