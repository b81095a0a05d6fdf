from __future__ import annotations

import pytest

from bot.report.plain import plain_report
from bot.retrieval.question import shared_analysis
from bot.retrieval.searcher import Searcher
from bot.retrieval.units import units_asked


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        ("有多少家企业参展？", "家"),
        ("how many days did it last", "天"),
        ("大桥有多长？", "米"),
        ("这座山有多高？", "米"),
        ("它有多重？", "斤"),
        ("花了多少钱？", "元"),
        ("做一座鐘要花多少？", "泰"),
        ("会议开了多长时间？", "天"),
        ("how long was the bridge", "米"),
        ("how long did it last", "天"),
    ],
)
def test_a_number_is_asked_for_in_a_unit(question: str, letters: str) -> None:
    assert letters in units_asked(shared_analysis().question(question))


@pytest.mark.parametrize("question", ["谁设计了大桥？", "每年产棉花多少？", "为了降低成本换了什么？"])
def test_a_question_for_no_number_asks_for_no_unit(question: str) -> None:
    assert not units_asked(shared_analysis().question(question))


@pytest.mark.parametrize("text", ["大会于12月5日开幕。", "展出5台机器。", "每包30克。"])
def test_a_date_or_a_machine_is_no_money(text: str) -> None:
    searcher = Searcher(plain_report(text, ""))
    evidence = searcher.evidence(searcher.question("花了多少钱？"))
    assert not evidence.facts[0].counts_in(evidence.asking.units)
