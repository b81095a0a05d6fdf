"""Which spans of a passage matched a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.analyzers import View
from bot.language.empty_words import is_empty
from bot.language.numerals import number_values
from bot.language.reading import Reading
from bot.retrieval.question import Analysis, Question

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    text: str
    meanings: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """What a question can mention of a passage: its words with a meaning, its concepts and its numbers, each with its span."""

    words: tuple[_Word, ...]
    concepts: tuple[tuple[Span, frozenset[str]], ...]
    numbers: tuple[tuple[Span, str], ...]


class Matcher:
    """Finds matches in the passages of one report; what can be mentioned of a passage is read once and kept."""

    def __init__(self, readings: Sequence[Reading], analysis: Analysis) -> None:
        self._readings = readings
        self._analysis = analysis
        self._passages: dict[int, _Passage] = {}

    def matches(self, question: Question, place: int) -> tuple[Span, ...]:
        """Returns (start, end) in the passage's own text of what the question mentions, in order, neighbours joined."""
        folded = self._readings[place].folded
        joined: list[Span] = []
        for start, end in sorted(folded.original_span(*span) for span in self.mentioned(question, place)):
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return tuple(joined)

    def mentioned(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage something stands that the question says, means, or sounds like."""
        meanings, sounds = set(question.terms[View.MEANINGS]), set(question.terms[View.SOUNDS])
        words = self._passage(place).words
        alike = [
            word.span
            for word in words
            if (not meanings.isdisjoint(word.meanings) and _mostly(word.meanings, meanings))
            or (word.sounds and sounds.issuperset(word.sounds))
        ]
        return self.said(question, place) + alike

    def said(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage a word, a number or one of the report's concepts stands that it says.

        A concept that shares less with the question than another one (副主任 beside 副省长) is not said.
        """
        passage = self._passage(place)
        numbers = [span for span, term in passage.numbers if term in question.terms[View.WORDS]]
        shared = [
            (span, own) for span, concepts in passage.concepts if (own := concepts.intersection(question.concepts))
        ]
        mentions = [span for span, own in shared if not any(own < other for _, other in shared)]
        return numbers + mentions + self._repeated(question.content_words, place)

    def _repeated(self, asked: tuple[str, ...], place: int) -> list[Span]:
        """Returns the words that are asked for, that hold such a word, or that such a word holds."""
        text, phrases = self._readings[place].text, "\n".join(own for own in asked if len(own) > 1)
        longer = [own for own in asked if len(own) > 1 and own in text]
        return [
            word.span
            for word in self._passage(place).words
            if word.text in phrases or word.text in asked or any(own in word.text for own in longer)
        ]

    def _passage(self, place: int) -> _Passage:
        if place not in self._passages:
            self._passages[place] = self._read(self._readings[place])
        return self._passages[place]

    def _read(self, reading: Reading) -> _Passage:
        meanings, sounds = self._analysis.meanings, self._analysis.sounds
        return _Passage(
            words=tuple(
                _Word((word.start, word.end), word.text, meanings.of_word(word.text), tuple(sounds.pairs(word.text)))
                for word in reading.words
                if not is_empty(word.text)
            ),
            concepts=tuple(
                (span, frozenset(meanings.concepts_of(reading.text[slice(*span)])))
                for span in meanings.mentions(reading.text)
            ),
            numbers=tuple(((start, end), f"#{value}") for start, end, value in number_values(reading.text)),
        )


def _mostly(own: tuple[str, ...], asked: set[str]) -> bool:
    return 2 * sum([meaning in asked for meaning in own]) > len(own)
