from __future__ import annotations

import pytest

from bot.language.denials import denials, refusals
from bot.language.folding import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("王沪宁没有演讲吧", ["没有"]),
        ("大會還沒閉幕吧", ["还没"]),
        ("会议不同意吧", ["不"]),
        ("逾期不予受理", ["不予"]),
        ("冇人演講吧", ["没有"]),
        ("並非王滬寧講的", ["并非"]),
        ("no deals were signed", ["no"]),
        ("he didn't speak", ["didn't"]),
        ("nobody came", ["nobody"]),
    ],
)
def test_words_that_deny_are_found(text: str, words: list[str]) -> None:
    folded = fold(text).text
    assert [folded[start:end] for start, end in denials(folded)] == words


@pytest.mark.parametrize(
    "text",
    [
        "是不是在北京开的",
        "有没有外国媒体",
        "闭幕了没？",
        "有大学协办不",
        "同意不同意",
        "不仅有国内企业",
        "还不止四百家",
        "没错吧",
        "我没记错吧",
        "不是假消息吧",
        "参展企业不全是国内的吧",
        "不就是20个吗",
        "未来态势",
        "无人机",
        "并不都是",
        "not only Chinese firms",
        "was it not",
        "20, no?",
        "I don't think so",
        "no. of projects",
        "411 firms exhibited, didn't they",
    ],
)
def test_what_asks_doubts_or_denies_only_a_part_does_not_deny(text: str) -> None:
    assert denials(fold(text).text) == []


def test_what_forbids_or_rejects_refuses_as_well() -> None:
    assert refusals("禁止停车，不收费") == [(0, 2), (5, 6)]
