"""The conditional logit over candidates: how much of each question's softmax the right ones have, and its gradient.

A weight vector has the weights for all that is asked for first, then for each thing asked for what is added to those of
single features.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.exact.features import SINGLES, WIDTH
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Scores
from bot.training.span_samples import SpanSample

OWN = len(AnswerType) * SINGLES
"""How many weights of a vector are for one thing asked for; they stand behind the `WIDTH` for all."""
# Candidates that are looked up at once.
_CHUNK = 1 << 15
# Sets differ most in how long their answers are. Rare lengths weigh more, so that the question tells the length, not the set.
_LENGTHS = np.array([5, 11, 21])
_RAREST = 30


def tables_of(weights: Scores) -> Scores:
    """Returns the tables, shape (asked, width), of a weight vector."""
    tables = np.tile(weights[:WIDTH], (len(AnswerType), 1))
    tables[:, :SINGLES] += weights[WIDTH:].reshape(len(AnswerType), SINGLES)
    return tables


class Softmax:
    """The candidates of all samples behind each other."""

    def __init__(self, samples: Sequence[SpanSample]) -> None:
        sizes = np.array([len(sample.quality) for sample in samples])
        asked = np.repeat(np.array([sample.asking.asked for sample in samples], dtype=np.uint16), sizes)
        rows = np.concatenate([sample.index for sample in samples], axis=1)
        # Pairs are looked up among the weights for all, singles among the sums for what is asked for, which come behind.
        singles = rows.max(axis=1) < SINGLES
        rows[singles] += WIDTH + asked * np.uint16(SINGLES)
        self._rows = np.ascontiguousarray(rows.T)
        self._target = np.concatenate([sample.quality >= sample.quality.max() - 1e-9 for sample in samples])
        self._starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._owner = np.repeat(np.arange(len(samples)), sizes)
        self._weights = weights_by_length(samples)

    def loss(self, tables: Scores) -> tuple[float, Scores]:
        """Returns minus the sum of the logarithms of the right shares, and its gradient.

        `tables` have the shape (asked, width); pairs are read in the first row alone. The gradient is by place in a weight
        vector: of pairs among the first `WIDTH`, of singles for each thing asked for behind them; the first `SINGLES` are 0.
        """
        flat = np.concatenate((tables[0], tables[:, :SINGLES].ravel()))
        owner = self._owner
        scores = np.concatenate([flat.take(rows).sum(axis=1) for rows in self._chunks()])
        odds = np.exp(scores - np.maximum.reduceat(scores, self._starts)[owner])
        right = np.where(self._target, odds, 0.0)
        total, held = np.add.reduceat(odds, self._starts), np.add.reduceat(right, self._starts)
        residual = (odds / total[owner] - right / held[owner]) * self._weights[owner]
        return float(self._weights @ np.log(total / held)), self._gradient(residual)

    def _gradient(self, residual: Scores) -> Scores:
        gradient = np.zeros(WIDTH + OWN)
        done = 0
        for rows in self._chunks():
            own = np.repeat(residual[done : done + len(rows)], rows.shape[1])
            gradient += np.bincount(rows.ravel(), weights=own, minlength=len(gradient))
            done += len(rows)
        return gradient

    def _chunks(self) -> list[NDArray[np.uint16]]:
        return [self._rows[start : start + _CHUNK] for start in range(0, len(self._rows), _CHUNK)]


def weights_by_length(samples: Sequence[SpanSample]) -> Scores:
    """Returns the weight of each sample, 1 on average: the rarer an answer's length, the more, by the square root."""
    lengths = _LENGTHS.searchsorted([sample.length for sample in samples], side="right")
    counts = np.maximum(np.bincount(lengths, minlength=len(_LENGTHS) + 1), _RAREST)
    rare = 1.0 / np.sqrt(counts[lengths])
    weights: Scores = rare / rare.mean()
    return weights
