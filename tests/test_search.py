from __future__ import annotations

from dataclasses import replace

import pytest

from bot import Answerer
from bot.claims.claim_search import ClaimSearch
from bot.claims.sayings import Sayings
from bot.claims.settling import Settler
from bot.exact.finder import ExactFinder
from bot.exact.weights import shipped_span_weights
from bot.followup import FollowUps
from bot.report.judged import JudgedQuestion
from bot.report.plain import plain_report
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Question
from bot.retrieval.ranker import shipped_ranker
from bot.retrieval.searcher import Searcher
from bot.search import Engine, Inquiry
from bot.understanding import Understanding

RANKER = shipped_ranker(judged=True)
REPORT = replace(
    plain_report("共有411家企业参展。大会设置20个分论坛。"), questions=(JudgedQuestion("有几家企业", frozenset({0})),)
)


class CountingEngine(Engine):
    """Remembers which texts it was asked for."""

    def __init__(self, searcher: Searcher, matcher: Matcher) -> None:
        finder = ExactFinder(searcher.index, searcher.analysis.reader.segmenter, shipped_span_weights(judged=True))
        super().__init__(searcher, matcher, finder, RANKER)
        self.texts: list[str] = []

    def question(self, text: str) -> Question:
        self.texts.append(text)
        return super().question(text)


def engine_of(searcher: Searcher) -> CountingEngine:
    return CountingEngine(searcher, Matcher(searcher.index.readings, searcher.analysis))


@pytest.fixture(scope="module")
def engine() -> CountingEngine:
    return engine_of(Searcher(REPORT))


def test_of_the_same_text_an_inquiry_has_the_same_search(engine: Engine) -> None:
    inquiry = Inquiry(engine)
    assert inquiry.search("有多少家企业") is inquiry.search("有多少家企业")
    assert Inquiry(engine).search("有多少家企业") is not inquiry.search("有多少家企业")


def test_two_questions_may_lead_to_the_same_sentence(engine: Engine) -> None:
    inquiry = Inquiry(engine)
    exhibitors = inquiry.search("有多少家企业参展")
    assert exhibitors.leads_to(inquiry.search("企业"))
    assert not exhibitors.leads_to(inquiry.search("分论坛有几个"))


def test_where_nothing_is_proposed_nothing_is_led_to_and_there_is_no_exact_answer(engine: Engine) -> None:
    search = Inquiry(engine).search("天气")
    assert search.ranking.first is None
    assert search.exact is None
    assert not search.leads_to(search)


def test_an_unseen_question_is_searched_for_as_if_it_were_not_judged(engine: Engine) -> None:
    assert Inquiry(engine).search("有几家企业").evidence.neighbours.nearest == pytest.approx(1)
    assert Inquiry(engine, unseen="有几家企业").search("有几家企业").evidence.neighbours.nearest == 0


def test_an_unseen_question_is_read_once() -> None:
    engine = engine_of(Searcher(REPORT))
    Inquiry(engine, unseen="有几家企业").search("有几家企业")
    assert engine.texts == ["有几家企业"]


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("主旨演讲谁讲的？不是库克吧", None),
        ("你们别争了，分论坛就是20个，对不对", None),
        ("参展企业超过500家吗", None),
        ("一共几本", "发布了哪些蓝皮书"),
    ],
)
def test_for_one_question_no_text_is_read_twice(conference: Answerer, question: str, before: str | None) -> None:
    searcher, report = conference.searcher, conference.report
    engine = engine_of(searcher)
    inquiry = Inquiry(engine)
    matcher = Matcher(searcher.index.readings, searcher.analysis)
    whole = FollowUps(searcher.analysis, matcher, RANKER.weights, inquiry).whole(question, before)
    settler = Settler(ClaimSearch(report, Sayings(report, searcher), RANKER.weights, inquiry))
    settler.settled(Understanding(searcher, RANKER.weights, inquiry, settler).of(whole.text).search)
    assert len(engine.texts) == len(set(engine.texts)) > 1
