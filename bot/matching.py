"""Which spans of a passage matched a question."""

from __future__ import annotations

from bot.language.analyzers import View
from bot.language.empty_words import is_empty
from bot.language.numerals import number_values
from bot.language.reading import Reading
from bot.retrieval.question import Analysis, Question

Span = tuple[int, int]


def matches(question: Question, reading: Reading, analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """Returns (start, end) in the passage's own text of what the question mentions, in order, neighbours joined."""
    folded = reading.folded
    spans = [folded.original_span(start, end) for start, end in folded_matches(question, reading, analysis)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def folded_matches(question: Question, reading: Reading, analysis: Analysis) -> list[Span]:
    """Returns where in the folded passage a word stands that the question says, means, or sounds like."""
    meanings, sounds = set(question.terms[View.MEANINGS]), set(question.terms[View.SOUNDS])
    alike = [
        (word.start, word.end)
        for word in reading.words
        if not is_empty(word.text)
        and (_means_the_same(word.text, meanings, analysis) or _sounds_the_same(word.text, sounds, analysis))
    ]
    return said(question, reading, analysis) + alike


def said(question: Question, reading: Reading, analysis: Analysis) -> list[Span]:
    """Returns where in the folded passage a word, a number or one of the report's concepts stands that the question says."""
    asked, words = set(question.content_words), set(question.terms[View.WORDS])
    numbers = [(start, end) for start, end, value in number_values(reading.text) if f"#{value}" in words]
    mentions = _mentions(set(question.concepts), reading, analysis)
    own = [
        (word.start, word.end)
        for word in reading.words
        if not is_empty(word.text) and any(_holds(word.text, other) for other in asked)
    ]
    return numbers + mentions + own


def _mentions(concepts: set[str], reading: Reading, analysis: Analysis) -> list[Span]:
    """Mentions of the question's concepts; one that shares less of them than another (副主任 beside 副省长) is none."""
    spans = analysis.meanings.mentions(reading.text)
    shared = {span: analysis.meanings.concepts_of(reading.text[slice(*span)]) & concepts for span in spans}
    return [span for span, own in shared.items() if own and not any(own < other for other in shared.values())]


def _holds(word: str, other: str) -> bool:
    return word == other or (len(other) > 1 and (other in word or word in other))


def _means_the_same(word: str, meanings: set[str], analysis: Analysis) -> bool:
    own = analysis.meanings.of_word(word)
    return bool(own) and 2 * sum(meaning in meanings for meaning in own) > len(own)


def _sounds_the_same(word: str, sounds: set[str], analysis: Analysis) -> bool:
    pairs = analysis.sounds.pairs(word)
    return bool(pairs) and all(pair in sounds for pair in pairs)
