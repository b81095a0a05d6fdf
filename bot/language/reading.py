"""A text as it is read: folded and cut into words. The four analyzers take it from there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.dictionary import Term
from bot.language.folding import Folded, fold
from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text with its words."""

    folded: Folded
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text


class Reader:
    """Reads passages and questions alike."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.segmenter = Segmenter(terms)

    def read(self, text: str) -> Reading:
        """Returns `text` folded and cut into words."""
        folded = fold(text)
        return Reading(folded, self.segmenter.words(folded.text))

    def without(self, reading: Reading, spans: Iterable[Span]) -> Reading:
        """Returns `reading` with the words in the folded `spans` blanked out and the rest cut anew."""
        folded = reading.folded.blanked(spans)
        return Reading(folded, self.segmenter.words(folded.text))
