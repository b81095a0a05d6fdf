"""Which spans of a passage matched a question."""

from __future__ import annotations

from bot.language.analyzers import View
from bot.language.empty_words import is_empty
from bot.language.numerals import number_values
from bot.language.reading import Reading
from bot.retrieval.question import Analysis, Question


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


def folded_matches(question: Question, reading: Reading, analysis: Analysis) -> list[tuple[int, int]]:
    """Returns where in the folded passage a word stands that the question mentions: said, meant or sounding alike."""
    asked = set(question.content_words)
    meanings = set(question.terms[View.MEANINGS])
    sounds = set(question.terms[View.SOUNDS])
    words = set(question.terms[View.WORDS])
    spans = [(start, end) for start, end, value in number_values(reading.text) if f"#{value}" in words]
    for word in reading.words:
        if is_empty(word.text):
            continue
        if (
            word.text in asked
            or any(len(own) > 1 and (own in word.text or word.text in own) for own in asked)
            or _means_the_same(word.text, meanings, analysis)
            or _sounds_the_same(word.text, sounds, analysis)
        ):
            spans.append((word.start, word.end))
    return spans


def _means_the_same(word: str, meanings: set[str], analysis: Analysis) -> bool:
    own = analysis.meanings.of_word(word)
    concepts = analysis.meanings.concepts_of(word)
    return bool(concepts & meanings) or (bool(own) and 2 * sum(meaning in meanings for meaning in own) > len(own))


def _sounds_the_same(word: str, sounds: set[str], analysis: Analysis) -> bool:
    pairs = analysis.sounds.pairs(word)
    return bool(pairs) and all(pair in sounds for pair in pairs)
