"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.exact.span_search import SpanSearch
from bot.retrieval.features import Evidence
from bot.retrieval.matching import Mentions
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranking


@dataclass(frozen=True, slots=True)
class Search:
    """A question with its evidence, what is missing, and the candidates in order.

    `mentions` tell what of a passage the question mentions, `spans` which spans of it answer. `left_out` is the
    folded text of the judged question that was left out, if any.
    """

    question: Question
    evidence: Evidence
    missing: Missing
    ranking: Ranking
    mentions: Mentions
    spans: SpanSearch
    left_out: str | None = None
