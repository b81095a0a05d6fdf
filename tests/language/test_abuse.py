from __future__ import annotations

import pytest

from bot.language.abuse import is_abuse
from bot.language.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "傻逼", "你是傻逼吗？", "傻b", "SB", "你个白癡", "垃圾", "垃圾机器人", "真是废物", "滚！", "去死吧", "他媽的", "操你妈",
        "你是不是傻逼", "你真笨", "你有病", "who the fuck are you",
        "fuck you", "You are so stupid!", "idiot", "what a piece of shit", "This bot sucks", "useless bot",
    ],
)  # fmt: skip
def test_an_insult_is_known(text: str) -> None:
    assert is_abuse(fold(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "", "垃圾分类", "废物怎么处理", "有多少家企业参展", "滚动新闻有多少场", "日本妈妈", "特朗普", "操作系统", "你好", "什么",
        "how is garbage collected", "who are you", "is it useless to ask",
    ],
)  # fmt: skip
def test_what_asks_for_something_is_no_insult(text: str) -> None:
    assert not is_abuse(fold(text).text)
