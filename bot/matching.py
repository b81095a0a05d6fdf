"""Which spans of a passage matched a question."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.language.analyzers import View
from bot.language.empty_words import is_empty
from bot.language.numerals import number_values
from bot.language.reading import Reading
from bot.retrieval.question import Analysis, Question

Span = tuple[int, int]

# Passages of which is kept what can be mentioned: each takes about 20 kB.
_KEPT = 2048


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str
    meanings: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """What a question can mention of a passage: its words with a meaning, its concepts and its numbers, each with its span.

    `by_letter`, `by_meaning` and `by_sound` have the numbers of the words with this first letter, meaning, and first sound.
    """

    words: tuple[_Word, ...]
    by_letter: Mapping[str, Sequence[int]]
    by_meaning: Mapping[str, Sequence[int]]
    by_sound: Mapping[str, Sequence[int]]
    concepts: tuple[tuple[Span, frozenset[str]], ...]
    numbers: tuple[tuple[Span, str], ...]

    def of(self, keys: AbstractSet[str], numbers: Mapping[str, Sequence[int]]) -> list[_Word]:
        """Returns the words that `numbers` has for any of `keys`, each once, in order."""
        found = {number for key in keys & numbers.keys() for number in numbers[key]}
        return [self.words[number] for number in sorted(found)]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a question can mention: its terms, meanings, sounds and concepts, its content words, their letters, and their text."""

    terms: frozenset[str]
    meanings: frozenset[str]
    sounds: frozenset[str]
    concepts: frozenset[str]
    words: tuple[str, ...]
    letters: frozenset[str]
    phrases: str


def _wanted(question: Question) -> _Wanted:
    words = (*question.content_words, *itertools.chain.from_iterable(question.spellings.values()))
    return _Wanted(
        terms=frozenset(question.terms[View.WORDS]),
        meanings=frozenset(question.terms[View.MEANINGS]),
        sounds=frozenset(question.terms[View.SOUNDS]),
        concepts=frozenset(question.concepts),
        words=words,
        letters=frozenset("".join(words)),
        phrases="\n".join(own for own in words if len(own) > 1),
    )


class Matcher:
    """Finds matches in the passages of one report; what can be mentioned of a passage is read once and kept."""

    def __init__(self, readings: Sequence[Reading], analysis: Analysis) -> None:
        self._readings = readings
        self._analysis = analysis
        self._passage = functools.lru_cache(maxsize=_KEPT)(self._read)

    def joined(self, mentioned: Iterable[Span], place: int) -> tuple[Span, ...]:
        """Returns spans of the folded passage as spans of its own text, in order, neighbours joined."""
        folded = self._readings[place].folded
        joined: list[Span] = []
        for start, end in sorted({folded.original_span(*span) for span in mentioned}):
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return tuple(joined)

    def mentioned(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage something stands that the question says, means, or sounds like."""
        return self._mentioned(_wanted(question), place)

    def mentioned_in(self, question: Question, places: Iterable[int]) -> Mapping[int, list[Span]]:
        """Returns what is `mentioned` in each of the passages at `places`."""
        wanted = _wanted(question)
        return {place: self._mentioned(wanted, place) for place in places}

    def said(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage a word, a number or one of the report's concepts stands that it says.

        A concept that shares less with the question than another one (副主任 beside 副省长) is not said.
        """
        return self._said(_wanted(question), place)

    def _mentioned(self, wanted: _Wanted, place: int) -> list[Span]:
        passage, sounds = self._passage(place), wanted.sounds
        means = [
            word.span
            for word in passage.of(wanted.meanings, passage.by_meaning)
            if _mostly(word.meanings, wanted.meanings)
        ]
        sounding = [word.span for word in passage.of(sounds, passage.by_sound) if sounds.issuperset(word.sounds)]
        return self._said(wanted, place) + means + sounding

    def _said(self, wanted: _Wanted, place: int) -> list[Span]:
        passage = self._passage(place)
        numbers = [span for span, term in passage.numbers if term in wanted.terms]
        shared = [(span, own) for span, concepts in passage.concepts if (own := concepts & wanted.concepts)]
        mentions = [span for span, own in shared if not any(own < other for _, other in shared)]
        return numbers + mentions + self._repeated(wanted, place)

    def _repeated(self, wanted: _Wanted, place: int) -> list[Span]:
        """Returns the words that are asked for, that hold such a word, or that such a word holds."""
        passage, text = self._passage(place), self._readings[place].text
        near = passage.of(wanted.letters, passage.by_letter)
        inside = [word.span for word in near if word.text in wanted.phrases or word.text in wanted.words]
        longer = [own for own in wanted.words if len(own) > 1 and own in text]
        return inside + [word.span for own in longer for word in passage.words if own in word.text]

    def _read(self, place: int) -> _Passage:
        reading = self._readings[place]
        meanings, sounds = self._analysis.meanings, self._analysis.sounds
        words = tuple(
            _Word((word.start, word.end), word.text, meanings.of_word(word.text), tuple(sounds.pairs(word.text)))
            for word in reading.words
            if not is_empty(word.text)
        )
        return _Passage(
            words=words,
            by_letter=_numbers(word.text[:1] for word in words),
            by_meaning=_numbers(word.meanings for word in words),
            by_sound=_numbers(word.sounds[:1] for word in words),
            concepts=tuple(
                (span, frozenset(meanings.concepts_of(reading.text[slice(*span)])))
                for span in meanings.mentions(reading.text)
            ),
            numbers=tuple(((start, end), f"#{value}") for start, end, value in number_values(reading.text)),
        )


def _numbers(keys: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Returns for each key the numbers of the words that have it."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            numbers[key].append(number)
    return dict(numbers)


def _mostly(own: tuple[str, ...], asked: AbstractSet[str]) -> bool:
    return 2 * sum([meaning in asked for meaning in own]) > len(own)
