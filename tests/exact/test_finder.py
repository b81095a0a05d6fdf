from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[[str, str], tuple[str, float]]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("来自全球的411家国内外知名企业参展。", "有多少家企业参展", "411家"),
        ("參會中外媒體的700多名記者播發了大量新聞報道。", "有多少名記者參會", "700多名"),
        ("大会于12月5日在乌镇闭幕。", "大会什么时候闭幕", "12月5日"),
        ("他于1984年毕业于北京大学，1990年任教授。", "他哪一年毕业", "1984年"),
        ("該理論由詹姆斯·赫頓於1788年提出。", "該理論是誰提出的？", "詹姆斯·赫頓"),
        ("卢安达位于非洲中部，首都为基加利。", "卢安达的首都是哪里？", "基加利"),
        ("他的代表作是《梁山伯与祝英台》。", "他的代表作是哪部作品？", "《梁山伯与祝英台》"),
        ("他毕业于南洋理工大学化学系。", "他毕业于哪所大学？", "南洋理工大学"),
    ],
)
def test_the_exact_answer_holds_what_was_asked(exact: Find, text: str, question: str, answer: str) -> None:
    found, probability = exact(text, question)
    assert answer in found
    assert probability > 0.5
