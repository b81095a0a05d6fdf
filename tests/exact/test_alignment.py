from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.exact.features import SIZES, TRAITS
from bot.exact.spans import Spans
from bot.exact.standing import Known, standing_of
from bot.exact.wording import wording_of
from bot.language.glosses import shipped_glosses
from bot.retrieval.asked import asking_of
from bot.retrieval.question import Analysis

Make = Callable[[str], tuple[str, Spans]]
Stand = Callable[[str, str, str], dict[str, int]]


@pytest.fixture
def stand(spans: Make, analysis: Analysis) -> Stand:
    """How a span of a sentence stands to a question."""

    def find(text: str, question: str, span: str) -> dict[str, int]:
        folded, own = spans(text)
        asked = analysis.question(question)
        asking = asking_of(asked, analysis.reader.segmenter)
        stands = standing_of(own, wording_of(asked, asking), Known([]), shipped_glosses())
        borders = zip(own.candidates.starts, own.candidates.ends, strict=True)
        number = [folded[a:b] for a, b in borders].index(span)
        size = len(own.letters)
        return {feature: int(np.broadcast_to(values, size)[number]) for feature, values in stands.items()}

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
        ("他毕业于南洋大学。", "他于哪里毕业", "南洋大学", ("left gap", 0)),
        ("约克镇建于1793年,为纪念公爵。", "约克镇什么时候建立", "1793年", ("fit", 5)),
        ("约克镇建于1793年,为纪念公爵。", "约克镇什么时候建立", "纪念公爵", ("fit", 2)),
        ("约克镇建于1793年,为纪念公爵。", "约克镇什么时候建立", "1793年", ("sole", 1)),
        ("约克镇建于1793年,为纪念公爵。", "约克镇为了纪念什么", "1793年", ("fit", 0)),
        ("约克镇很美。", "约克镇什么时候建立", "很美", ("fit", 1)),
        ("美国总统奥巴马出席。", "哪位总统出席", "奥巴马", ("sense", 3)),
        ("包括光学、电子和扫描显微镜。", "包括光学、电子以及什么", "扫描显微镜", ("other", 3)),
        ("包括光学、电子和扫描显微镜。", "包括什么", "扫描显微镜", ("other", 0)),
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
    wording = wording_of(asked, asking_of(asked, analysis.reader.segmenter))
    stands = standing_of(own, wording, Known([(0, 4)]), shipped_glosses())
    assert set(stands) == set(SIZES) - set(TRAITS)
    assert all(set(np.atleast_1d(values).tolist()) <= set(range(SIZES[name])) for name, values in stands.items())
