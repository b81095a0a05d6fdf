"""What settling needs: what a question claims, what of it a sentence does not say, and what the open question finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.claims.claim import Claim, Sort
from bot.claims.numbers import OF_ALL
from bot.claims.opening import opened
from bot.claims.sayings import Sayings
from bot.claims.taken import asks_to_confirm, claims_of
from bot.language.choices import offers_a_choice
from bot.language.folding import fold
from bot.language.plans import speaks_of_plans, without_plans
from bot.language.span import Span, overlaps
from bot.report.model import Report
from bot.retrieval.weights import Weights
from bot.search import Inquiry, Search

KNOWN = 0.9
"""So probable is a sentence only where who asked the like was answered by it: 買不買帳 then is another word for what it says."""
LIKELY = 0.5
"""A number that answers the open question settles the claim when it is more likely right than wrong."""


@dataclass(frozen=True, slots=True)
class AnsweringNumber:
    """The number that answers an open question, where it stands in the first passage, folded, and the search that found it."""

    search: Search
    span: Span
    value: str


class ClaimSearch:
    """Looks for what one question claims."""

    def __init__(self, report: Report, sayings: Sayings, weights: Weights, inquiry: Inquiry) -> None:
        self.report = report
        self.sayings = sayings
        self.weights = weights
        self.search = inquiry.search

    def claims(self, search: Search) -> tuple[Claim, ...]:
        """Returns what the question takes for granted, without ordinary words if its like was asked, and not of all.

        What a number counts stays, with all that stands between them.
        """
        claims = claims_of(search.question, search.missing, self.sayings.vocabulary)
        text = search.question.reading.text
        is_claim = asks_to_confirm(text) and not offers_a_choice(text)
        counted = self.sayings.things(search.question, claims) if is_claim else ()
        spans = [claim.span for claim in claims]
        claims += tuple(count.thing for count in counted if not overlaps(count.thing.span, spans))
        if not self.report.questions or search.ranking.probability < KNOWN or OF_ALL.search(search.question.text):
            return claims
        behind = [(count.start, count.thing.span[1]) for count in counted]
        return tuple(
            claim
            for claim in claims
            if claim.sort is not Sort.NAME or claim.text not in search.missing.words or overlaps(claim.span, behind)
        )

    def unsaid(self, search: Search, claims: Sequence[Claim], by: Search) -> tuple[Claim, ...]:
        """Returns what of the `claims` of the question of `search` the first passage that `by` found does not say."""
        first = by.ranking.first
        return () if first is None or not claims else self.sayings.unsaid(search.question, claims, first)

    def opened(self, search: Search, claims: Sequence[Claim], part: Span | None = None) -> Search | None:
        """Returns what is found for the question of `search`, or a `part` of it, asked openly in place of `claims`."""
        question = opened(search.question, claims, part)
        other = self.search(question) if question else search
        return None if other.ranking.first is None else other

    def number(self, search: Search) -> AnsweringNumber | None:
        """Returns the number that answers the question of `search`.

        None where the exact answer is none, not likely right, or what was only planned.
        """
        first, exact = search.ranking.first, search.exact
        if first is None or exact is None or exact.probability < LIKELY:
            return None
        passage = self.report.passages[first].text
        value = fold(passage[slice(*exact.span)]).text
        if not (speaks_of_plans(search.question.reading.text) or value in without_plans(fold(passage).text)):
            return None
        return AnsweringNumber(search, exact.span, value) if any(c.isdigit() for c in value) else None

    def is_probable(self, search: Search) -> bool:
        """Whether the first passage of `search` probably answers."""
        return search.ranking.probability >= self.weights.found
