"""The works that a question names by their titles, 《烏鎮宣言》, and a report does not have."""

from __future__ import annotations

from bot.language.analyzers import CharacterAnalyzer, View
from bot.language.span import Span
from bot.retrieval.facts import TITLE
from bot.retrieval.index import Index

# Who asks may leave out or mistake a word of a long title. Of the training sets' 374 titles in questions the text that answers
# has so much of all of its 187, the next one of 19.
_SHARE = 2 / 3


class Works:
    """Looks the titles in questions up in one report."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def named(self, text: str) -> list[Span]:
        """Returns where folded `text` has titles, with their marks."""
        return [match.span() for match in TITLE.finditer(text)]

    def has(self, title: str) -> bool:
        """Whether the report has most of a folded `title`, which may have its marks."""
        terms = CharacterAnalyzer.of(title)
        pairs = [term for term in terms if len(term) > 1] or terms
        held = sum(self._index.knows(View.CHARACTERS, pair) for pair in pairs)
        return held >= _SHARE * len(pairs) or self._index.holds(title.strip("《》〈〉"))
