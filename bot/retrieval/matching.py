"""Which spans of a passage matched a question."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

from bot.language.analyzers import View
from bot.language.empty_words import is_empty
from bot.language.marks import NUMBER
from bot.language.numerals import number_values
from bot.language.reading import Reading
from bot.language.span import Span, joined
from bot.language.word_meaning import MOSTLY, MUCH, WordMeaning, word_meaning
from bot.retrieval.question import Analysis, Question

_Value = TypeVar("_Value")

# Passages of which is kept what can be mentioned: each takes about 20 kB.
_KEPT = 2048

Mentions = Callable[[int], Sequence[Span]]
"""What a question mentions of the passage at a place, in its folded text."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """What a question can mention of a passage: its words with a meaning, its concepts and its numbers, each with its span.

    `words` has the spans of each word, `numbers` those of each number's term. Of all words in order there are the spans, the
    lengths of what they mean (`word_meaning.py`), and their sounds; `by_meaning` and `by_sound` have the places there of the
    words with this meaning, and this first sound; `by_concept` likewise of the mentions of `concepts`.
    """

    words: Mapping[str, Sequence[Span]]
    spans: tuple[Span, ...]
    lengths: tuple[float, ...]
    sounds: tuple[tuple[str, ...], ...]
    by_meaning: Mapping[str, Sequence[int]]
    by_sound: Mapping[str, Sequence[int]]
    concepts: tuple[tuple[Span, frozenset[str]], ...]
    by_concept: Mapping[str, Sequence[int]]
    numbers: Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a question can mention: its terms, sounds and concepts, its content words, their text, and what each means."""

    terms: frozenset[str]
    sounds: frozenset[str]
    concepts: frozenset[str]
    words: tuple[str, ...]
    text: str
    meanings: tuple[WordMeaning, ...]


class Matcher:
    """Finds matches in the passages of one report; what can be mentioned of a passage is read once and kept."""

    def __init__(self, readings: Sequence[Reading], analysis: Analysis) -> None:
        self._readings = readings
        self._analysis = analysis
        self._passage = functools.lru_cache(maxsize=_KEPT)(self._read)

    def joined(self, mentioned: Iterable[Span], place: int) -> tuple[Span, ...]:
        """Returns spans of the folded passage as spans of its own text, in order, neighbours joined."""
        folded = self._readings[place].folded
        return joined(folded.original_span(*span) for span in mentioned)

    def mentioned(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage something stands that the question says, means, or sounds like."""
        return self._mentioned(self._wanted(question), place)

    def mentions(self, question: Question) -> Mentions:
        """Returns what tells of the passage at a place what of it is `mentioned`, looked for once."""
        wanted = self._wanted(question)
        found: dict[int, list[Span]] = {}

        def mentioned(place: int) -> Sequence[Span]:
            if place not in found:
                found[place] = self._mentioned(wanted, place)
            return found[place]

        return mentioned

    def said(self, question: Question, place: int) -> list[Span]:
        """Returns where in the folded passage a word, a number or one of the report's concepts stands that it says.

        A concept that shares less with the question than another one (副主任 beside 副省长) is not said.
        """
        return self._said(self._wanted(question), place)

    def _wanted(self, question: Question) -> _Wanted:
        words = (*question.content_words, *itertools.chain.from_iterable(question.spellings.values()))
        of_word = self._analysis.meanings.of_word
        return _Wanted(
            terms=frozenset(question.terms[View.WORDS]),
            sounds=frozenset(question.terms[View.SOUNDS]),
            concepts=frozenset(question.concepts),
            words=tuple(word for word in words if len(word) > 1),
            text="\n".join(words),
            meanings=tuple([word_meaning(of_word(word)) for word in question.content_words]),
        )

    def _mentioned(self, wanted: _Wanted, place: int) -> list[Span]:
        passage = self._passage(place)
        return self._said(wanted, place) + _meant(wanted.meanings, passage) + _sounding(wanted.sounds, passage)

    def _said(self, wanted: _Wanted, place: int) -> list[Span]:
        passage = self._passage(place)
        numbers = [span for term in wanted.terms & passage.numbers.keys() for span in passage.numbers[term]]
        return numbers + _shared(wanted.concepts, passage) + self._repeated(wanted, place)

    def _repeated(self, wanted: _Wanted, place: int) -> list[Span]:
        """Returns the words that are asked for, that hold such a word, or that such a word holds."""
        words, text = self._passage(place).words, self._readings[place].text
        inside = [span for word, spans in words.items() if word in wanted.text for span in spans]
        longer = [asked for asked in wanted.words if asked in text]
        return inside + [span for asked in longer for word, spans in words.items() if asked in word for span in spans]

    def _read(self, place: int) -> _Passage:
        reading = self._readings[place]
        meanings, sounds = self._analysis.meanings, self._analysis.sounds
        words = [word for word in reading.words if not is_empty(word.text)]
        meant = [meanings.of_word(word.text) for word in words]
        spoken = [tuple(sounds.pairs(word.text)) for word in words]
        mentions = meanings.mentions(reading.text)
        concepts = tuple((span, frozenset(meanings.concepts_of(reading.text[slice(*span)]))) for span in mentions)
        return _Passage(
            words=_by_key((word.text, (word.start, word.end)) for word in words),
            spans=tuple((word.start, word.end) for word in words),
            lengths=tuple([word_meaning(of_word).length for of_word in meant]),
            sounds=tuple(spoken),
            by_meaning=_by_key((meaning, number) for number, of_word in enumerate(meant) for meaning in of_word),
            by_sound=_by_key((sounded[0], number) for number, sounded in enumerate(spoken) if sounded),
            concepts=concepts,
            by_concept=_by_key(
                (concept, number) for number, (_, mentioned) in enumerate(concepts) for concept in mentioned
            ),
            numbers=_by_key((f"{NUMBER}{value}", (start, end)) for start, end, value in number_values(reading.text)),
        )


def _meant(asked: Sequence[WordMeaning], passage: _Passage) -> list[Span]:
    """Returns the words that are much like one that is `asked` for."""
    found: set[int] = set()
    for word in asked:
        shares: defaultdict[int, float] = defaultdict(float)
        products: defaultdict[int, float] = defaultdict(float)
        for meaning, rarity in word.rarities.items():
            for number in passage.by_meaning.get(meaning, ()):
                shares[number] += rarity
                products[number] += rarity * rarity
        for number, share in shares.items():
            if share >= MOSTLY * word.total or products[number] >= MUCH * word.length * passage.lengths[number]:
                found.add(number)
    return [passage.spans[number] for number in found]


def _sounding(asked: frozenset[str], passage: _Passage) -> list[Span]:
    """Returns the words all of whose sounds are `asked` for."""
    found = [number for sound in asked & passage.by_sound.keys() for number in passage.by_sound[sound]]
    return [passage.spans[number] for number in found if asked.issuperset(passage.sounds[number])]


def _shared(asked: AbstractSet[str], passage: _Passage) -> list[Span]:
    """Returns what mentions a concept that is `asked` for, and nothing else mentions that and more."""
    if not asked:
        return []
    found = {number for concept in asked & passage.by_concept.keys() for number in passage.by_concept[concept]}
    shared = [(span, concepts & asked) for span, concepts in map(passage.concepts.__getitem__, found)]
    return [span for span, concepts in shared if not any(concepts < other for _, other in shared)]


def _by_key(pairs: Iterable[tuple[str, _Value]]) -> Mapping[str, Sequence[_Value]]:
    """Returns the values of each key, in order."""
    found: dict[str, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
