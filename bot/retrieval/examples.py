"""Questions whose answers are known, to train on and to measure with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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


def read_examples(file: Path, translation: Mapping[str, str] | None = None) -> Iterator[ExampleSet]:
    """Yields the examples of `file`: SQuAD format (*.json), or judged questions (*.jsonl) in their report's folder.

    With a `translation`, those questions of SQuAD format whose id it has, in its words.

    Raises:
        QuestionsError: the file is neither.
    """
    try:
        if file.suffix == ".jsonl":
            yield _judged(file)
        else:
            data = json.loads(file.read_text(encoding="utf-8-sig"))
            yield from _squad(data if translation is None else _translated(data, translation))
    except (OSError, ValueError, KeyError, TypeError, CorpusError) as error:
        remedy = "Give SQuAD-format .json, or .jsonl with question, kind, passages and answer"
        raise QuestionsError(f"{file}: cannot be read as questions ({error!r}). {remedy}") from error


def read_translation(file: Path) -> Mapping[str, str]:
    """Returns the questions of `file` by the ids of those in SQuAD format that they translate: a JSON object a line.

    Raises:
        QuestionsError: a line has no id or no question.
    """
    try:
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        return {line["id"]: line["question"] for line in lines}
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "Give .jsonl with id and question"
        raise QuestionsError(f"{file}: cannot be read as a translation ({error!r}). {remedy}") from error


def _translated(data: dict[str, Any], translation: Mapping[str, str]) -> dict[str, Any]:
    """Returns `data` with what is translated alone; paragraphs of which no question is translated are left out."""
    articles = []
    for article in data["data"]:
        paragraphs = []
        for paragraph in article["paragraphs"]:
            known = [question for question in paragraph["qas"] if question.get("id") in translation]
            qas = [{**question, "question": translation[question["id"]]} for question in known]
            paragraphs += [{**paragraph, "qas": qas}] if qas else []
        articles.append({**article, "paragraphs": paragraphs})
    return {"data": articles}


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
