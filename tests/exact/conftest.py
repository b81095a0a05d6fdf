from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.finder import ExactFinder
from bot.exact.span_search import SpanSearch
from bot.exact.spans import Spans
from bot.exact.standing import Known
from bot.exact.weights import no_span_weights, shipped_span_weights
from bot.report.plain import plain_report
from bot.retrieval.asked import asking_of
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Analysis, shared_analysis
from bot.retrieval.searcher import Searcher


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return shared_analysis()


@pytest.fixture(scope="session")
def spans(analysis: Analysis) -> Callable[[str], tuple[str, Spans]]:
    """The folded text of a sentence, and its candidates."""

    def make(text: str) -> tuple[str, Spans]:
        searcher = Searcher(plain_report(text))
        finder = ExactFinder(searcher.index, analysis.reader.segmenter, no_span_weights())
        return searcher.index.readings[0].text, finder.spans(0)

    return make


@pytest.fixture(scope="session")
def exact(analysis: Analysis) -> Callable[[str, str], tuple[str, float]]:
    """The exact answer to a question in a sentence, by the weights that ship, and its probability."""

    def find(text: str, question: str) -> tuple[str, float]:
        searcher = Searcher(plain_report(text))
        matcher = Matcher(searcher.index.readings, analysis)
        asked = searcher.question(question)
        finder = ExactFinder(searcher.index, analysis.reader.segmenter, shipped_span_weights())
        found = SpanSearch(
            finder,
            asked,
            asking_of(asked, analysis.reader.segmenter),
            lambda place: Known(matcher.mentioned(asked, place)),
        ).exact(0)
        assert found is not None
        return searcher.report.passages[0].text[slice(*found.span)], found.probability

    return find
