"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.exact.finder import SpanSearch
from bot.matching import Mentions
from bot.retrieval.features import Evidence
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranking


@dataclass(frozen=True, slots=True)
class Search:
    """A question read, its evidence, what is missing, the candidates in order, what it mentions of passages, and its spans."""

    question: Question
    evidence: Evidence
    missing: Missing
    ranking: Ranking
    mentions: Mentions
    spans: SpanSearch
