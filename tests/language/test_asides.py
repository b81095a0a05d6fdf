from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.asides import without_asides


@pytest.mark.parametrize(
    ("text", "lacking", "left"),
    [
        ("我在镇上开民宿，到底来了多少嘉宾", ["民宿"], "到底来了多少嘉宾"),
        ("总共开了几天来着 我同事说一个礼拜", ["礼拜", "同事"], "总共开了几天来着"),
        ("主办方到底几家？吓死人了", ["吓死人"], "主办方到底几家"),
        ("谁讲的中国成了引领者，口气不小", ["口气"], "谁讲的中国成了引领者"),
        ("听着像玄学 能量场是谁说的", ["玄学"], "能量场是谁说的"),
        (
            "My boss is curious; how many exhibitors came? boring otherwise",
            ["curious", "boring"],
            "how many exhibitors came",
        ),
    ],
)
def test_what_asks_nothing_and_speaks_of_something_else_is_left_out(
    text: str, lacking: Sequence[str], left: str
) -> None:
    assert (without_asides(text, lacking) or "").strip() == left


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("到底来了多少嘉宾", ["嘉宾"]),
        ("晚宴的菜单 是谁定的", ["晚宴", "菜单"]),
        ("去年那届，有多少嘉宾", ["去年"]),
        ("我说的是第五届，有多少嘉宾", ["第五届"]),
        ("在开会的时候，有多少嘉宾", ["开会"]),
        ("来了多少嘉宾，有机器人吗", ["机器人"]),
        ("我在镇上开民宿，生意不好", ["民宿"]),
        ("1,500 guests came, how many spoke", ["fifteen"]),
        ("大会在乌镇，有多少嘉宾", []),
    ],
)
def test_what_asks_or_tells_of_what_is_asked_stays(text: str, lacking: Sequence[str]) -> None:
    assert without_asides(text, lacking) is None
