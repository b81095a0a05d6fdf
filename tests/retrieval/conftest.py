from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.report.plain import plain_report
from bot.retrieval.features import Evidence
from bot.retrieval.question import Analysis, shared_analysis
from bot.retrieval.searcher import Searcher


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return shared_analysis()


@pytest.fixture(scope="session")
def evidence() -> Callable[[str, str], Evidence]:
    """Evidence for a question on a text."""

    def make(text: str, question: str) -> Evidence:
        searcher = Searcher(plain_report(text))
        return searcher.evidence(searcher.question(question))

    return make
