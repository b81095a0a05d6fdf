from __future__ import annotations

import pytest

from bot.language.framing import unframed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("emmm蓝皮书是哪几本", "蓝皮书是哪几本"),
        ("尼玛到底多少记者", "到底多少记者"),
        ("媽的 誰講主旨演講", "誰講主旨演講"),
        ("nm 任贤良谁啊", "任贤良谁啊"),
        ("靠，有多少家企业", "有多少家企业"),
        ("bro who gave the keynote", "who gave the keynote"),
        ("omg, how many guests", "how many guests"),
        ("同事问我有多少记者去了", "有多少记者去了"),
        ("有多少记者去了，你说说", "有多少记者去了"),
        ("My boss keeps asking how many", "how many"),
        ("My boss just asked me how many firms came", "how many firms came"),
    ],
)
def test_what_is_exclaimed_and_who_else_asks_is_left_out(text: str, left: str) -> None:
    assert unframed(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "草案有几份",
        "靠什么吸引企业",
        "额外的成果",
        "奶奶庙在哪",
        "brothers who came",
        "man of the year",
        "yoga classes",
        "尼玛县在哪",
        "妈妈的节目",
        "同事有多少",
        "我去过乌镇",
        "王沪宁，讲",
    ],
)
def test_what_only_begins_like_it_stays(text: str) -> None:
    assert unframed(text) == text
