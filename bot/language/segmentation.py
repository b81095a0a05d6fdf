"""Chinese text cut into words by jieba, with a report's own terms."""

from __future__ import annotations

import functools
import importlib.resources
import logging
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import jieba

jieba.setLogLevel(logging.WARNING)

_NAME_TAGS = frozenset({"nr", "nrt", "nrfg", "ns", "nt", "nz"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a folded text, with its offsets there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A word that a report adds to the dictionary."""

    text: str
    frequency: int = 1000
    tag: str = "n"


@dataclass(frozen=True, slots=True)
class _Dictionary:
    frequencies: Mapping[str, int]
    total: int
    tags: Mapping[str, str]


@functools.cache
def _jieba_dictionary() -> _Dictionary:
    """Reads jieba's dictionary without jieba's cache file, whose place in the shared temporary folder anyone can write."""
    frequencies: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    with importlib.resources.files("jieba").joinpath("dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split()
            count = frequencies[word] = int(frequency)
            total += count
            for end in range(1, len(word)):
                frequencies.setdefault(word[:end], 0)
            tags[word] = sys.intern(tag)
    return _Dictionary(frequencies, total, tags)


class _Overlay(dict[str, int]):
    """A report's terms before the shared dictionary, which stays as it is for other reports."""

    def __init__(self, terms: Iterable[Term], base: Mapping[str, int]) -> None:
        super().__init__()
        self._base = base
        for term in terms:
            for end in range(1, len(term.text)):
                if term.text[:end] not in self:
                    self[term.text[:end]] = 0
            self[term.text] = term.frequency

    def __contains__(self, word: object) -> bool:
        return dict.__contains__(self, word) or word in self._base

    def __getitem__(self, word: str) -> int:
        return dict.__getitem__(self, word) if dict.__contains__(self, word) else self._base[word]

    def get(self, word: str, default: int | None = None) -> int | None:  # type: ignore[override]
        return dict.__getitem__(self, word) if dict.__contains__(self, word) else self._base.get(word, default)


class _Tokenizer(jieba.Tokenizer):  # type: ignore[misc]
    def __init__(self, frequencies: Mapping[str, int], total: int) -> None:
        super().__init__()
        self.FREQ, self.total, self.initialized = frequencies, total, True


class Segmenter:
    """Cuts folded text into words."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        dictionary = _jieba_dictionary()
        terms = tuple(terms)
        self._tags = dictionary.tags
        self._terms = {term.text: term.tag for term in terms}
        self._frequencies = _Overlay(terms, dictionary.frequencies) if terms else dictionary.frequencies
        self._tokenizer = _Tokenizer(self._frequencies, dictionary.total)

    def words(self, text: str) -> tuple[Word, ...]:
        """Returns the words of folded `text` in order, punctuation and white space left out."""
        words, start = [], 0
        for word in self._tokenizer.cut(text):
            end = start + len(word)
            if any(c.isalnum() for c in word):
                words.append(Word(word, start, end))
            start = end
        return tuple(words)

    def parts(self, word: str) -> list[str]:
        """Returns the shorter words inside `word`, two and three characters long, as jieba's search mode does."""
        return [
            part
            for length in (2, 3)
            if len(word) > length
            for start in range(len(word) - length + 1)
            if self._frequencies.get(part := word[start : start + length])
        ]

    def knows(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word`."""
        return bool(self._frequencies.get(word))

    def is_name(self, word: str) -> bool:
        """Whether the dictionary, or the report, has `word` as a proper name."""
        return self.tag(word) in _NAME_TAGS

    def tag(self, word: str) -> str:
        """Returns the part of speech that the report's terms or the dictionary give `word`; empty when neither has it."""
        return self._terms.get(word) or self._tags.get(word, "")
