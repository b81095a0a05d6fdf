"""Names that a question spells in Latin letters and the report by their sounds: Cotchery, 科特切里."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from bot.language.analyzers import MeaningAnalyzer, View
from bot.language.name_finder import SHORTEST_NAME, NameFinder
from bot.language.segmentation import Word
from bot.language.transliteration import shipped_transliteration
from bot.retrieval.index import Index
from bot.retrieval.question import Question

# Nobody asks about more names at once; each is looked for in the whole report.
_MOST = 8


class ForeignNames:
    """Looks up a question's Latin names in the Chinese text of one report, which is read for them when first needed.

    A name has a capital letter, unless nothing in the question has one. There, and at the beginning, any word might be one.
    """

    def __init__(self, index: Index, meanings: MeaningAnalyzer, is_known: Callable[[str], bool]) -> None:
        """Only words that are not known (`is_known`) in another way are looked up."""
        self._index = index
        self._meanings = meanings
        self._is_known = is_known

    def found(self, question: Question) -> Question:
        """Returns `question` with the report's spellings of its names, each of which counts as one of its meanings."""
        spellings = self._spellings(question)
        if not spellings:
            return question
        replaced = {stem for word in spellings for stem in self._meanings.of_word(word)}
        kept = [term for term in question.terms[View.MEANINGS] if term not in replaced]
        learnt = [self._index.learn_name(spelt) for spelt in spellings.values()]
        meanings = tuple(dict.fromkeys([*kept, *learnt]))
        return replace(question, terms={**question.terms, View.MEANINGS: meanings}, spellings=spellings)

    def _spellings(self, question: Question) -> Mapping[str, tuple[str, ...]]:
        is_plain = question.text.islower()
        words = [word for word in question.content.words if is_plain or _is_capital(word, question)]
        unknown = [word for word in words if self._may_be_a_name(word.text)]
        names = {word.text: self._finder.find(word.text, surely=is_plain or not word.start) for word in unknown[:_MOST]}
        return {text: spelt for text, spelt in names.items() if spelt}

    def _may_be_a_name(self, word: str) -> bool:
        return len(word) >= SHORTEST_NAME and word.isascii() and word.isalpha() and not self._is_known(word)

    @cached_property
    def _finder(self) -> NameFinder:
        return NameFinder("\n".join(reading.text for reading in self._index.readings), shipped_transliteration())


def _is_capital(word: Word, question: Question) -> bool:
    start, _ = question.content.folded.original_span(word.start, word.end)
    return question.text[start].isupper()
