from __future__ import annotations

import pytest

from bot.language.which import with_which


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("大会在那里举行？", "大会在哪里举行？"),
        ("大會在那裡舉行", "大會在哪裡舉行"),
        ("大会在那座古镇举行", "大会在哪座古镇举行"),
        ("大会是那天结束的", "大会是哪天结束的"),
        ("大会那天结束的？", "大会哪天结束的？"),
        ("大会是那一届", "大会是哪一届"),
        ("主旨演讲是那位做的", "主旨演讲是哪位做的"),
        ("来了那些国家", "来了哪些国家"),
        ("有那几份文件", "有哪几份文件"),
        ("是由那些单位主办的", "是由哪些单位主办的"),
        ("记者来自那里", "记者来自哪里"),
        ("从那里来的", "从哪里来的"),
        ("大学老师弱弱问一句，大会在那里举行", "大学老师弱弱问一句，大会在哪里举行"),
    ],
)
def test_where_nothing_else_asks_which_is_meant(typed: str, meant: str) -> None:
    assert with_which(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "那三天在哪里开会",
        "那次大会什么时候闭幕",
        "那位副省长叫什么",
        "那本书是首次发布的吗",
        "大会是在那里开的吧",
        "他在那天宣布了签约130亿元",
        "大会在那个镇办，来了很多嘉宾",
        "在那里的影院首映",
        "那三天的成果",
        "那位副省长的名字",
        "那个博览会",
    ],
)
def test_where_it_points_it_stays(text: str) -> None:
    assert with_which(text) == text
