"""Questions whose answers are known, to train on and to measure with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.errors import CorpusError, QuestionsError
from bot.report.corpus import REPORT, read_judged, read_report
from bot.report.model import Report
from bot.report.plain import plain_report
from bot.report.shipped import shipped_corpus
from bot.retrieval.further import Further, read_further, with_further


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

    Judged ones (`are_judged`) are many questions of one report, with chat and off-topic ones among them. Further ones
    (`are_further`) were asked by others than those who made the set. Judged ones may be asked of their report without its
    judged questions (`are_unjudged`).
    """

    report: Report
    examples: tuple[Example, ...]
    strangers: tuple[Example, ...] = field(default=())
    are_judged: bool = False
    are_further: bool = False
    are_unjudged: bool = False


def read_examples(file: Path, further: Further | None = None) -> Iterator[ExampleSet]:
    """Yields the examples of `file`: SQuAD format (*.json), or judged questions (*.jsonl) in their report's folder.

    With `further` questions, these in place of those of SQuAD format.

    Raises:
        QuestionsError: the file is neither.
    """
    try:
        if file.suffix == ".jsonl":
            yield _judged(file)
        else:
            data = json.loads(file.read_text(encoding="utf-8-sig"))
            sets = _squad(data if further is None else with_further(data, further))
            yield from (replace(own, are_further=further is not None) for own in sets)
    except (OSError, ValueError, KeyError, TypeError, CorpusError) as error:
        remedy = "Give SQuAD-format .json, or .jsonl with question, kind, passages and answer"
        raise QuestionsError(f"{file}: cannot be read as questions ({error!r}). {remedy}") from error


def read_all(files: Sequence[Path], further: Path | None = None) -> list[ExampleSet]:
    """Returns the examples of `files`, behind them those of `further`: questions about the paragraphs of some of these.

    Raises:
        QuestionsError: a file is neither SQuAD format nor judged questions, or `further` asks about none of them.
    """
    sets = [examples for file in files for examples in read_examples(file)]
    if further is None:
        return sets
    questions, squad = read_further(further), [file for file in files if file.suffix == ".json"]
    own = [examples for file in squad for examples in read_examples(file, questions)]
    if not own:
        remedy = "Give the SQuAD-format files that have its ids"
        raise QuestionsError(
            f"{further}: asks about no paragraph of {', '.join(map(str, squad)) or 'any file'}. {remedy}"
        )
    return sets + own


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
