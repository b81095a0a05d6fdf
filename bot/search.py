"""A question with what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.exact.finder import Exact
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

    @property
    def exact(self) -> Exact | None:
        """The most probable exact answer in the first sentence; None where nothing was proposed, or it has no word."""
        first = self.ranking.first
        return None if first is None else self.spans.exact(first)

    def leads_to(self, other: Search) -> bool:
        """Whether the sentence that `other` has first is first here, too; never where nothing was proposed."""
        return self.ranking.first is not None and self.ranking.first == other.ranking.first
