"""Which quantity a question asks for, and whether a text holds one."""

from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.quantities import Quantity, holds, quantity_asked


@pytest.mark.parametrize(
    ("question", "quantity"),
    [
        ("修這座橋花了多少錢？", Quantity.MONEY),
        ("门票价格是多少", Quantity.MONEY),
        ("签约多少亿美元", Quantity.MONEY),
        ("他在那里住了几年", Quantity.DURATION),
        ("工期要多久", Quantity.DURATION),
        ("塔有多高？", Quantity.LENGTH),
        ("小熊猫出生时多重", Quantity.WEIGHT),
        ("公园面积多大", Quantity.AREA),
        ("百分之几的人同意", Quantity.SHARE),
        ("水温是多少", Quantity.TEMPERATURE),
        ("校长多大年纪", Quantity.AGE),
        ("工厂是哪年建的", Quantity.YEAR),
        ("How much money was raised?", Quantity.MONEY),
        ("How long did the strike last?", Quantity.DURATION),
        ("what year was it built", Quantity.YEAR),
    ],
)
def test_a_question_tells_which_quantity_it_asks_for(question: str, quantity: Quantity) -> None:
    assert quantity_asked(fold(question).text) is quantity


@pytest.mark.parametrize(
    "question",
    [
        "有多少家企业参展", "这几天谁来了", "这有什么价值", "哪一年级最大", "多久开一次会", "许多重要人物是谁",
        "how many companies came", "几天前开的是什么会", "总共有几个月台", "战役是几月打响的",
    ],
)  # fmt: skip
def test_a_question_about_other_things_asks_for_none(question: str) -> None:
    assert quantity_asked(fold(question).text) is None


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity.MONEY, "票价为80元"),
        (Quantity.MONEY, "对英赔款四百万两"),
        (Quantity.MONEY, "会员免费入场"),
        (Quantity.DURATION, "展览持续到周末，整天开放"),
        (Quantity.DURATION, "会议于12月3日至5日举行"),
        (Quantity.LENGTH, "塔高三十多米"),
        (Quantity.WEIGHT, "重一百一十八克"),
        (Quantity.SHARE, "三分之二的人同意"),
        (Quantity.AGE, "她生于1921年"),
        (Quantity.YEAR, "次年完工"),
        (Quantity.DURATION, "三名工人花了两天才拔出来"),
    ],
)
def test_a_text_holds_a_quantity_in_any_unit(quantity: Quantity, text: str) -> None:
    assert holds(quantity, fold(text).text)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity.MONEY, "面包师2018年因把两种文字写成不同字号而被罚款"),
        (Quantity.DURATION, "12月5日，大会闭幕"),
        (Quantity.DURATION, "公司于1998年成立"),
        (Quantity.LENGTH, "如今只剩下北门和两段残墙"),
        (Quantity.YEAR, "邮政曾发行一枚以格纸为图案的邮票"),
    ],
)
def test_a_text_with_other_numbers_holds_none(quantity: Quantity, text: str) -> None:
    assert not holds(quantity, fold(text).text)


def test_how_much_something_is_asks_for_money_in_english() -> None:
    assert quantity_asked("how much is underground parking?") is Quantity.MONEY
    assert quantity_asked("how much is known about it?") is None


def test_a_time_of_day_is_no_duration() -> None:
    assert not holds(Quantity.DURATION, "上午9时30分开始")
    assert holds(Quantity.DURATION, "开了30分钟")
