from __future__ import annotations

import pytest

from bot.language.measures import counts_alike, measured


@pytest.mark.parametrize(
    ("text", "end", "counted"),
    [
        ("开了3小时", 3, "3小时"),
        ("411家企业", 3, "411家"),
        ("130亿人民币", 4, "130亿人民币"),
        ("3 days long", 1, "3 days"),
        ("18度", 2, "18"),
    ],
)
def test_what_a_number_counts_stands_behind_it(text: str, end: int, counted: str) -> None:
    assert text[: measured(text, end)].endswith(counted)


ALIKE = [("1500人", "1500多名"), ("3 days", "3天"), ("20场", "20个"), ("130亿", "130亿元"), ("26间", "26家")]
NOT_ALIKE = [("3小时", "3天"), ("3年", "3天"), ("700篇", "700多名"), ("130亿美元", "130亿元"), ("3 weeks", "3天")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_is_counted_in_other_words(one: str, other: str) -> None:
    assert counts_alike(one, other)
    assert counts_alike(other, one)


@pytest.mark.parametrize(("one", "other"), NOT_ALIKE)
def test_one_unit_is_no_other(one: str, other: str) -> None:
    assert not counts_alike(one, other)
    assert not counts_alike(other, one)
