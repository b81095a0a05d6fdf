"""Questions whose answers are known, to train on and to measure with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.errors import CorpusError, QuestionsError
from bot.report.corpus import REPORT, read_judged, read_report
from bot.report.model import Report
from bot.report.plain import plain_report
from bot.report.shipped import shipped_corpus


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
    is_own = (file.parent / REPORT).exists()
    report = read_report(file.parent if is_own else shipped_corpus())
    examples = (
        Example(own.text, own.places, (own.answer,) if own.answer else (), own.kind, own.language)
        for own in read_judged(file, report.passages)
    )
    return ExampleSet(report, tuple(examples), are_judged=True)
