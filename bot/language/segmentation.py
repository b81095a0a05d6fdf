"""Chinese text cut into words by jieba, with a report's own terms."""

from __future__ import annotations

import functools
import logging
import math
from collections.abc import Iterable
from typing import NamedTuple

from bot.language.bare_jieba import finalseg, jieba
from bot.language.dictionary import Dictionary, Term, shared_dictionary

jieba.setLogLevel(logging.WARNING)
# What jieba takes together; it cuts each of them by itself.
_BLOCK = jieba.re_han_default
# Words of which it is remembered how they are cut: texts use the same ones again and again.
_REMEMBERED = 8192
# How often jieba has counted what people may mean: 佳宾 5 times, 几场 143 times.
_COMMON = 30


class Word(NamedTuple):
    """A word of a folded text, with its offsets there."""

    text: str
    start: int
    end: int


@functools.lru_cache(maxsize=_REMEMBERED)
def _unknown_words(characters: str) -> tuple[str, ...]:
    return tuple(finalseg.cut(characters))


class Segmenter:
    """Cuts folded text into words, as jieba does: by its dictionary, its model of unknown words, and a report's own terms."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        terms = tuple(terms)
        self._dictionary = Dictionary(terms) if terms else shared_dictionary()
        self.parts = functools.lru_cache(maxsize=_REMEMBERED)(self._parts)
        self.tag = functools.lru_cache(maxsize=_REMEMBERED)(self._tag)
        self.rarity = functools.lru_cache(maxsize=_REMEMBERED)(self._rarity)

    def words(self, text: str) -> tuple[Word, ...]:
        """Returns the words of folded `text` in order, punctuation and white space left out."""
        words, start = [], 0
        for number, block in enumerate(_BLOCK.split(text)):
            # Between the blocks no two characters are one word.
            for word in self._cut(block) if number % 2 else block:
                end = start + len(word)
                if word.isalnum() or any(map(str.isalnum, word)):
                    words.append(Word(word, start, end))
                start = end
        return tuple(words)

    def _cut(self, block: str) -> Iterable[str]:
        """Returns the words of `block`; Latin letters and digits in which no known word begins are left alone."""
        if len(block) < 2 or (block.isascii() and block.isalnum() and not self._dictionary.begins_in(block)):
            return (block,)
        words: list[str] = []
        unknown = 0  # from here on there are single characters
        for start, end in self._dictionary.most_probable(block):
            if end - start > 1:
                words += self._singles(block[unknown:start])
                words.append(block[start:end])
                unknown = end
        words += self._singles(block[unknown:])
        return words

    def _singles(self, characters: str) -> Iterable[str]:
        """Returns single characters, of which those that are none of the dictionary's words together may be unknown words."""
        if len(characters) < 2 or self._dictionary.frequencies.get(characters):
            return characters
        return _unknown_words(characters)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Returns the shorter words inside `word`, two and three characters long, as jieba's search mode does."""
        if len(word) < 3:
            return ()
        self._dictionary.learn(word)
        frequency = self._dictionary.frequencies.get
        return tuple(
            part
            for length in (2, 3)
            if len(word) > length
            for start in range(len(word) - length + 1)
            if frequency(part := word[start : start + length])
        )

    def is_common(self, word: str) -> bool:
        """Whether the dictionary has counted folded `word` more than now and then."""
        self._dictionary.learn(word)
        return self._dictionary.frequencies.get(word, 0) >= _COMMON

    def knows(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word`."""
        return self._dictionary.has(word)

    def is_name(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word` as a proper name."""
        return self._dictionary.is_name(word)

    def _rarity(self, word: str) -> float:
        """Returns the logarithm of how many words the dictionary has counted for each time it counted `word`."""
        self._dictionary.learn(word)
        return math.log(self._dictionary.total / (1 + self._dictionary.frequencies.get(word, 0)))

    def _tag(self, word: str) -> str:
        """Returns the part of speech that the report's terms or the dictionary give `word`; empty when neither has it."""
        return self._dictionary.tag(word)
