from __future__ import annotations

import pytest

from bot.language.slips import Slips

ASKED = [
    "有多少记者采访了大会",
    "乌镇大会的蓝皮书叫什么名字",
    "互联网大会有什么特点",
    "大会有几场论坛",
    "谁在哪里做了演讲",
] * 3
WORDS = frozenset(
    [
        "多少", "记者", "采访", "大会", "乌镇", "蓝皮书", "什么", "名字", "互联网", "特点", "几场", "论坛", "哪里", "演讲",
        "机场", "体育", "天气", "明年",
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def slips() -> Slips:
    return Slips(ASKED, WORDS.__contains__)


MENDED = [
    ("有多少记着采访了大会", "有多少记者采访了大会"),
    ("有多少計者採訪了大會", "有多少记者採訪了大會"),
    ("蓝皮书叫什么明字？", "蓝皮书叫什么名字？"),
    ("大会有几长论坛", "大会有几场论坛"),
    ("鸟镇大会有几场论坛", "乌镇大会有几场论坛"),
    ("有多记少者采访了大会", "有多少记者采访了大会"),
    ("大会有什么点特", "大会有什么特点"),
    ("大会有什么特特点", "大会有什么特点"),
    ("互网大会有什么特点", "互联网大会有什么特点"),
    ("谁再哪里做了演讲", "谁在哪里做了演讲"),
    ("鸟镇大会的蓝皮书叫什么民字", "乌镇大会的蓝皮书叫什么名字"),
]
AS_IT_IS = [
    "有多少记者采访了大会",
    "大会有机场吗",
    "明年的天气",
    "乌镇在哪里",
    "谁在体育馆",
    "how many journalists",
    "",
    "在",
]


@pytest.mark.parametrize(("text", "meant"), MENDED)
def test_what_was_meant_takes_the_place_of_a_slip(slips: Slips, text: str, meant: str) -> None:
    assert slips.mended(text) == meant


@pytest.mark.parametrize("text", AS_IT_IS)
def test_words_and_what_is_like_nothing_stay(slips: Slips, text: str) -> None:
    assert slips.mended(text) is None


def test_what_was_asked_once_or_twice_is_no_pattern() -> None:
    assert Slips(ASKED[:5] * 2, WORDS.__contains__).mended("有多少记着采访了大会") is None


def test_without_known_texts_nothing_is_mended() -> None:
    assert Slips([], WORDS.__contains__).mended("有多少记着采访了大会") is None
