from __future__ import annotations

import numpy as np

from bot.exact.choice import choose


def test_the_clear_best_is_chosen_with_all_of_the_share() -> None:
    choice = choose(np.array([9.0, 0.0]), np.array([0, 5]), np.array([3, 8]), np.array([3, 3]))
    assert choice.number == 0
    assert choice.share > 0.99


def test_of_two_that_overlap_the_one_that_holds_both_wins() -> None:
    choice = choose(np.array([1.0, 0.9, 0.0]), np.array([0, 0, 9]), np.array([4, 6, 12]), np.array([4, 6, 3]))
    assert choice.number == 1


def test_what_is_far_too_long_is_not_right_for_a_short_answer() -> None:
    choice = choose(np.array([1.0, 0.9]), np.array([0, 0]), np.array([3, 40]), np.array([3, 40]))
    assert choice.number == 0
