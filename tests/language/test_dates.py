from __future__ import annotations

import pytest

from bot.language.dates import with_days
from bot.language.folding import fold


@pytest.mark.parametrize(
    "text",
    ["December 5", "Dec 5", "Dec. 5th", "5 December", "5th of December", "the 5th of Dec", "December the 5th", "12月5号",
     "12月5號", "十二月五号", "十二月五日", "１２月５日"],
)  # fmt: skip
def test_a_day_is_folded_to_one_form(text: str) -> None:
    assert fold(text).text == "12月5日"


@pytest.mark.parametrize(
    "text", ["may 2017", "5 people", "december", "in march", "第5号", "december 55", "sept 0", "a decade"]
)
def test_what_is_no_day_stays(text: str) -> None:
    assert fold(text).text == text


def test_a_folded_day_leads_back_to_the_whole_of_it() -> None:
    folded = fold("on the 5th of December.")
    start = folded.text.index("12月5日")
    assert folded.original_span(start, start + 5) == (3, 22)


@pytest.mark.parametrize(
    ("text", "read"),
    [("12/5", "12月5日"), ("5-12", "12月5日"), ("3/4", "3/4"), ("12/5/3", "12/5/3"), ("12/5%", "12/5%")],
)
def test_figures_are_a_day_only_where_it_is_known(text: str, read: str) -> None:
    assert with_days(text, {"12月5日"}.__contains__) == read
