"""How a question is understood: without slips of an input method, without asides, without what the report is about."""

from __future__ import annotations

from dataclasses import dataclass

from bot.claims.settling import Settler
from bot.claims.taken import claims_number
from bot.language.abuse import is_abuse
from bot.language.asides import without_asides, without_introductions, without_strange
from bot.language.conjoined import parts_of
from bot.language.courtesy import is_courtesy
from bot.retrieval.searcher import Searcher
from bot.retrieval.weights import Weights
from bot.search import Inquiry, Search
from bot.verdict import is_found

# Content words of the least that is asked by itself: with fewer, what stands beside it may be what it is about.
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Understood:
    """The search for what a question asks, and the question's `text` without slips, with all that stands beside it.

    Whether it `asks_nothing`, being small talk or abuse: it is answered by nothing, then.
    """

    search: Search
    text: str
    asks_nothing: bool = False


class Understanding:
    """Finds out what one question asks: each reading is searched for, and has to lead to an answer."""

    def __init__(self, searcher: Searcher, weights: Weights, inquiry: Inquiry, settler: Settler) -> None:
        self._searcher = searcher
        self._weights = weights
        self._inquiry = inquiry
        self._settler = settler

    def of(self, text: str) -> Understood:
        """Returns how the question `text` is understood."""
        as_typed = self._inquiry.search(without_introductions(text))
        if self._asks_nothing(as_typed):
            return Understood(as_typed, text, asks_nothing=True)
        meant = self._without_slips(as_typed)
        search = self._without_subject(self._without_asides(meant))
        return Understood(search, text if meant is as_typed else meant.question.text)

    def parts(self, search: Search) -> tuple[Search, ...]:
        """Returns the searches for what the question of `search` asks beside each other, all found, not all by one sentence."""
        parts = self.each(search)
        if not all(self._is_found(part) and not part.missing.all for part in parts):
            return ()
        return parts if len({part.ranking.first for part in parts}) > 1 else ()

    def each(self, search: Search) -> tuple[Search, ...]:
        """Returns the searches for what the question of `search` asks beside each other, whatever they find."""
        return tuple(self._inquiry.search(part) for part in parts_of(search.question.text))

    def told(self, search: Search) -> tuple[Search, ...]:
        """Returns the searches for what the question of `search` asks for, beside each other, that labels tell: 时间地点."""
        parts = tuple(map(self._inquiry.search, self._searcher.label_search.parts(search.question)))
        return parts if all(part.told for part in parts) else ()

    def _without_slips(self, search: Search) -> Search:
        """Returns the search for what was meant where the question has slips of an input method, unless less is found then."""
        question = self._searcher.mended(search.question, search.missing)
        if question is None:
            return search
        return max(self._inquiry.search(question), search, key=self._worth)

    def _worth(self, search: Search) -> tuple[bool, int, float]:
        return self._is_found(search), -len(search.missing.all), round(search.ranking.probability, 1)

    def _without_asides(self, search: Search) -> Search:
        """Returns the search for what the question asks without its asides, where that is found and the whole is not.

        Also where both are, and find the same: then nothing of the asides is missing.
        """
        is_whole = self._is_found(search)
        if (is_whole and not search.missing.all) or self._settler.guessed(search):
            return search
        question = self._beside_asides(search)
        if question is None:
            return search
        other = self._inquiry.search(question)
        names_something = len(other.question.content_words) >= _FEWEST_WORDS or other.question.concepts
        if not (names_something and (self._is_found(other) or self._settler.settled(other).number)):
            return search
        return search if is_whole and not search.leads_to(other) else other

    def _beside_asides(self, search: Search) -> str | None:
        """Returns what is asked beside asides, or beside a claim what the report knows something of; None where that is all."""
        missing, text = search.missing, search.question.text
        names = missing.names + missing.numbers
        question = without_asides(text, names, missing.words, self._searcher.chatter.is_aside)
        if question is None and claims_number(search.question):
            return without_strange(text, names, self._searcher.knows)
        return question

    def _without_subject(self, search: Search) -> Search:
        """Returns the search for what is asked of the report's subject without naming it, if that finds the same sentence.

        Not where something is missing, or what was asked in vain is more like it than what that sentence answered.
        """
        first, neighbours = search.ranking.first, search.evidence.neighbours
        if self._is_found(search) or search.missing.all or first is None:
            return search
        in_vain = neighbours.nearest_of(None) > neighbours.nearest_of(first)
        question = None if in_vain else self._searcher.without_subject(search.question)
        other = self._inquiry.search(question) if question else search
        return other if self._is_found(other) and other.leads_to(search) else search

    def _asks_nothing(self, search: Search) -> bool:
        if search.told:
            return False
        text = search.question.reading.text
        is_said = is_courtesy(text) or is_abuse(text)
        return is_said or self._searcher.chatter.is_small_talk(search.question, search.missing)

    def _is_found(self, search: Search) -> bool:
        return is_found(search, self._weights)
