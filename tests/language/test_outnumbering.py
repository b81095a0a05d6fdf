from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.outnumbering import holds, outnumbers


@pytest.mark.parametrize(
    "text",
    [
        "集体采访比发布会多吧",
        "主办单位比协办单位少吧",
        "記者比嘉賓多很多吧",
        "嘉賓多還是記者多",
        "嘉宾和记者哪个多",
        "协办单位多于主办单位吧",
        "there were more co-organizers than organizers, right?",
        "did guests outnumber journalists",
    ],
)
def test_two_things_are_compared_by_how_many_there_are(text: str) -> None:
    assert outnumbers(fold(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "嘉宾比以前多吧",
        "参展厂商比上届多吗",
        "參與的國家比往年多嗎",
        "超过400家企业",
        "成果多于10个吧",
        "协办的多还是主办的多，各是多少",
        "more than 400 companies exhibited",
        "were the guests more important than before",
        "were the guests more important than befor?",
        "was there more than one meet-the-press session?",
        "比特币多少钱",
        "收穫算多還是普普",
    ],
)
def test_a_number_or_another_time_is_compared_with_otherwise(text: str) -> None:
    assert not outnumbers(fold(text).text)


@pytest.mark.parametrize(
    ("text", "said", "so"),
    [
        ("集体采访比发布会多吧", "4场发布会，2场集体采访", False),
        ("发布会比集体采访多吧", "4场发布会，2场集体采访", True),
        ("主办单位比协办单位少吧", "32家企业作为主办单位，26家作为协办单位", False),
        ("发布会多还是集体采访多", "4场发布会，2场集体采访", True),
        ("记者比嘉宾多吧", "700多名记者", None),
        ("甲队比乙队多吧", "甲队乙队共有3人", None),
    ],
)
def test_one_sentence_with_both_numbers_tells_which_are_more(text: str, said: str, *, so: bool | None) -> None:
    assert holds(fold(text).text, fold(said).text) is so
