"""Numbers that are claimed, settled by those that answer when it is asked how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.claims.agreement import agrees
from bot.claims.claim import Claim
from bot.claims.claim_search import AnsweringNumber, ClaimSearch
from bot.claims.numbers import Part, numbers_claimed
from bot.claims.settled import Settled
from bot.claims.taken import is_statement
from bot.language.comparisons import claimed
from bot.language.measures import counts_alike, counts_the_same, measured
from bot.language.numerals import amounts
from bot.search import Search

# Up to here numbers in words are no more than some.
_FEW = 10
# So many words of one letter are about something.
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class _Answered:
    """A part of a question, the number that answers it when it is asked openly, and whether that is what it claims."""

    part: Part
    number: AnsweringNumber
    is_so: bool


class Counting:
    """Settles the numbers that one question claims."""

    def __init__(self, claimed: ClaimSearch) -> None:
        self._claimed = claimed

    def settled(self, search: Search, claims: Sequence[Claim]) -> Settled | None:
        """Returns what settles the numbers that are claimed, or are to choose from; None where no number answers one of them."""
        answered = self._all_answered(search, numbers_claimed(search, claims, self._claimed.weights.found))
        wrong = [answer for answer in answered if not answer.is_so]
        if not answered or (wrong and any(len(answer.part.claims) > 1 for answer in answered)):
            return None  # of what is offered to choose none need be right
        if is_statement(search.question.reading.text) and not self._contradicts(search, wrong):
            return None  # it may only name what it asks about
        return self._by_numbers(search, claims, answered)

    def _by_numbers(self, search: Search, claims: Sequence[Claim], answered: Sequence[_Answered]) -> Settled:
        """Returns `claims` settled by the numbers that answer; the sentence of a single one has to say what else is claimed."""
        number = answered[0].number if len(answered) == 1 else None
        by = number.search if number else search
        counted = [claim for answer in answered for claim in answer.part.claims]
        lacking = [claim for answer in answered if not answer.is_so for claim in answer.part.claims]
        rest = self._claimed.unsaid(search, [claim for claim in claims if claim not in counted], by)
        unsaid = tuple(sorted((*lacking, *rest), key=lambda claim: claim.span))
        missing = search.missing.all if lacking else by.missing.all
        return Settled(by, unsaid, missing, number.span if number else None)

    def _contradicts(self, search: Search, wrong: Sequence[_Answered]) -> bool:
        """Whether a statement says what is not so: of what counts alike, or of what the sentence has another number for."""
        lacking = [claim for answer in wrong for claim in answer.part.claims]
        is_alike = any(_counts_as(answer) for answer in wrong)
        return (is_alike and bool(self._claimed.unsaid(search, lacking, search))) or self._counts_another(
            search, lacking
        )

    def _counts_another(self, search: Search, claims: Sequence[Claim]) -> bool:
        first = search.ranking.first
        if first is None:
            return False
        return any(self._claimed.sayings.counts_another(claim, search.question, first) for claim in claims)

    def _all_answered(self, search: Search, parts: Sequence[Part]) -> Sequence[_Answered]:
        """Returns each of `parts` with the number that answers it; none where one has none."""
        found = [(part, number) for part in parts if (number := self._asked_openly(search, part)) is not None]
        if len(found) < len(parts):
            return ()
        return [
            _Answered(part, number, any(self._agrees(search, claim, number) for claim in part.claims))
            for part, number in found
        ]

    def _agrees(self, search: Search, claim: Claim, number: AnsweringNumber) -> bool:
        """Whether the `number` that answers is the one claimed, or its sentence has that one for the same."""
        first = number.search.ranking.first
        return agrees(claim, number.value) or (
            first is not None and self._claimed.sayings.counts_it(claim, search.question, first)
        )

    def _asked_openly(self, search: Search, part: Part) -> AnsweringNumber | None:
        """Returns the number that is asked for in place of the claims of `part`, where one is found."""
        other = self._claimed.opened(search, part.claims, part.span)
        if other is None or other.missing.names or not _names_something(other.question.content_words):
            return None
        return self._claimed.number(other) if self._claimed.is_probable(other) else None


def _names_something(words: Sequence[str]) -> bool:
    """Whether one of the content `words` of a question is more than a letter, or they are several: 丢了书赔."""
    return any(len(word) > 1 for word in words) or len(words) >= _SEVERAL


def _counts_as(answered: _Answered) -> bool:
    """Whether the number that is claimed counts what the one that answers does."""
    value = _first_number(answered.number.value)
    return all(
        counts_the_same(claim.text, value)
        or (counts_alike(claim.text, value) and all(number.least >= _FEW for number in claimed(claim.text)))
        for claim in answered.part.claims
    )


def _first_number(text: str) -> str:
    """Returns the first number of folded `text` with what it counts."""
    number = next(iter(amounts(text)), None)
    return text[number.start : measured(text, number.end)] if number else ""
