"""What settles a question that takes something for granted."""

from __future__ import annotations

from dataclasses import dataclass

from bot.claims.claim import Claim
from bot.language.span import Span
from bot.search import Search


@dataclass(frozen=True, slots=True)
class Settled:
    """The search whose first passage settles a question, what of the question that passage does not say, and what is missing.

    `number` is where that passage has the number that answers, if one was claimed.
    """

    search: Search
    unsaid: tuple[Claim, ...]
    missing: tuple[str, ...]
    number: Span | None = None
