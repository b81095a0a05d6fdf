"""Whether a confidence is what it says: of the answers at 0.8, four in five should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies in (low, high]: how many, their mean confidence, and which share is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def bins_of(confidences: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """Returns the bins that hold an answer, of ten equally wide ones; a confidence of 0 belongs to the first."""
    values, truths = np.asarray(confidences, dtype=np.float64), np.asarray(right, dtype=np.float64)
    edges = np.arange(BINS + 1) / BINS
    numbers = np.maximum(np.searchsorted(edges, values, side="left") - 1, 0)
    masks = ((number, numbers == number) for number in range(BINS))
    return tuple(
        Bin(
            low=float(edges[number]),
            high=float(edges[number + 1]),
            count=int(mask.sum()),
            confidence=float(values[mask].mean()),
            right=float(truths[mask].mean()),
        )
        for number, mask in masks
        if mask.any()
    )


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """Returns the expected calibration error of at least one bin, 0 to 1: the mean gap of confidence and share right.

    Each of ten equally wide bins counts by its answers, as in equation (3) of Guo, Pleiss, Sun and Weinberger, "On
    Calibration of Modern Neural Networks", ICML 2017 (https://arxiv.org/abs/1706.04599).
    """
    return sum(each.count * abs(each.right - each.confidence) for each in bins) / sum(each.count for each in bins)
