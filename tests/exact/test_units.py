from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.exact.spans import Spans
from bot.exact.units import unit_of
from bot.retrieval.question import Analysis
from bot.retrieval.units import units_asked

ANOTHER, THE_SAME, NO_NUMBER = 1, 2, 3
Unit = Callable[[str, str, str], int]


@pytest.fixture
def unit(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Unit:
    """How a span of a sentence stands to the unit that a question asks for."""

    def make(sentence: str, question: str, span: str) -> int:
        text, own = spans(sentence)
        start = text.index(span)
        candidates = own.candidates
        number = np.flatnonzero((candidates.starts == start) & (candidates.ends == start + len(span)))[0]
        found = unit_of(candidates, units_asked(analysis.question(question)))
        return found if isinstance(found, int) else int(found[number])

    return make


def test_where_no_unit_is_asked_for_all_spans_are_alike(unit: Unit) -> None:
    assert unit("411家企业参展。", "谁参展", "411家") == 0


@pytest.mark.parametrize(("span", "stands"), [("411家", THE_SAME), ("1200个", ANOTHER), ("企业", NO_NUMBER)])
def test_a_number_has_the_unit_named_or_another_one(unit: Unit, span: str, stands: int) -> None:
    assert unit("411家企业对接1200个项目。", "有多少家", span) == stands


def test_a_unit_is_implied_by_what_is_asked_about(unit: Unit) -> None:
    assert unit("面积约16平方公里。", "岛的面积是多少", "约16平方公里") == THE_SAME
    assert unit("签约130亿元。", "签约金额是多少", "130亿元") == THE_SAME


def test_english_units_are_those_of_the_report(unit: Unit) -> None:
    assert unit("411家企业对接1200个项目。", "How many companies came?", "411家") == THE_SAME
