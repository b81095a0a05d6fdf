"""The four views of a text: its words, its characters, its meanings, its sounds."""

from __future__ import annotations

import enum
import functools
import itertools
import operator
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from bot.language import numerals, script
from bot.language.empty_words import is_empty
from bot.language.glosses import Glosses
from bot.language.marks import CONCEPT, NUMBER
from bot.language.reading import Reading
from bot.language.readings import latin_syllables, syllables
from bot.language.regional import regional_words
from bot.language.segmentation import Segmenter
from bot.language.span import Span
from bot.language.stemming import stems
from bot.language.synonyms import Synonyms

# Words of which the meanings are remembered: texts use the same ones again and again.
_REMEMBERED = 8192
_LATIN_WORD = re.compile(r"[a-z]+")
_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[a-z]+|\d+")


class View(enum.StrEnum):
    """One way to read a text as terms."""

    WORDS = "words"
    CHARACTERS = "characters"
    MEANINGS = "meanings"
    SOUNDS = "sounds"


Located = tuple[str, int, int]
"""A term, and where in the folded text it starts and ends."""


class Analyzer(Protocol):
    """Turns a reading into the terms of one view; the same instance reads passages and questions."""

    view: View

    def terms(self, reading: Reading) -> list[str]:
        """Returns the terms of `reading` in order, with repetitions."""
        ...

    def located(self, reading: Reading) -> Iterable[Located]:
        """Yields those of the terms that stand at a place of their own, each as often as it stands there."""
        ...


class WordAnalyzer:
    """Words, the shorter words inside them, and numbers by their value."""

    view = View.WORDS

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter

    def terms(self, reading: Reading) -> list[str]:
        """Returns jieba's search-mode words; 130亿 and 13 billion are both also `#13000000000`."""
        return [term for term, _, _ in self.located(reading)]

    def located(self, reading: Reading) -> Iterator[Located]:
        """Yields all terms; a word inside another stands where that does."""
        for word in reading.words:
            for term in (word.text, *self._segmenter.parts(word.text)):
                yield term, word.start, word.end
        for start, end, value in numerals.number_values(reading.text):
            yield f"{NUMBER}{value}", start, end


class CharacterAnalyzer:
    """Single Han characters and neighbouring pairs; Latin words and digits as they are."""

    view = View.CHARACTERS

    def terms(self, reading: Reading) -> list[str]:
        """Returns the characters and pairs of `reading`."""
        return self.of(reading.text)

    def located(self, reading: Reading) -> Iterator[Located]:
        """Yields all terms, in order."""
        return self._located(reading.text)

    @staticmethod
    def of(text: str) -> list[str]:
        """Returns the characters and pairs of folded `text`, as `located` has them, without their places."""
        terms: list[str] = []
        for run in _RUN.findall(text):
            terms += (*run, *map(operator.add, run, run[1:])) if script.has_han(run) else (run,)
        return terms

    @staticmethod
    def _located(text: str) -> Iterator[Located]:
        for match in _RUN.finditer(text):
            start, end = match.span()
            if not script.has_han(match.group()):
                yield match.group(), start, end
                continue
            for at in range(start, end):
                yield text[at], at, at + 1
            for at in range(start, end - 1):
                yield text[at : at + 2], at, at + 2

    @staticmethod
    def singles(text: str) -> list[str]:
        """Returns the single Han characters, Latin words and digits of folded `text` in order."""
        runs = (match.group() for match in _RUN.finditer(text))
        return [term for run in runs for term in (run if script.has_han(run) else (run,))]


_PERSON = "nr"


class MeaningAnalyzer:
    """Stems of English words and of the glosses of Chinese words, and the concepts of a report's synonyms."""

    view = View.MEANINGS

    def __init__(self, segmenter: Segmenter, glosses: Glosses, synonyms: Synonyms) -> None:
        self._segmenter = segmenter
        self._glosses = glosses
        self._synonyms = synonyms
        self.regional = regional_words()
        self.of_word = functools.lru_cache(maxsize=_REMEMBERED)(self._of_word)

    def terms(self, reading: Reading) -> list[str]:
        """Returns the meanings of `reading`, each word's once; synonyms as `=` and the number of their line."""
        found = [stem for stem, _, _ in self.located(reading)]
        found += self.regional.concepts(reading.text)
        return found + [f"{CONCEPT}{concept}" for concept in self._synonyms.concepts(reading.text)]

    def located(self, reading: Reading) -> Iterator[Located]:
        """Yields the meanings of the words; a concept may stand anywhere."""
        for word in reading.words:
            for stem in self.of_word(word.text):
                yield stem, word.start, word.end

    def concepts_of(self, phrase: str) -> set[str]:
        """Returns the concepts that folded `phrase` mentions."""
        return {f"{CONCEPT}{concept}" for concept in self._synonyms.concepts(phrase)}

    def means(self, phrase: str) -> set[str]:
        """Returns the concepts that folded `phrase` stands for as a whole: 领导人 may be any of them, none of them another."""
        return {f"{CONCEPT}{concept}" for concept in self._synonyms.meant(phrase)}

    def mentions(self, text: str) -> list[Span]:
        """Returns where folded `text` mentions a concept."""
        return list(self._synonyms.mentions(text))

    def in_dictionary(self, word: str) -> tuple[str, ...]:
        """Returns the meanings that the dictionary gives one word: the stems of its glosses, then its groups of synonyms."""
        return self._told(word, self._glosses.in_dictionary)

    def _of_word(self, word: str) -> tuple[str, ...]:
        """Returns the meanings of one word: an English word's stem, a Chinese word's glosses, or its parts'."""
        return self._told(word, self._glosses.stems)

    def _told(self, word: str, told: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        if is_empty(word):
            return ()
        if not script.has_han(word):
            return tuple(stems(word))
        found = told(word)
        if found or len(word) == 1:
            return found
        if self._segmenter.tag(word) == _PERSON and self._segmenter.is_name(word):
            return ()  # 王沪宁 is nothing of Shanghai
        parts = self._segmenter.parts(word) or list(word)
        return tuple(dict.fromkeys(stem for part in parts for stem in told(part)))


class SoundAnalyzer:
    """Pairs of neighbouring syllables, from Chinese characters and from pinyin typed in Latin letters."""

    view = View.SOUNDS

    def terms(self, reading: Reading) -> list[str]:
        """Returns pairs of neighbouring syllables, without tones, such as `wu zhen`."""
        found: list[str] = []
        run: list[str] = []
        end = -1
        for word in reading.words:
            spoken = self._syllables(word.text)
            if not spoken or reading.text[end : word.start].strip():
                run = []
            for syllable in spoken:
                if run:
                    found.append(f"{run[-1]} {syllable}")
                run.append(syllable)
            end = word.end
        return found

    def located(self, reading: Reading) -> Iterable[Located]:  # noqa: ARG002 - as all analyzers have it
        """Yields nothing: a pair of syllables may stand across words."""
        return ()

    def pairs(self, word: str) -> list[str]:
        """Returns the pairs of one word."""
        spoken = self._syllables(word)
        return [f"{a} {b}" for a, b in itertools.pairwise(spoken)]

    @staticmethod
    def _syllables(word: str) -> tuple[str, ...]:
        if script.has_han(word):
            return syllables(word)
        return latin_syllables(word) if _LATIN_WORD.fullmatch(word) else ()
