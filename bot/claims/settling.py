"""What settles a question that takes something for granted: the sentence, and what of the question that does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.claims.agreement import agrees
from bot.claims.claim import Claim, Sort
from bot.claims.numbers import OF_ALL, Part, numbers_claimed
from bot.claims.opening import ASKED, opened, without_lacking
from bot.claims.polarity import contrary_of, denial_of, fewer_of, is_denied, says_how
from bot.claims.sayings import Sayings
from bot.claims.taken import asks_to_confirm, claims_of, is_statement
from bot.language.choices import offers_a_choice, without_choice
from bot.language.comparisons import claimed
from bot.language.folding import fold
from bot.language.guesses import guessed
from bot.language.measures import counts_alike, counts_the_same, measured
from bot.language.numerals import amounts
from bot.language.span import Span, overlaps
from bot.report.model import Report
from bot.retrieval.weights import Weights
from bot.search import Inquiry, Search

# So probable is a sentence only where who asked the like was answered by it: 買不買帳 then is another word for what it says.
_KNOWN = 0.9
# A number that answers the open question settles the claim when it is more likely right than wrong.
_LIKELY = 0.5
# Words of the longest guess that may be a name.
_LONGEST_NAME = 4
# Up to here numbers in words are no more than some.
_FEW = 10
# Content words of the least that is asked of a choice.
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Settled:
    """The search whose first passage settles a question, what of the question that passage does not say, and what is missing.

    `number` is where that passage has the number that answers, if one was claimed.
    """

    search: Search
    unsaid: tuple[Claim, ...]
    missing: tuple[str, ...]
    number: Span | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    """The number that answers an open question, where it stands in the first passage, folded, and the search that found it."""

    search: Search
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class _Answered:
    """A part of a question, the number that answers it when it is asked openly, and whether that is what it claims."""

    part: Part
    number: _Number
    is_so: bool


class Settler:
    """Settles one question about a report."""

    def __init__(self, report: Report, sayings: Sayings, weights: Weights, inquiry: Inquiry) -> None:
        self._report = report
        self._sayings = sayings
        self._weights = weights
        self._inquiry = inquiry

    def settled(self, search: Search) -> Settled:
        """Returns what settles the question of `search`.

        Where it takes for granted what is not so, the open question finds the sentence: 在哪里开的 for 是不是在北京开的. A
        number is compared with the one that answers the open question: 有多少家 for 超过400家吗.
        """
        claims = self._claims(search)
        settled = (
            self._counted(search, claims) or self._chosen(search) or self.guessed(search) or self._said(search, claims)
        )
        return self._confirmed(search, settled)

    def _confirmed(self, search: Search, settled: Settled) -> Settled:
        """Returns `settled` with what is claimed of which the passage says the contrary, and without what is rightly denied."""
        first, question = settled.search.ranking.first, search.question
        if first is None or offers_a_choice(question.reading.text):
            return settled
        texts = self._sayings.texts(question, first)
        denial = denial_of(question, texts)
        if denial is None:
            contrary = None if settled.unsaid else contrary_of(question, texts) or fewer_of(question, texts)
            return settled if contrary is None else replace(settled, unsaid=(contrary,))
        denied = self._denied(search, denial, settled.search)
        if settled.search is not search and any(own in denied for own in settled.unsaid):
            rest = tuple(own for own in settled.unsaid if own not in denied)
            return replace(settled, unsaid=rest, missing=settled.search.missing.all)
        if is_denied(question, texts):
            return replace(settled, unsaid=tuple([own for own in settled.unsaid if not says_how(own)]))
        is_told = settled.unsaid or denied
        return settled if is_told else replace(settled, unsaid=(denial,))

    def _denied(self, search: Search, denial: Claim, by: Search) -> tuple[Claim, ...]:
        """Returns what is asked for openly behind a `denial`, and the first passage that `by` found does not have."""
        behind = [own for own in self._claims(search) if own.span[1] > denial.span[0] and own.sort in ASKED]
        return self._unsaid(search, behind, by)

    def _counted(self, search: Search, claims: Sequence[Claim]) -> Settled | None:
        """Returns what settles the numbers that are claimed, or are to choose from; None where no number answers one of them."""
        answered = self._all_answered(search, numbers_claimed(search, claims, self._weights.found))
        wrong = [own for own in answered if not own.is_so]
        if not answered or (wrong and any(len(own.part.claims) > 1 for own in answered)):
            return None  # of what is offered to choose none need be right
        if is_statement(search.question.reading.text) and not self._contradicts(search, wrong):
            return None  # it may only name what it asks about
        return self._by_numbers(search, claims, answered)

    def _by_numbers(self, search: Search, claims: Sequence[Claim], answered: Sequence[_Answered]) -> Settled:
        """Returns `claims` settled by the numbers that answer; the sentence of a single one has to say what else is claimed."""
        number = answered[0].number if len(answered) == 1 else None
        by = number.search if number else search
        counted = [claim for own in answered for claim in own.part.claims]
        lacking = [claim for own in answered if not own.is_so for claim in own.part.claims]
        rest = self._unsaid(search, [claim for claim in claims if claim not in counted], by)
        unsaid = tuple(sorted((*lacking, *rest), key=lambda own: own.span))
        missing = search.missing.all if lacking else by.missing.all
        return Settled(by, unsaid, missing, number.span if number else None)

    def _contradicts(self, search: Search, wrong: Sequence[_Answered]) -> bool:
        """Whether a statement says what is not so: of what counts alike, or of what the sentence has another number for."""
        lacking = [claim for own in wrong for claim in own.part.claims]
        is_alike = any(_counts_as(own) for own in wrong)
        return (is_alike and bool(self._unsaid(search, lacking, search))) or self._counts_another(search, lacking)

    def _counts_another(self, search: Search, claims: Sequence[Claim]) -> bool:
        first = search.ranking.first
        if first is None:
            return False
        return any(self._sayings.counts_another(own, search.question, first) for own in claims)

    def _all_answered(self, search: Search, parts: Sequence[Part]) -> Sequence[_Answered]:
        """Returns each of `parts` with the number that answers it; none where one has none."""
        found = [(part, number) for part in parts if (number := self._asked_openly(search, part)) is not None]
        if len(found) < len(parts):
            return ()
        return [
            _Answered(part, number, any(agrees(claim, number.value) for claim in part.claims)) for part, number in found
        ]

    def _asked_openly(self, search: Search, part: Part) -> _Number | None:
        """Returns the number that is asked for in place of the claims of `part`, where one is found."""
        other = self._opened(search, part.claims, part.span)
        if other is None or other.missing.names or not any(len(word) > 1 for word in other.question.content_words):
            return None
        return self._number(other) if self._is_probable(other) else None

    def _number(self, search: Search) -> _Number | None:
        """Returns the number that answers the question of `search`, None where the exact answer is none, or not likely right."""
        first, exact = search.ranking.first, search.exact
        if first is None or exact is None or exact.probability < _LIKELY:
            return None
        value = fold(self._report.passages[first].text[slice(*exact.span)]).text
        return _Number(search, exact.span, value) if any(c.isdigit() for c in value) else None

    def _chosen(self, search: Search) -> Settled | None:
        """Returns what settles a choice of which the report lacks one, as a claim of the other; None where that is not so.

        Where what is asked stands behind the choice, that is asked, and has to be answered by the same sentence.
        """
        if not offers_a_choice(search.question.reading.text):
            return None
        asked = without_choice(search.question.text)
        question = asked or without_lacking(search.question, search.missing)
        other = self._inquiry.search(question) if question else search
        if other is search or other.missing.all or not self._is_probable(other):
            return None
        if asked and not other.leads_to(search):
            return None
        if not asked and len(other.question.content_words) < _FEWEST_WORDS:
            return None
        settled = self.settled(other)
        return None if settled.unsaid or not self._answers_the_open(other) else settled

    def _answers_the_open(self, search: Search) -> bool:
        """Whether what is asked in place of the persons and places of a claim is answered by the same passage."""
        names = [claim for claim in self._claims(search) if claim.sort in (Sort.PERSON, Sort.PLACE)]
        other = self._opened(search, names) if names else search
        return other is not None and other.leads_to(search)

    def guessed(self, search: Search) -> Settled | None:
        """Returns what settles a guess beside an open question: what answers that; None where that is not found.

        What is only guessed, and asks nothing, is answered by the exact answer, if there is one.
        """
        text = search.question.text
        asked, guess = guessed(text) or ("", "")
        other = self._inquiry.search(asked) if guess else search
        if other is search or other.missing.all or not self._is_probable(other):
            return None
        if self._is_probable(search) and not search.leads_to(other):
            return None  # what is guessed tells what is asked about: 我记得有个双创活动，叫什么
        exact = other.exact
        if exact is not None and exact.probability >= _LIKELY and not asks_to_confirm(fold(guess).text):
            return Settled(other, (), other.missing.all)
        is_chinese = search.question.is_chinese
        by = self._inquiry.search(f"{guess}吗" if is_chinese else f"is it {guess}?")
        if by.missing.words and not is_chinese:  # a name in small letters, perhaps
            unsaid = (Claim((text.rfind(guess), text.rfind(guess) + len(guess)), guess, Sort.NAME),)
            return Settled(other, unsaid, other.missing.all) if len(guess.split()) <= _LONGEST_NAME else None
        claims = sorted({own for own in self._claims(by) if own.text not in by.missing.words}, key=lambda own: own.span)
        wrong = [own for own in claims if not self._is_right(own, by, other)]
        return Settled(other, _in_text(wrong, by.question.text, text), other.missing.all)

    def _is_right(self, claim: Claim, by: Search, answered: Search) -> bool:
        """Whether a guess of the question of `by` is what answers: the number, or what the sentence says and the report has."""
        if claim.sort.counts and (number := self._number(answered)):
            return agrees(claim, number.value)
        lacks = any(claim.text == name.lower() for name in by.missing.names)
        return not lacks and not self._unsaid(by, [claim], answered)

    def _is_probable(self, search: Search) -> bool:
        return search.ranking.probability >= self._weights.found

    def _said(self, search: Search, claims: Sequence[Claim]) -> Settled:
        """Returns what settles `claims` by what a sentence says; numbers in a statement may stand in another, but of titles."""
        if is_statement(search.question.reading.text):
            claims = [claim for claim in claims if claim.sort is not Sort.NUMBER or self._counts_titles(search, claim)]
        unsaid = self._unsaid(search, claims, search)
        as_it_is = Settled(search, unsaid, search.missing.all)
        found, unsure = self._weights.found, self._weights.unsure
        is_good = self._is_probable(search)
        if not unsaid:
            return self._done_by_another(search, claims) or as_it_is
        if is_good and all(claim.sort.counts for claim in unsaid):
            return as_it_is
        other = self._opened(search, unsaid)
        if other is None or other.missing.all or other.ranking.probability < (found if is_good else unsure):
            return as_it_is
        return Settled(other, self._unsaid(search, claims, other), search.missing.all)

    def _counts_titles(self, search: Search, claim: Claim) -> bool:
        first = search.ranking.first
        return first is not None and self._sayings.counts_titles(claim, first)

    def _done_by_another(self, search: Search, claims: Sequence[Claim]) -> Settled | None:
        """Returns what settles it where the sentence that names somebody holds less of the question than one that does not.

        None where nobody, or more than one, is named, the sentence found settles it, or who asked its like was answered by it.
        """
        if search.ranking.probability >= _KNOWN and self._report.questions:
            return None
        first, known = search.ranking.first, self._sayings.vocabulary.persons.values()
        persons = [replace(own, sort=Sort.PERSON) for own in claims if own.text in known]
        other = self._opened(search, persons) if len(persons) == 1 else None
        if other is None or other.missing.all or not self._is_probable(other):
            return None
        held, unsaid = other.evidence.candidates.concepts, self._unsaid(search, persons, other)
        is_more = first is not None and held[other.ranking.first] > held[first]
        return Settled(other, unsaid, search.missing.all) if unsaid and is_more else None

    def _opened(self, search: Search, claims: Sequence[Claim], part: Span | None = None) -> Search | None:
        question = opened(search.question, claims, part)
        other = self._inquiry.search(question) if question else search
        return None if other.ranking.first is None else other

    def _claims(self, search: Search) -> tuple[Claim, ...]:
        """Returns what the question takes for granted, without ordinary words if its like was asked, and not of all.

        What a number counts stays, with all that stands between them.
        """
        claims = claims_of(search.question, search.missing, self._sayings.vocabulary)
        text = search.question.reading.text
        is_claim = asks_to_confirm(text) and not offers_a_choice(text)
        counted = self._sayings.things(search.question, claims) if is_claim else ()
        spans = [own.span for own in claims]
        claims += tuple(own.thing for own in counted if not overlaps(own.thing.span, spans))
        if not self._report.questions or search.ranking.probability < _KNOWN or OF_ALL.search(search.question.text):
            return claims
        behind = [(own.start, own.thing.span[1]) for own in counted]
        return tuple(
            own
            for own in claims
            if own.sort is not Sort.NAME or own.text not in search.missing.words or overlaps(own.span, behind)
        )

    def _unsaid(self, search: Search, claims: Sequence[Claim], by: Search) -> tuple[Claim, ...]:
        """Returns what of the `claims` of the question of `search` the first passage that `by` found does not say."""
        first = by.ranking.first
        return () if first is None or not claims else self._sayings.unsaid(search.question, claims, first)


def _in_text(claims: Sequence[Claim], own: str, text: str) -> tuple[Claim, ...]:
    """Returns those of the `claims` of the text `own` that stand in `text`, with their spans there."""
    found = [(claim, text.rfind(own[slice(*claim.span)]), claim.span[1] - claim.span[0]) for claim in claims]
    return tuple(replace(claim, span=(start, start + size)) for claim, start, size in found if start >= 0)


def _counts_as(answered: _Answered) -> bool:
    """Whether the number that is claimed counts what the one that answers does."""
    value = _first_number(answered.number.value)
    return all(
        counts_the_same(claim.text, value)
        or (counts_alike(claim.text, value) and all(own.least >= _FEW for own in claimed(claim.text)))
        for claim in answered.part.claims
    )


def _first_number(text: str) -> str:
    """Returns the first number of folded `text` with what it counts."""
    number = next(iter(amounts(text)), None)
    return text[number.start : measured(text, number.end)] if number else ""
