from __future__ import annotations

import random

import pytest

from bot.evaluation.calibration import bins_of, expected_calibration_error


def error_of(confidences: list[float], right: list[bool]) -> float:
    return expected_calibration_error(bins_of(confidences, right))


def test_a_case_worked_by_hand() -> None:
    # (0.2, 0.3]: two answers, mean 0.25, half right, gap 0.25. (0.9, 1.0]: two, mean 0.95, both right, gap 0.05.
    assert error_of([0.22, 0.28, 0.92, 0.98], [True, False, True, True]) == pytest.approx(0.15)


def test_it_is_the_sum_of_equation_3_of_guo_and_others() -> None:
    chance = random.Random(7)
    confidences = [chance.random() for _ in range(500)]
    right = [chance.random() < confidence**2 for confidence in confidences]
    total = 0.0
    for number in range(10):
        own = [i for i, c in enumerate(confidences) if number / 10 < c <= (number + 1) / 10]
        total += abs(sum(right[i] for i in own) - sum(confidences[i] for i in own))
    assert error_of(confidences, right) == pytest.approx(total / 500)


def test_certainty_that_is_always_right_has_no_error_and_always_wrong_has_all() -> None:
    assert error_of([0.0, 1.0], [False, True]) == 0
    assert error_of([0.0, 1.0], [True, False]) == 1


@pytest.mark.parametrize(
    ("confidence", "low"), [(0.0, 0.0), (0.1, 0.0), (0.11, 0.1), (0.3, 0.2), (0.7, 0.6), (1.0, 0.9)]
)
def test_a_confidence_on_an_edge_belongs_to_the_bin_below(confidence: float, low: float) -> None:
    (own,) = bins_of([confidence], [True])
    assert (own.low, own.count, own.confidence, own.right) == (low, 1, confidence, 1.0)


def test_no_answers_have_no_bins() -> None:
    assert bins_of([], []) == ()
