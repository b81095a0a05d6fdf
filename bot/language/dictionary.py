"""jieba's dictionary and a report's own terms, as far as texts have called for them."""

from __future__ import annotations

import functools
import math
import operator
import sys
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import marisa_trie

from bot.language.span import Span

# Made from jieba's dictionary by `python -m bot.language.word_table`.
TABLE = Path(__file__).with_name("words.marisa")
# A word's frequency, its tag (part of speech), and whether it is a proper name.
RECORD = "<I4s?"
# The key of the sum of all frequencies; no word holds the end of a line.
TOTAL = "\n"
# Letters and pairs of them, and Latin words, of which it is remembered whether words begin with them, or in them.
_REMEMBERED, _REMEMBERED_WORDS = 65_536, 4096
NAME_TAGS = frozenset({"nr", "nrt", "nrfg", "ns", "nt", "nz"})


@dataclass(frozen=True, slots=True)
class Term:
    """A word that a report adds to the dictionary."""

    text: str
    frequency: int = 1000
    tag: str = "n"


@functools.cache
def _shipped_words() -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie(RECORD).mmap(str(TABLE))


@functools.lru_cache(maxsize=_REMEMBERED)
def _begins_a_word(text: str) -> bool:
    return next(_shipped_words().iterkeys(text), None) is not None


class Dictionary:
    """Words by their frequencies, in the form that jieba looks them up in: with each word's beginnings, at 0.

    jieba needs a plain dict to be fast. Only the words that begin like something in a text that was `learned` are in it; those
    of one beginning come all at once, so that it is never seen half learned.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._table = _shipped_words()
        self._own_tags: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._names: set[str] = set()
        self.frequencies: dict[str, int] = {}
        self._learned: set[str] = set()
        self.begins_in = functools.lru_cache(maxsize=_REMEMBERED_WORDS)(self._begins_in)
        self.total: int = self._table[TOTAL][0][0]
        for term in terms:
            self._add(term)

    def learn(self, text: str) -> None:
        """Makes sure that `frequencies` has each word of the dictionary that `text` holds."""
        pairs = map(operator.add, text, text[1:])
        if fresh := {*text, *pairs} - self._learned:
            self._learn(fresh)

    def _learn(self, fresh: AbstractSet[str]) -> None:
        """Makes sure that `frequencies` has the `fresh` letters, and the words that begin with the pairs among these."""
        known = self.frequencies
        for beginning in fresh:
            if len(beginning) == 1 and beginning not in known:
                self._take([(beginning, entry) for entry in self._table.get(beginning, ())])
                known.setdefault(beginning, 0)
            elif beginning not in known and _begins_a_word(beginning):
                self._take(self._table.items(beginning))
        # People may type any two letters beside each other: they are not remembered for ever.
        if len(self._learned) > _REMEMBERED:
            self._learned = set()
        self._learned |= fresh

    def most_probable(self, text: str) -> Iterator[Span]:
        """Yields where each word of `text` begins and ends, in order, when it is cut as is most probable, as jieba does.

        The probability is the product of the words' shares of all frequencies; what is no word is cut into characters. Of
        equal words the longest is taken.
        """
        self.learn(text)
        size, frequency, log, log_total = len(text), self.frequencies.get, math.log, math.log(self.total)
        ends = [0] * size
        rest = [0.0] * (size + 1)  # the highest logarithm of the probability from each place on
        for start in range(size - 1, -1, -1):
            highest, end = -math.inf, start + 1
            while end <= size and (count := frequency(text[start:end])) is not None:
                if count and (probability := log(count) - log_total + rest[end]) >= highest:
                    highest, ends[start] = probability, end
                end += 1
            if not ends[start]:
                highest, ends[start] = 0.0 - log_total + rest[start + 1], start + 1
            rest[start] = highest
        start = 0
        while start < size:
            yield start, ends[start]
            start = ends[start]

    def _begins_in(self, text: str) -> bool:
        """Whether a word of two letters or more begins somewhere in `text`."""
        self.learn(text)
        return any(map(self.frequencies.__contains__, map(operator.add, text, text[1:])))

    def has(self, word: str) -> bool:
        """Whether it has `word`."""
        if word not in self.frequencies:
            self.learn(word)
        return bool(self.frequencies.get(word))

    def is_name(self, word: str) -> bool:
        """Whether it has `word` as a proper name; what a report says of its own term counts."""
        if tag := self._own_tags.get(word):
            return tag in NAME_TAGS
        if word not in self._tags:
            self.learn(word)
        return word in self._names

    def tag(self, word: str) -> str:
        """Returns the part of speech that a report's term or the dictionary has for `word`; empty when neither has it."""
        if word not in self._tags:
            self.learn(word)
        return self._own_tags.get(word) or self._tags.get(word, "")

    def _take(self, found: Iterable[tuple[str, tuple[int, bytes, bool]]]) -> None:
        fresh: dict[str, int] = {}
        for word, (frequency, tag, is_name) in found:
            for end in range(2, len(word)):
                fresh.setdefault(word[:end], 0)
            fresh[word] = frequency
            self._tags[word] = sys.intern(tag.rstrip(b"\0").decode())
            if is_name:
                self._names.add(word)
        self.frequencies.update(fresh)

    def _add(self, term: Term) -> None:
        """Adds `term` as jieba's `add_word` does."""
        self.learn(term.text)
        for end in range(1, len(term.text)):
            self.frequencies.setdefault(term.text[:end], 0)
        self.frequencies[term.text] = term.frequency
        self.total += term.frequency
        self._own_tags[term.text] = term.tag


@functools.cache
def shared_dictionary() -> Dictionary:
    """Returns the dictionary of all reports without terms of their own."""
    return Dictionary()
