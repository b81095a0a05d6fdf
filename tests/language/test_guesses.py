from __future__ import annotations

import pytest

from bot.language.clauses import clauses_of
from bot.language.guesses import guessed


@pytest.mark.parametrize(
    ("text", "asked", "guess"),
    [
        ("来了多少嘉宾，有破两千吗", "来了多少嘉宾", "有破两千吗"),
        ("我听说有500家，到底有几家参展", "到底有几家参展", "有500家"),
        ("谁讲的？不是库克吧", "谁讲的", "不是库克吧"),
        ("who spoke, I think Tim Cook", "who spoke", "Tim Cook"),
        ("谁讲的，我猜是库克", "谁讲的", "库克"),
        ("来了多少嘉宾，我同事说有两千", "来了多少嘉宾", "有两千"),
        ("来了多少嘉宾，我朋友说有两千", "来了多少嘉宾", "有两千"),
        ("来了多少嘉宾，我们老板说有两千", "来了多少嘉宾", "有两千"),
        ("来了多少嘉宾，老师说有两千", "来了多少嘉宾", "有两千"),
        ("来了多少嘉宾，我室友说有两千", "来了多少嘉宾", "有两千"),
        ("谁讲的，我老婆说是库克", "谁讲的", "库克"),
        ("来了多少嘉宾，我老板说的是两千", "来了多少嘉宾", "的是两千"),
        ("我邻居觉得有30场，到底有几场", "到底有几场", "有30场"),
    ],
)
def test_what_is_asked_is_told_from_what_is_guessed(text: str, asked: str, guess: str) -> None:
    assert guessed(text) == (asked, guess)


@pytest.mark.parametrize(
    "text",
    [
        "来了多少嘉宾",
        "我听说有500家，真的吗",
        "来了多少嘉宾，有机器人吗",
        "有多少嘉宾，来自日本的",
        "who came, and when",
        "学生讲话的时候，来了多少人",
        "学生说话了，谁讲的",
        "孩子们还在说的语言里，哪种用的人最多",
    ],
)
def test_where_nothing_is_guessed_or_nothing_asked_there_is_none(text: str) -> None:
    assert guessed(text) is None


def test_clauses_are_parted_by_marks_and_in_chinese_by_spaces() -> None:
    assert clauses_of("1,500人来了，几号 闭幕? at 3.5 p") == ["1,500人来了", "几号", "闭幕", " at 3.5 p"]
