from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.alignment import SIZES, alignment_of
from bot.exact.asked import asking_of
from bot.exact.finder import Spans
from bot.retrieval.question import Analysis

Make = Callable[[str], tuple[str, Spans]]
Stand = Callable[[str, str, str], dict[str, int]]


@pytest.fixture
def stand(spans: Make, analysis: Analysis) -> Stand:
    """How a span of a sentence stands to a question."""

    def find(text: str, question: str, span: str) -> dict[str, int]:
        folded, own = spans(text)
        asked = analysis.question(question)
        stands = alignment_of(own.candidates, asked, asking_of(asked, analysis.reader.segmenter), [])
        borders = zip(own.candidates.starts, own.candidates.ends, strict=True)
        number = [folded[a:b] for a, b in borders].index(span)
        return {feature: int(values[number]) for feature, values in stands.items()}

    return find


@pytest.mark.parametrize(
    ("text", "question", "span", "expected"),
    [
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("left equal", 3)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("right equal", 2)),
        ("大會由外交部主辦。", "大会由谁主办", "外交部", ("right equal", 2)),
        ("大会于乌镇举行。", "大会在哪里举行", "乌镇", ("left content", 2)),
        ("大会于乌镇举行。", "大会在哪里举行", "乌镇", ("left equal", 0)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("inside", 0)),
        ("大会由外交部主办。", "大会由谁主办", "大会", ("inside", 5)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("left gap", 0)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("right gap", 0)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("before", 5)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("after", 5)),
        ("大会由外交部主办。", "大会由谁主办", "外交部", ("right run", 2)),
        ("411家企业，20个论坛。", "多少家企业", "411家", ("unit", 2)),
        ("411家企业，20个论坛。", "多少家企业", "20个", ("unit", 1)),
        ("411家企业，20个论坛。", "how many companies", "411家", ("unit", 2)),
        ("签约130亿元，共12项。", "签约金额是多少", "130亿元", ("unit", 2)),
        ("签约130亿元，共12项。", "签约金额是多少", "12项", ("unit", 1)),
        ("他毕业于南洋大学。", "他毕业于哪所大学", "南洋大学", ("head", 3)),
        ("来自80多个国家的嘉宾。", "来自多少国家", "80多个", ("head", 4)),
        ("他毕业于南洋大学。", "他何时毕业", "南洋大学", ("head", 0)),
    ],
)
def test_a_candidate_stands_to_the_question_as_described(
    stand: Stand, text: str, question: str, span: str, expected: tuple[str, int]
) -> None:
    feature, value = expected
    assert stand(text, question, span)[feature] == value


@pytest.mark.parametrize("question", ["谁", "?", "多少家企业参展", "who", "the 411 companies", "。" * 50])
def test_every_value_fits_its_table(spans: Make, analysis: Analysis, question: str) -> None:
    _, own = spans("来自全球的411家国内外知名企业参展，大会于12月5日闭幕。")
    asked = analysis.question(question)
    stands = alignment_of(own.candidates, asked, asking_of(asked, analysis.reader.segmenter), [(0, 4)])
    assert set(stands) == set(SIZES)
    assert all(set(values.tolist()) <= set(range(SIZES[name])) for name, values in stands.items())
