"""Chinese text cut into words by jieba, with a report's own terms."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterable
from dataclasses import dataclass

import jieba

from bot.language.dictionary import Dictionary, Term, shared_dictionary

jieba.setLogLevel(logging.WARNING)
# What jieba takes together; it cuts each of them by itself.
_BLOCK = jieba.re_han_default


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a folded text, with its offsets there."""

    text: str
    start: int
    end: int


class _Tokenizer(jieba.Tokenizer):  # type: ignore[misc]
    """jieba's own, with a dictionary that learns a text's words before jieba looks them up."""

    def __init__(self, dictionary: Dictionary) -> None:
        super().__init__()
        self._learn = dictionary.learn
        self.FREQ, self.total, self.initialized = dictionary.frequencies, dictionary.total, True

    def get_DAG(self, sentence: str) -> dict[int, list[int]]:  # noqa: N802 - jieba's name
        self._learn(sentence)
        graph: dict[int, list[int]] = super().get_DAG(sentence)
        return graph

    def calc(self, sentence: str, DAG: dict[int, list[int]], route: dict[int, tuple[float, int]]) -> None:  # noqa: N803 - jieba's name
        """Puts the most probable word from each place on into `route`, as jieba's does; of equal ones the longest."""
        frequency, log_total = self.FREQ.get, math.log(self.total)
        route[len(sentence)] = 0.0, 0
        for start in range(len(sentence) - 1, -1, -1):
            highest, end = -math.inf, start
            for last in DAG[start]:
                probability = math.log(frequency(sentence[start : last + 1]) or 1) - log_total + route[last + 1][0]
                if probability >= highest:
                    highest, end = probability, last
            route[start] = highest, end


class Segmenter:
    """Cuts folded text into words."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        terms = tuple(terms)
        self._dictionary = Dictionary(terms) if terms else shared_dictionary()
        self._tokenizer = _Tokenizer(self._dictionary)

    def words(self, text: str) -> tuple[Word, ...]:
        """Returns the words of folded `text` in order, punctuation and white space left out."""
        words, start = [], 0
        for block in _BLOCK.split(text):
            for word in self._cut(block):
                end = start + len(word)
                if any(c.isalnum() for c in word):
                    words.append(Word(word, start, end))
                start = end
        return tuple(words)

    def _cut(self, block: str) -> Iterable[str]:
        """Returns `block` cut by jieba, which leaves Latin letters and digits alone in which no known word begins."""
        if len(block) < 2 or (block.isascii() and block.isalnum() and not self._dictionary.begins_in(block)):
            return (block,)
        words: Iterable[str] = self._tokenizer.cut(block)
        return words

    def parts(self, word: str) -> list[str]:
        """Returns the shorter words inside `word`, two and three characters long, as jieba's search mode does."""
        if len(word) < 3:
            return []
        self._dictionary.learn(word)
        frequency = self._dictionary.frequencies.get
        return [
            part
            for length in (2, 3)
            if len(word) > length
            for start in range(len(word) - length + 1)
            if frequency(part := word[start : start + length])
        ]

    def knows(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word`."""
        return self._dictionary.has(word)

    def is_name(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word` as a proper name."""
        return self._dictionary.is_name(word)

    def rarity(self, word: str) -> float:
        """Returns the logarithm of how many words the dictionary has counted for each `word`."""
        self._dictionary.learn(word)
        return math.log(self._dictionary.total / (1 + self._dictionary.frequencies.get(word, 0)))

    def tag(self, word: str) -> str:
        """Returns the part of speech that the report's terms or the dictionary give `word`; empty when neither has it."""
        return self._dictionary.tag(word)
