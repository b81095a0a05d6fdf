"""What settles a question that takes something for granted: the sentence, and what of the question that does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.claims.agreement import agrees
from bot.claims.claim import Claim, Sort
from bot.claims.claim_search import KNOWN, LIKELY, ClaimSearch
from bot.claims.counting import Counting
from bot.claims.of_all import less_than_all
from bot.claims.opening import ASKED, without_lacking
from bot.claims.polarity import contrary_of, denial_of, fewer_of, is_denied, says_how
from bot.claims.settled import Settled
from bot.claims.taken import asks_to_confirm, is_statement
from bot.language.choices import offers_a_choice, without_choice
from bot.language.folding import fold
from bot.language.guesses import guessed
from bot.language.yes_no import asks_what
from bot.search import Search

# Words of the longest guess that may be a name.
_LONGEST_NAME = 4
# Content words of the least that is asked of a choice.
_FEWEST_WORDS = 2


class Settler:
    """Settles one question about a report."""

    def __init__(self, claimed: ClaimSearch) -> None:
        self._claimed = claimed
        self._counting = Counting(claimed)

    def settled(self, search: Search) -> Settled:
        """Returns what settles the question of `search`.

        Where it takes for granted what is not so, the open question finds the sentence: 在哪里开的 for 是不是在北京开的. A
        number is compared with the one that answers the open question: 有多少家 for 超过400家吗.
        """
        claims = self._claimed.claims(search)
        settled = (
            self._counting.settled(search, claims)
            or self._chosen(search)
            or self.guessed(search)
            or self._said(search, claims)
        )
        return self._confirmed(search, settled)

    def _confirmed(self, search: Search, settled: Settled) -> Settled:
        """Returns `settled` with what is claimed of which the passage says the contrary, and without what is rightly denied."""
        first, question = settled.search.ranking.first, search.question
        text = question.reading.text
        if first is None or asks_what(text) or offers_a_choice(text):
            return settled
        texts = self._claimed.sayings.texts(question, first)
        denial = denial_of(question, texts)
        if denial is None:
            if settled.unsaid:
                return settled
            contrary = contrary_of(question, texts) or fewer_of(question, texts) or less_than_all(question, texts)
            return settled if contrary is None else replace(settled, unsaid=(contrary,))
        denied = self._denied(search, denial, settled.search)
        if settled.search is not search and any(claim in denied for claim in settled.unsaid):
            rest = tuple(claim for claim in settled.unsaid if claim not in denied)
            return replace(settled, unsaid=rest, missing=settled.search.missing.all)
        if is_denied(question, texts):
            return replace(settled, unsaid=tuple([claim for claim in settled.unsaid if not says_how(claim)]))
        is_told = settled.unsaid or denied
        return settled if is_told else replace(settled, unsaid=(denial,))

    def _denied(self, search: Search, denial: Claim, by: Search) -> tuple[Claim, ...]:
        """Returns what is asked for openly behind a `denial`, and the first passage that `by` found does not have."""
        behind = [
            claim for claim in self._claimed.claims(search) if claim.span[1] > denial.span[0] and claim.sort in ASKED
        ]
        return self._claimed.unsaid(search, behind, by)

    def _chosen(self, search: Search) -> Settled | None:
        """Returns what settles a choice of which the report lacks one, as a claim of the other; None where that is not so.

        Where what is asked stands behind the choice, that is asked, and has to be answered by the same sentence.
        """
        if not offers_a_choice(search.question.reading.text):
            return None
        asked = without_choice(search.question.text)
        question = asked or without_lacking(search.question, search.missing)
        other = self._claimed.search(question) if question else search
        if other is search or other.missing.all or not self._claimed.is_probable(other):
            return None
        if asked and not other.leads_to(search):
            return None
        if not asked and len(other.question.content_words) < _FEWEST_WORDS:
            return None
        settled = self.settled(other)
        return None if settled.unsaid or not self._answers_the_open(other) else settled

    def _answers_the_open(self, search: Search) -> bool:
        """Whether what is asked in place of the persons and places of a claim is answered by the same passage."""
        names = [claim for claim in self._claimed.claims(search) if claim.sort in (Sort.PERSON, Sort.PLACE)]
        other = self._claimed.opened(search, names) if names else search
        return other is not None and other.leads_to(search)

    def guessed(self, search: Search) -> Settled | None:
        """Returns what settles a guess beside an open question: what answers that; None where that is not found.

        What is only guessed, and asks nothing, is answered by the exact answer, if there is one.
        """
        text = search.question.text
        asked, guess = guessed(text) or ("", "")
        other = self._claimed.search(asked) if guess else search
        if other is search or other.missing.all or not self._claimed.is_probable(other):
            return None
        if self._claimed.is_probable(search) and not search.leads_to(other):
            return None  # what is guessed tells what is asked about: 我记得有个双创活动，叫什么
        exact = other.exact
        if exact is not None and exact.probability >= LIKELY and not asks_to_confirm(fold(guess).text):
            return Settled(other, (), other.missing.all)
        is_chinese = search.question.is_chinese
        by = self._claimed.search(f"{guess}吗" if is_chinese else f"is it {guess}?")
        if by.missing.words and not is_chinese:  # a name in small letters, perhaps
            unsaid = (Claim((text.rfind(guess), text.rfind(guess) + len(guess)), guess, Sort.NAME),)
            return Settled(other, unsaid, other.missing.all) if len(guess.split()) <= _LONGEST_NAME else None
        claims = sorted(
            {claim for claim in self._claimed.claims(by) if claim.text not in by.missing.words},
            key=lambda claim: claim.span,
        )
        wrong = [claim for claim in claims if not self._is_right(claim, by, other)]
        return Settled(other, _in_text(wrong, by.question.text, text), other.missing.all)

    def _is_right(self, claim: Claim, by: Search, answered: Search) -> bool:
        """Whether a guess of the question of `by` is what answers: the number, or what the sentence says and the report has."""
        if claim.sort.counts and (number := self._claimed.number(answered)):
            return agrees(claim, number.value)
        lacks = any(claim.text == name.lower() for name in by.missing.names)
        return not lacks and not self._claimed.unsaid(by, [claim], answered)

    def _said(self, search: Search, claims: Sequence[Claim]) -> Settled:
        """Returns what settles `claims` by what a sentence says; numbers in a statement may stand in another, but of titles."""
        if is_statement(search.question.reading.text):
            claims = [claim for claim in claims if claim.sort is not Sort.NUMBER or self._counts_titles(search, claim)]
        unsaid = self._claimed.unsaid(search, claims, search)
        as_it_is = Settled(search, unsaid, search.missing.all)
        found, unsure = self._claimed.weights.found, self._claimed.weights.unsure
        is_good = self._claimed.is_probable(search)
        if not unsaid:
            return self._done_by_another(search, claims) or as_it_is
        if is_good and all(claim.sort.counts for claim in unsaid):
            return as_it_is
        other = self._claimed.opened(search, unsaid if is_good else self._persons(unsaid) or unsaid)
        if other is None or other.missing.all or other.ranking.probability < (found if is_good else unsure):
            return as_it_is
        return Settled(other, self._claimed.unsaid(search, claims, other), search.missing.all)

    def _counts_titles(self, search: Search, claim: Claim) -> bool:
        first = search.ranking.first
        return first is not None and self._claimed.sayings.counts_titles(claim, first)

    def _done_by_another(self, search: Search, claims: Sequence[Claim]) -> Settled | None:
        """Returns what settles it where the sentence that names somebody holds less of the question than one that does not.

        None where nobody, or more than one, is named, the sentence found settles it, or who asked its like was answered by it.
        """
        if search.ranking.probability >= KNOWN and self._claimed.report.questions:
            return None
        first, persons = search.ranking.first, self._persons(claims)
        other = self._claimed.opened(search, persons) if len(persons) == 1 else None
        if other is None or other.missing.all or not self._claimed.is_probable(other):
            return None
        held, unsaid = other.evidence.candidates.concepts, self._claimed.unsaid(search, persons, other)
        is_more = first is not None and held[other.ranking.first] > held[first]
        return Settled(other, unsaid, search.missing.all) if unsaid and is_more else None

    def _persons(self, claims: Sequence[Claim]) -> list[Claim]:
        """Returns those of `claims` that name somebody whom the report names, as persons."""
        known = self._claimed.sayings.vocabulary.names
        return [replace(claim, sort=Sort.PERSON) for claim in claims if claim.text in known]


def _in_text(claims: Sequence[Claim], asked: str, text: str) -> tuple[Claim, ...]:
    """Returns those of the `claims` of the text `asked` that stand in `text`, with their spans there."""
    found = [(claim, text.rfind(asked[slice(*claim.span)]), claim.span[1] - claim.span[0]) for claim in claims]
    return tuple(replace(claim, span=(start, start + size)) for claim, start, size in found if start >= 0)
