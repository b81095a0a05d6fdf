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
from bot.training.further import Further, read_further, with_further


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the places of the passages that answer it (none: the report does not) and its exact answers.

    A stranger keeps those that it has where it belongs.
    """

    question: str
    places: frozenset[int]
    answers: tuple[str, ...] = ()
    kind: str = "fact"
    language: str = ""


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """The examples asked of one report; those of `strangers` belong to the paragraph before and have no answer here.

    Judged ones (`are_judged`) are many questions of one report, with chat and off-topic ones among them. Further ones
    (`are_further`) are ours, about the paragraphs of a public set or about invented ones. Judged ones may be asked of their
    report without its judged questions (`are_unjudged`).
    """

    report: Report
    examples: tuple[Example, ...]
    strangers: tuple[Example, ...] = field(default=())
    are_judged: bool = False
    are_further: bool = False
    are_unjudged: bool = False


def read_examples(file: Path, further: Further | None = None) -> Iterator[ExampleSet]:
    """Yields the examples of `file`: SQuAD format (*.json), or judged questions (*.jsonl) in their report's folder.

    A question in SQuAD format with the same in `english` is two examples; one that `is_impossible` is a near miss. With
    `further` questions, these in place of those of SQuAD format.

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


def read_all(files: Sequence[Path], further: Sequence[Path] = ()) -> list[ExampleSet]:
    """Returns the examples of `files`, behind them those of the `further` files.

    A further *.jsonl is about paragraphs of `files`, a *.json brings its own, in SQuAD format; its near misses are left out,
    and strangers whose answer stands in the text.

    Raises:
        QuestionsError: a file is of none of these formats, or a further one is about no paragraph.
    """
    sets = [examples for file in files for examples in read_examples(file)]
    squad = [file for file in files if file.suffix == ".json"]
    return sets + [examples for file in further for examples in _read_further(file, squad)]


def _read_further(file: Path, squad: Sequence[Path]) -> list[ExampleSet]:
    if file.suffix == ".json":
        own = [_further_ones(examples) for examples in read_examples(file)]
        remedy = "Give one with paragraphs"
    else:
        questions = read_further(file)
        own = [examples for other in squad for examples in read_examples(other, questions)]
        remedy = "Give the SQuAD-format files that have its ids"
    if not own:
        raise QuestionsError(f"{file}: asks about no paragraph of {', '.join(map(str, squad)) or 'any file'}. {remedy}")
    return own


def _further_ones(examples: ExampleSet) -> ExampleSet:
    """Returns the set as a further one: without near misses, which teach nothing (`TRIED.md`), and strangers that it may answer.

    Two paragraphs about one subject share answers: one in twenty of the strangers finds its own here.
    """
    text = examples.report.text
    return replace(
        examples,
        examples=tuple(own for own in examples.examples if own.kind != "near"),
        strangers=tuple(own for own in examples.strangers if not any(answer in text for answer in own.answers)),
        are_further=True,
    )


def _squad(data: dict[str, Any]) -> Iterator[ExampleSet]:
    before: tuple[Example, ...] = ()
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            report = plain_report(paragraph["context"], article.get("title") or "")
            examples = tuple(own for question in paragraph["qas"] for own in _squad_examples(report, question))
            strangers = tuple(
                replace(own, places=frozenset(), kind="wrong paragraph") for own in before if own.kind != "near"
            )
            yield ExampleSet(report, examples, strangers)
            before = examples


def _squad_examples(report: Report, question: dict[str, Any]) -> Iterator[Example]:
    starts = {answer["answer_start"] for answer in question["answers"]}
    places = frozenset(
        place
        for place, passage in enumerate(report.passages)
        for start in starts
        if passage.start <= start < passage.end
    )
    kind = "near" if question.get("is_impossible") else "fact"
    asked = Example(question["question"], places, tuple(answer["text"] for answer in question["answers"]), kind)
    if "english" not in question:
        yield asked
        return
    yield replace(asked, language="zh")
    yield replace(asked, question=question["english"], language="en")


def _judged(file: Path) -> ExampleSet:
    """Reads judged questions; outside of a corpus folder they are about the report that ships."""
    is_own = (file.parent / REPORT).exists()
    report = read_report(file.parent if is_own else shipped_corpus())
    examples = (
        Example(own.text, own.places, (own.answer,) if own.answer else (), own.kind, own.language)
        for own in read_judged(file, report.passages)
    )
    return ExampleSet(report, tuple(examples), are_judged=True)
