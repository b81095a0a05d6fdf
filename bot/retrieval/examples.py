"""Questions whose answers are known, to train on and to measure with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from bot.errors import CorpusError, QuestionsError
from bot.language.folding import fold
from bot.report.corpus import REPORT, question_lines, read_report
from bot.report.model import Report
from bot.report.plain import plain_report
from bot.report.shipped import shipped_corpus

_SAME_SENTENCE = 0.85


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the places of the passages that answer it (none: the report does not) and its exact answers."""

    question: str
    places: frozenset[int]
    answers: tuple[str, ...] = ()
    kind: str = "fact"
    language: str = ""


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """The examples asked of one report; those of `strangers` belong to the paragraph before and have no answer here.

    Judged ones (`are_judged`) are many questions of one report, with chat and off-topic ones among them.
    """

    report: Report
    examples: tuple[Example, ...]
    strangers: tuple[Example, ...] = field(default=())
    are_judged: bool = False


def read_examples(file: Path) -> Iterator[ExampleSet]:
    """Yields the examples of `file`: SQuAD format (*.json), or judged questions (*.jsonl) in their report's folder.

    Raises:
        QuestionsError: the file is neither.
    """
    try:
        if file.suffix == ".jsonl":
            yield _judged(file)
        else:
            yield from _squad(json.loads(file.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, KeyError, TypeError, CorpusError) as error:
        remedy = "Give SQuAD-format .json, or .jsonl with question, kind, passages and answer"
        raise QuestionsError(f"{file}: cannot be read as questions ({error!r}). {remedy}") from error


def _squad(data: dict[str, Any]) -> Iterator[ExampleSet]:
    before: tuple[Example, ...] = ()
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            report = plain_report(paragraph["context"], article.get("title") or "")
            examples = tuple(_squad_example(report, question) for question in paragraph["qas"])
            strangers = tuple(Example(example.question, frozenset(), kind="wrong paragraph") for example in before)
            yield ExampleSet(report, examples, strangers)
            before = examples


def _squad_example(report: Report, question: dict[str, Any]) -> Example:
    starts = {answer["answer_start"] for answer in question["answers"]}
    places = {
        place
        for place, passage in enumerate(report.passages)
        for start in starts
        if passage.start <= start < passage.end
    }
    return Example(question["question"], frozenset(places), tuple(answer["text"] for answer in question["answers"]))


def _judged(file: Path) -> ExampleSet:
    """Reads judged questions; outside of a corpus folder they are about the report that ships."""
    report = read_report(file.parent if (file.parent / REPORT).exists() else shipped_corpus())
    examples = []
    for number, line in question_lines(file):
        try:
            places = frozenset(_place(passage, report) for passage in line["passages"])
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error
        answers = (line["answer"],) if line.get("answer") else ()
        examples.append(Example(line["question"], places, answers, line["kind"], line.get("language", "")))
    return ExampleSet(report, tuple(examples), are_judged=True)


def _place(passage: int | str, report: Report) -> int:
    """Returns the place of a passage, given as its number or as its text in either script."""
    if isinstance(passage, int) and 1 <= passage <= len(report.passages):
        return passage - 1
    if isinstance(passage, str):
        wanted = fold(passage).text
        near = [SequenceMatcher(None, wanted, fold(own.text).text, autojunk=False).ratio() for own in report.passages]
        best = max(range(len(near)), key=near.__getitem__)
        if near[best] > _SAME_SENTENCE:
            return best
    raise ValueError(f"{passage!r} is no sentence of the report; passages are numbers from 1 to {len(report.passages)}")
