"""Words that differ from one of the report's in their first letter or colour, and are other things: 绿皮书, white paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.language import script
from bot.language.segmentation import Word
from bot.retrieval.index import Index

# Letters of the shortest word whose end says what it is.
_SHORTEST = 3
_COLOURS = r"(?:white|green|red|yellow|blue|black|grey|gray|orange|pink|purple)"
_PUBLICATION = re.compile(rf"\b(?P<colour>{_COLOURS}) ?-?(?:paper|book)s?\b")


class Rivals:
    """Tells the words of one report from their rivals."""

    def __init__(self, index: Index) -> None:
        words = {word.text for reading in index.readings for word in reading.words if script.has_han(word.text)}
        self._endings = {word[1:] for word in words if len(word) >= _SHORTEST}
        self._colours = {match["colour"] for match in _PUBLICATION.finditer(index.folded)}

    def is_one(self, word: str) -> bool:
        """Whether folded `word`, which the report lacks, has but its first letter of its own: 绿皮书."""
        return len(word) >= _SHORTEST and word[1:] in self._endings

    def in_english(self, text: str) -> Iterator[Word]:
        """Yields what in folded `text` has another colour than the report's publications have: green book."""
        for match in _PUBLICATION.finditer(text) if self._colours else ():
            if match["colour"] not in self._colours:
                yield Word(match.group(), *match.span())
