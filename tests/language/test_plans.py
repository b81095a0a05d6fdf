"""What was planned and came otherwise."""

from __future__ import annotations

import pytest

from bot.language.plans import without_plans


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("原定3月20日上线,推迟到3月28日", ",推迟到3月28日"),
        ("工程原本预计前年完工,延宕到去年才动工", "工程,延宕到去年才动工"),
        ("原定3月20日上线", "原定3月20日上线"),
        ("原因是3月20日停电,改到28日", "原因是3月20日停电,改到28日"),
        ("3月28日上线", "3月28日上线"),
    ],
)
def test_the_clause_of_a_plan_that_was_changed_is_left_away(text: str, rest: str) -> None:
    assert without_plans(text) == rest
