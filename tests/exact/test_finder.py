from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.finder import ExactFinder
from bot.exact.span_search import SpanSearch
from bot.exact.standing import Known
from bot.exact.weights import shipped_span_weights
from bot.report.plain import plain_report
from bot.retrieval.asked import asking_of
from bot.retrieval.searcher import Searcher

Find = Callable[[str, str], tuple[str, float]]


@pytest.fixture
def searcher() -> Searcher:
    return Searcher(plain_report("★★★\n。\n乌镇大会于12月5日闭幕。"))


@pytest.fixture
def finder(searcher: Searcher) -> ExactFinder:
    return ExactFinder(searcher.index, searcher.analysis.reader.segmenter, shipped_span_weights())


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("来自全球的411家国内外知名企业参展。", "有多少家企业参展", "411家"),
        ("參會中外媒體的700多名記者播發了大量新聞報道。", "有多少名記者參會", "700多名"),
        ("3、选举李娜为独立董事。", "谁当选独立董事", "选举李娜"),
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


@pytest.mark.parametrize(
    ("text", "question", "first"),
    [
        ("公司总部位于杭州，董事长为王沪宁。", "总部在哪里", "杭州"),
        ("公司总部位于杭州，董事长为王沪宁。", "董事长是谁", "王沪宁"),
        ("大会为期3天，由网信办主办。", "大会开了几天", "3天"),
    ],
)
def test_the_exact_answer_does_not_begin_with_what_leads_it_in(
    exact: Find, text: str, question: str, first: str
) -> None:
    found, _ = exact(text, question)
    assert found.removeprefix("为期").startswith(first)


def search_in(searcher: Searcher, finder: ExactFinder) -> SpanSearch:
    question = searcher.question("大会哪天闭幕")
    asking = asking_of(question, searcher.analysis.reader.segmenter)
    return SpanSearch(finder, question, asking, lambda _: Known([]))


def test_a_passage_without_a_word_has_no_exact_answer(searcher: Searcher, finder: ExactFinder) -> None:
    spans = search_in(searcher, finder)
    found = [spans.exact(place) for place in range(len(searcher.report.passages))]
    assert [exact is None for exact in found] == [True, True, False]


def test_a_passage_without_a_span_is_no_better_than_the_others(searcher: Searcher, finder: ExactFinder) -> None:
    spans = search_in(searcher, finder)
    places = range(len(searcher.report.passages))
    assert spans.highest(places).argmax() == len(places) - 1
    assert spans.highest([1]).tolist() == [0.0]
    assert spans.highest([]).tolist() == []


def test_what_is_known_of_a_passage_is_asked_once(searcher: Searcher, finder: ExactFinder) -> None:
    asked: list[int] = []

    def known(place: int) -> Known:
        asked.append(place)
        return Known([])

    question = searcher.question("大会哪天闭幕")
    spans = SpanSearch(finder, question, asking_of(question, searcher.analysis.reader.segmenter), known)
    spans.highest([2])
    spans.exact(2)
    assert asked == [2]
