from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.numbered import Numbered, numbered_in


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("第11句", 11, 11),
        ("第 １１ 句话！", 11, 11),
        ("第十一句话是什么", 11, 11),
        ("麻烦看看第11句", 11, 11),
        ("第二节第11句", 11, 11),
        ("第 5 到 7 句", 5, 7),
        ("第五至七句", 5, 7),
        ("第7句到第5句", 5, 7),
        ("第11句和第12句", 11, 12),
        ("最後一句", -1, -1),
        ("倒数第二句说了什么？", -2, -2),
        ("最后两句", -2, -1),
        ("前三句", 1, 3),
        ("sentence 11", 11, 11),
        ("What does sentence #11 say?", 11, 11),
        ("sentences five to seven", 5, 7),
        ("sentences 5-7 please", 5, 7),
        ("the 3rd sentence", 3, 3),
        ("the last sentence of the report", -1, -1),
        ("第三百句", 300, 300),
    ],
)
def test_sentences_are_asked_for_by_number(text: str, first: int, last: int) -> None:
    assert numbered_in(fold(text).text) == Numbered(first, last)


@pytest.mark.parametrize(("text", "number"), [("第三段", 3), ("第2段讲了什么", 2), ("paragraph 3", 3)])
def test_paragraphs_are_sections(text: str, number: int) -> None:
    assert numbered_in(fold(text).text) == Numbered(number, number, are_sections=True)


@pytest.mark.parametrize(
    "text",
    [
        "第四届大会",
        "第一句话是谁说的",
        "第11句提到哪些国家",
        "第一",
        "最后一句说的是谁",
        "first speech",
        "5句",
        "第三天",
        "",
    ],
)
def test_what_asks_for_something_else_asks_for_no_number(text: str) -> None:
    assert numbered_in(fold(text).text) is None


def test_a_long_row_of_requests_is_read_at_once() -> None:
    assert numbered_in("看看" * 39) is None
