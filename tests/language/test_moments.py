from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.language.moments import day_in, end_in, hour_in, is_moment, lasts, start_in
from bot.language.span import Span


@pytest.mark.parametrize(
    ("find", "text", "part"),
    [
        (day_in, "10月18日（周六）上午8:30", "10月18日（周六）"),
        (day_in, "Saturday, 12 April 2025", "Saturday, 12 April 2025"),
        (day_in, "週一至週五 09:00－18:00", "週一至週五"),
        (day_in, "Thursday 15 May, 7.30 pm", "Thursday 15 May"),
        (hour_in, "10月18日（周六）上午8:30", "上午8:30"),
        (hour_in, "晚上六點半開始", "晚上六點半"),
        (hour_in, "Thursday 15 May, 7.30 pm", "7.30 pm"),
        (start_in, "下午2点至4点", "下午2点"),
        (end_in, "下午2点至4点", "4点"),
        (end_in, "9:00 am – 12:30 pm", "12:30 pm"),
        (end_in, "即日起至9月8日止", "9月8日"),
        (day_in, "2号楼305会议室", None),
        (end_in, "10月18日上午8:30", None),
    ],
)
def test_the_part_that_is_a_day_or_an_hour_is_found(
    find: Callable[[str], Span | None], text: str, part: str | None
) -> None:
    found = find(text)
    assert (text[slice(*found)] if found else None) == part


@pytest.mark.parametrize(("text", "tells_when", "tells_how_long"), [("约4小时", False, True), ("明天", True, False)])
def test_a_duration_is_no_moment(text: str, tells_when: bool, tells_how_long: bool) -> None:  # noqa: FBT001
    assert (is_moment(text), lasts(text)) == (tells_when, tells_how_long)
