"""What people say in chats that speaks of nothing a report has: beside a question, or in place of one."""

from __future__ import annotations

from bot.language.analyzers import MeaningAnalyzer
from bot.language.daily_life import notable_words, tells_of_daily_life
from bot.language.folding import fold
from bot.language.segmentation import Segmenter
from bot.retrieval.index import Index


class Chatter:
    """Tells chatter from what may be asked of one report."""

    def __init__(self, index: Index, meanings: MeaningAnalyzer, segmenter: Segmenter) -> None:
        self._index = index
        self._meanings = meanings
        self._segmenter = segmenter

    def is_aside(self, clause: str) -> bool:
        """Whether `clause` tells of the asker's day or mood alone, and of nothing that the report says."""
        text = fold(clause).text
        return tells_of_daily_life(text, self._segmenter) and not self._says_of_it(text)

    def _says_of_it(self, text: str) -> bool:
        """Whether the report has one of the words of folded `text`, letter by letter, or as one of its concepts."""
        words = [word for word in notable_words(text, self._segmenter) if len(word.text) > 1]
        mentions = self._meanings.mentions(text)
        return any(
            self._index.holds(word.text) or any(start < word.end and word.start < end for start, end in mentions)
            for word in words
        )
