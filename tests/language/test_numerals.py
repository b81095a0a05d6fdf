from __future__ import annotations

from decimal import Decimal

import pytest

from bot.language.folding import fold
from bot.language.numerals import amounts


@pytest.mark.parametrize(
    ("said", "least", "limit"),
    [
        ("一百多亿", 10**10, 2 * 10**10),
        ("1500多名", 1500, 1600),
        ("四百来家", 400, 500),
        ("七百余名", 700, 800),
        ("十几项", 10, 20),
        ("几百年", 100, 1000),
        ("上百场", 100, 1000),
        ("有没有破百", 100, 1000),
        ("百几场", 100, 200),
        ("千把人", 1000, 2000),
        ("才百来个", 100, 200),
        ("2千多名", 2000, 3000),
        ("数百名记者", 100, 1000),
        ("活动上百场", 100, 1000),
    ],
)
def test_a_number_said_roughly_may_be_what_is_near_it(said: str, least: int, limit: int) -> None:
    (amount,) = amounts(fold(said).text)
    assert (amount.least, amount.limit) == (least, limit)
    assert [amount.may_be(Decimal(own)) for own in (least - 1, least, limit - 1, limit)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("said", "value"), [("411家", 411), ("一百三十亿", 13 * 10**9), ("3.5万", 35000), ("5百家", 500)]
)
def test_any_other_number_may_be_itself_alone(said: str, value: int) -> None:
    (amount,) = amounts(fold(said).text)
    assert [amount.may_be(Decimal(own)) for own in (value - 1, value, value + 1)] == [False, True, False]


@pytest.mark.parametrize(
    "text", ["晚上10点", "大会上100名", "通过10项", "超过100家", "上百度", "100多少", "第100几", "10多个亿"]
)
def test_what_is_no_rough_number_is_none(text: str) -> None:
    assert not any(own.is_rough for own in amounts(fold(text).text))


@pytest.mark.parametrize(
    ("said", "least", "most"), [("两三场", 2, 3), ("三四百家", 300, 400), ("十七八个", 17, 18), ("300-400家", 300, 400)]
)
def test_one_or_the_next_may_be_either(said: str, least: int, most: int) -> None:
    (amount,) = amounts(fold(said).text)
    assert [amount.may_be(Decimal(own)) for own in (least - 1, least, most, most + 1)] == [False, True, True, False]


@pytest.mark.parametrize("text", ["2016-2017年", "12-15日", "第三四节", "三五天"])
def test_what_counts_nothing_or_is_not_the_next_is_no_range(text: str) -> None:
    assert not any(own.is_rough for own in amounts(fold(text).text))


def test_a_numeral_beside_a_figure_is_not_part_of_it() -> None:
    assert fold("一个说2一个说4").text == "1个说2一个说4"


def test_a_numeral_before_a_latin_word_counts_as_anywhere() -> None:
    assert fold("最多跑一次 reform 是哪个省在搞").text == "最多跑1次reform是哪个省在搞"
