"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.matching import Matcher, Mentions
from bot.retrieval.features import Evidence
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking
from bot.retrieval.searcher import Searcher


@dataclass(frozen=True, slots=True)
class Search:
    """A question read, its evidence, what is missing, the candidates in order, and what it mentions of each passage."""

    question: Question
    evidence: Evidence
    missing: Missing
    ranking: Ranking
    mentions: Mentions

    @classmethod
    def of(cls, text: str, searcher: Searcher, ranker: Ranker, matcher: Matcher, *, unseen: bool = False) -> Search:
        """Returns the search for `text`; with `unseen`, as if no judged question were in the same words."""
        question = searcher.question(text)
        evidence = searcher.evidence(question, unseen=unseen)
        missing = searcher.missing(question)
        return cls(question, evidence, missing, ranker.rank(evidence, missing), matcher.mentions(question))
