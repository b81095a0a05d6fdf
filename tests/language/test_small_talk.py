from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.small_talk import speaks_of_oneself, speaks_of_the_bot, speaks_of_the_chat


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("你是男是女", True),
        ("你好聪明", True),
        ("這個機器人怎麼用", True),
        ("可以问你什么", True),
        ("are you human?", True),
        ("what's your name", True),
        ("how do I use this bot", True),
        ("你知道马云吗", False),
        ("你们谁去过乌镇", False),
        ("你能告诉我几号闭幕吗", False),
        ("你看有411家吗", False),
        ("do you know who spoke", False),
        ("what do you have on robots", False),
        ("机器人参展了吗", False),
        ("what is your name for the 2017 report", False),
    ],
)
def test_what_is_said_of_the_bot_is_told_from_what_is_asked_of_it(text: str, *, told: bool) -> None:
    assert speaks_of_the_bot(fold(text).text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我饿了", True),
        ("好无聊啊", True),
        ("i'm bored", True),
        ("我国的主张", False),
        ("我想去", False),
        ("i need a ticket", False),
    ],
)
def test_what_is_said_of_oneself_is_told_from_what_is_wanted(text: str, *, told: bool) -> None:
    assert speaks_of_oneself(fold(text).text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("群里有多少人", True),
        ("how many people are in this group", True),
        ("群众有多少人", False),
        ("群里说有多少家企业", False),
        ("how many people were at the conference", False),
    ],
)
def test_who_is_in_the_chat_is_told(text: str, *, told: bool) -> None:
    assert speaks_of_the_chat(fold(text).text) is told
