from __future__ import annotations

from decimal import Decimal

import pytest

from bot.language.comparisons import claimed, compares
from bot.language.folding import fold


def _may_be(text: str, number: int) -> bool:
    (only,) = claimed(fold(text).text)
    return only.may_be(Decimal(number))


@pytest.mark.parametrize(
    "text",
    [
        "超过400家", "不止四百家", "突破400家", "破四百家", "多於400家", "more than 400", "over 400 companies",
        "exceeding 400", "upwards of 400",
    ],
)  # fmt: skip
def test_more_is_more_and_not_as_many(text: str) -> None:
    assert (_may_be(text, 399), _may_be(text, 400), _may_be(text, 401)) == (False, False, True)


@pytest.mark.parametrize(
    "text",
    [
        "至少400家", "不少于四百家", "少说也有400家", "400家以上", "at least 400", "no fewer than 400", "400 or more",
        "400+ companies",
    ],
)  # fmt: skip
def test_at_least_as_many_may_be_as_many(text: str) -> None:
    assert (_may_be(text, 399), _may_be(text, 400), _may_be(text, 401)) == (False, True, True)


@pytest.mark.parametrize("text", ["不到400家", "不足四百家", "少于400", "没有400家", "fewer than 400", "under 400"])
def test_less_is_less_and_not_as_many(text: str) -> None:
    assert (_may_be(text, 399), _may_be(text, 400), _may_be(text, 401)) == (True, False, False)


@pytest.mark.parametrize(
    "text", ["不超过400家", "最多400家", "400家以内", "at most 400", "no more than 400", "up to 400"]
)
def test_at_most_as_many_may_be_as_many(text: str) -> None:
    assert (_may_be(text, 399), _may_be(text, 400), _may_be(text, 401)) == (True, True, False)


@pytest.mark.parametrize(
    "text", ["没有超过400家", "不会超过四百家", "没超过400家", "didn't exceed 400", "not over 400"]
)
def test_a_denied_comparison_is_its_contrary(text: str) -> None:
    assert (_may_be(text, 399), _may_be(text, 400), _may_be(text, 401)) == (True, True, False)


@pytest.mark.parametrize("text", ["超不超过400家", "有没有超过400家"])
def test_whether_it_is_more_is_more(text: str) -> None:
    assert (_may_be(text, 400), _may_be(text, 401)) == (False, True)


@pytest.mark.parametrize("text", ["400家左右", "大约400家", "about 400", "400-ish"])
def test_about_as_many_is_a_tenth_more_or_less(text: str) -> None:
    assert [_may_be(text, number) for number in (350, 370, 430, 450)] == [False, True, True, False]


@pytest.mark.parametrize(("text", "may_be"), [("近400家", [False, True, False]), ("400出头", [False, False, True])])
def test_nearly_is_less_and_odd_is_more(text: str, may_be: list[bool]) -> None:
    assert [_may_be(text, number) for number in (300, 390, 410)] == may_be


@pytest.mark.parametrize(
    "text",
    [
        "有没有400家",
        "400家企业",
        "over the next 400 days",
        "held over 400 days",
        "签约400家",
        "400 companies more",
        "加上400家",
    ],
)
def test_what_compares_with_nothing_is_the_number_itself(text: str) -> None:
    assert not compares(fold(text).text)
    assert (_may_be(text, 400), _may_be(text, 401)) == (True, False)


def test_what_is_compared_stands_there_with_the_words_that_compare() -> None:
    text = "嘉宾超过1500名，记者700名以上"
    assert [text[own.start : own.end] for own in claimed(text)] == ["超过1500", "700名以上"]
