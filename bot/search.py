"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.retrieval.features import Evidence
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking
from bot.retrieval.searcher import Searcher


@dataclass(frozen=True, slots=True)
class Search:
    """A question read, its evidence, what is missing, and the candidates in order."""

    question: Question
    evidence: Evidence
    missing: Missing
    ranking: Ranking

    @classmethod
    def of(cls, text: str, searcher: Searcher, ranker: Ranker, *, unseen: bool = False) -> Search:
        """Returns the search for `text`; with `unseen`, as if no judged question were in the same words."""
        question = searcher.question(text)
        evidence = searcher.evidence(question, unseen=unseen)
        missing = searcher.missing(question)
        return cls(question, evidence, missing, ranker.rank(evidence, missing))
