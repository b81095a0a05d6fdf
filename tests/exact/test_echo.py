from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.exact.echo import SIZES, echo_of
from bot.exact.spans import Spans
from bot.exact.wording import wording_of
from bot.retrieval.asked import asking_of
from bot.retrieval.question import Analysis

Echo = Callable[[str], int]


@pytest.fixture
def echo(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Echo:
    """How much of a span the question says."""

    def make(span: str) -> int:
        text, own = spans("联军在1205年全歼拉丁帝国军队。")
        starts, ends = own.candidates.starts, own.candidates.ends
        number = np.flatnonzero((starts == text.index(span)) & (ends == text.index(span) + len(span)))[0]
        question = analysis.question("拉丁帝国被谁全部歼灭")
        wording = wording_of(question, asking_of(question, analysis.reader.segmenter))
        return int(echo_of(own.candidates, own.layout, wording)["echo"][number])

    return make


def test_a_span_that_the_question_says_is_all_echo(echo: Echo) -> None:
    assert echo("拉丁帝国") == SIZES["echo"] - 1


def test_a_span_that_it_does_not_say_is_none(echo: Echo) -> None:
    assert echo("联军") == echo("1205年") == 0


def test_single_letters_that_no_word_shares_count(echo: Echo) -> None:
    assert 0 < echo("全歼拉丁帝国军队") < SIZES["echo"] - 1
    assert echo("全歼") > 0
