"""Questions that the report can answer, to show to someone who does not know what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from bot.answer import Answer, Status
from bot.answering import Answerer
from bot.language.script import Language, in_language, language_of
from bot.report.model import Report

SHOWN = 3
_LONGEST = 40
_KEPT = 6


@dataclass(frozen=True, slots=True)
class Example:
    """A question that was tried and found an answer; its number stays the same as long as the report does."""

    number: int
    question: str
    language: Language


class Examples:
    """The example questions of one report."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self._examples = tuple(examples)

    @classmethod
    async def tried(cls, answerer: Answerer, questions: Iterable[str]) -> Self:
        """Returns those of `questions` that find an answer, a few a language and one a sentence of the report."""
        found: dict[tuple[Language, int], Example] = {}
        for number, question in enumerate((*questions, *_titles(answerer.report))):
            language = language_of(question)
            full = sum(key[0] is language for key in found) >= _KEPT
            if language is None or full or len(question) > _LONGEST * (1 if language.is_chinese else 2):
                continue
            answer = await answerer.answer(question, limit=1)
            if _is_good(answer):
                found.setdefault((language, answer.hits[0].passage.number), Example(number, question, language))
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


def _is_good(answer: Answer) -> bool:
    return answer.status is Status.FOUND and answer.short is not None


def _titles(report: Report) -> Iterator[str]:
    """Yields the headings, each a question about its section, in every language that the report has them in."""
    for section in report.sections[1:]:
        yield in_language(section.title, Language.SIMPLIFIED)
        yield in_language(section.title, Language.TRADITIONAL)
        if section.translation:
            yield section.translation
