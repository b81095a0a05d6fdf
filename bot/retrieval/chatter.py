"""What people say in chats that speaks of nothing a report has: beside a question, or in place of one."""

from __future__ import annotations

from bot.language.analyzers import MeaningAnalyzer
from bot.language.clauses import clauses_of
from bot.language.daily_life import notable_words, tells_of_daily_life
from bot.language.empty_words import is_empty
from bot.language.folding import fold
from bot.language.idle_words import is_idle
from bot.language.intent import asks
from bot.language.segmentation import Segmenter
from bot.language.small_talk import (
    may_be_the_bots,
    says_nothing,
    speaks_of_oneself,
    speaks_of_the_bot,
    speaks_of_the_chat,
)
from bot.retrieval.index import Index
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question

# Content words of the longest that is said of the bot or of oneself.
_MOST_WORDS = 3


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

    def is_small_talk(self, question: Question, missing: Missing) -> bool:
        """Whether `question` speaks of the bot, of the asker or of the chat, or of nothing, and the report has nothing of it.

        `missing` is what it lacks. Who is named, but for whom the bot may be, is asked about.
        """
        text = question.reading.text
        if speaks_of_the_chat(text):
            return True
        if says_nothing(question.content_words) and not question.concepts:
            return True
        if missing.numbers or len(question.content_words) > _MOST_WORDS:
            return False
        of_the_bot, asks_of_it = speaks_of_the_bot(text), asks(text)
        if not (of_the_bot or (speaks_of_oneself(text) and not asks_of_it)):
            return False
        if missing.names and not (of_the_bot and asks_of_it):
            return False
        return not (self._speaks_of_it(question) if question.is_chinese else self._has_english(question, missing))

    def _speaks_of_it(self, question: Question) -> bool:
        return any(self._says_of_it(fold(clause).text) for clause in clauses_of(question.text))

    def _has_english(self, question: Question, missing: Missing) -> bool:
        """Whether the report has a word of an English question that is not the bot's own."""
        lacking = {part for words in missing.all for part in fold(words).text.split()}
        return any(
            not (word in lacking or is_empty(word) or is_idle(word) or may_be_the_bots(word))
            for word in question.content_words
        )

    def _says_of_it(self, text: str) -> bool:
        """Whether the report has one of the words of folded `text`, letter by letter, or as one of its concepts."""
        words = [word for word in notable_words(text, self._segmenter) if len(word.text) > 1]
        mentions = self._meanings.mentions(text)
        return any(
            self._index.holds(word.text) or any(start < word.end and word.start < end for start, end in mentions)
            for word in words
        )
