from __future__ import annotations

import numpy as np

from bot.exact.borders import counts, equal_after, equal_before, prefix, runs
from bot.exact.letters import codes_of


def test_each_border_has_the_sum_of_what_stands_before_it() -> None:
    assert prefix(np.array([0.5, 1.0, 2.0])).tolist() == [0.0, 0.5, 1.5, 3.5]


def test_several_rows_have_sums_of_their_own() -> None:
    assert prefix(np.array([[1.0, 1.0], [2.0, 0.0]])).tolist() == [[0.0, 1.0, 2.0], [0.0, 2.0, 2.0]]


def test_whole_values_are_counted_in_whole_numbers() -> None:
    own = counts([True, False, True])
    assert own.tolist() == [0, 1, 1, 2]
    assert own.dtype == np.int64


def test_a_run_is_counted_up_to_what_breaks_it_on_either_side() -> None:
    before, after = runs(np.array([[False, False, True, False]]))
    assert before.tolist() == [[0, 1, 2, 0, 1]]
    assert after.tolist() == [[2, 1, 0, 1, 0]]


def test_a_border_knows_how_many_letters_before_it_are_the_last_of_what_is_wanted() -> None:
    assert equal_before(np.array(codes_of("大会由网信办")), codes_of("它由")).tolist() == [0, 0, 0, 1, 0, 0, 0]
    assert equal_before(np.array(codes_of("大会由")), codes_of("大会由"))[3] == 3


def test_at_most_three_letters_are_compared() -> None:
    assert equal_before(np.array(codes_of("世界大会由")), codes_of("世界大会由"))[5] == 3


def test_a_border_knows_how_many_letters_after_it_are_the_first_of_what_is_wanted() -> None:
    assert equal_after(np.array(codes_of("网信办主办")), codes_of("主办了")).tolist() == [0, 0, 0, 2, 0, 0]


def test_nothing_wanted_equals_nothing() -> None:
    assert not equal_before(np.array(codes_of("大会")), codes_of("")).any()
    assert not equal_after(np.array(codes_of("大会")), codes_of("")).any()
