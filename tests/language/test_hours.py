from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.folding import fold
from bot.language.hours import is_told, moments_in


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("九点半开门", [570]),
        ("十二点", [720]),
        ("下午两点十分到四点", [850, 240]),
        ("9:00-17:30", [540, 1050]),
        ("at 7.30 pm or 9 am", [1170, 540]),
        ("有三点建议，差一点", []),
        ("比分21:3", []),
    ],
)
def test_times_of_day_are_told_in_minutes(text: str, minutes: Sequence[int]) -> None:
    assert [moment.value for moment in moments_in(fold(text).text)] == minutes


@pytest.mark.parametrize(
    ("claim", "text", "told"),
    [
        ("九点开门", "早上八点开门", False),
        ("8点开门", "早上八点开门", True),
        ("晚上8点开门", "早上八点开门", False),
        ("下午3点可以去", "营业9:00-17:30", True),
        ("下午3点关门", "营业9:00-17:30", False),
        ("周三", "星期三", True),
        ("周三", "星期四", False),
        ("九点开门", "每天开门", None),
    ],
)
def test_a_moment_is_compared_with_those_of_a_text(claim: str, text: str, told: bool | None) -> None:  # noqa: FBT001
    claim = fold(claim).text
    (moment,) = moments_in(claim)
    assert is_told(moment, claim, fold(text).text) is told
