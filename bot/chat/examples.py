"""Questions that the report can answer, to show to someone who does not know what to ask."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from bot.answer import Answer, Status
from bot.answering import Answerer
from bot.language.script import Language, has_han, in_language, language_of
from bot.report.model import Report

SHOWN = 3
_LONGEST = 40
_KEPT = 6


@dataclass(frozen=True, slots=True)
class Example:
    """A question that was tried and found an answer; its number stays the same as long as its words do."""

    question: str
    language: Language

    @property
    def number(self) -> int:
        """What buttons and deep links carry: six digits of the question's checksum."""
        return zlib.crc32(self.question.encode("utf-8", "replace")) % 1_000_000


class Examples:
    """The example questions of one report."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self._examples = tuple(examples)

    @classmethod
    async def tried(cls, answerer: Answerer, questions: Iterable[str]) -> Self:
        """Returns questions that find an answer, a few a language and one a sentence of the report.

        Those that the report offers come first. Where it offers too few, tidy ones of `questions` with an exact answer,
        then untidy ones, then the report's headings make up.
        """
        found: dict[tuple[Language, int], Example] = {}
        for example, is_offered in _candidates(answerer.report, questions):
            if sum(language is example.language for language, _ in found) < _KEPT:
                answer = await answerer.answer(example.question, limit=1)
                if _is_good(answer, is_offered=is_offered):
                    found.setdefault((example.language, answer.hits[0].passage.number), example)
        return cls(found.values())

    def for_language(self, language: Language, turn: int = 0) -> tuple[Example, ...]:
        """Returns up to three questions in `language`, others at each `turn`; where it has too few, others make up."""
        fitting = [example for example in self._examples if example.language is language]
        others = [example for example in self._examples if example.language is not language]
        start = turn * SHOWN % max(len(fitting), 1)
        return tuple((fitting[start:] + fitting[:start] + others)[:SHOWN])

    def numbered(self, number: int) -> str | None:
        """Returns the question with this number."""
        return next((example.question for example in self._examples if example.number == number), None)


def _candidates(report: Report, questions: Iterable[str]) -> Iterator[tuple[Example, bool]]:
    """Yields questions, and whether the report itself offers them."""
    for language, question in report.examples:
        yield Example(question, language), True
    for question in (*sorted(questions, key=lambda question: not _is_tidy(question)), *_titles(report)):
        language_told = language_of(question)
        if language_told and len(question) <= _LONGEST * (1 if language_told.is_chinese else 2):
            yield Example(question, language_told), False


def _is_good(answer: Answer, *, is_offered: bool) -> bool:
    """Whether a question found its answer; one that nobody chose must ask for something exact, in words that are known."""
    return answer.status is Status.FOUND and (is_offered or (answer.short is not None and not answer.missing))


def _is_tidy(question: str) -> bool:
    """Whether it is written as for print: it begins with no small letter, and ends with its script's question mark."""
    mark = "？" if has_han(question) else "?"
    return question.endswith(mark) and not question[:1].islower() and " " + mark not in question


def _titles(report: Report) -> Iterator[str]:
    """Yields the headings, each a question about its section, in every language that the report has them in."""
    for section in report.sections[1:]:
        yield in_language(section.title, Language.SIMPLIFIED)
        yield in_language(section.title, Language.TRADITIONAL)
        if section.translation:
            yield section.translation
