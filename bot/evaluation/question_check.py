"""What is wrong with a file of questions, told by its place and in words before anything is asked or trained."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, model_validator

from bot.errors import CorpusError, QuestionsError
from bot.report.corpus import REPORT, read_judged, read_report
from bot.report.shipped import shipped_corpus
from bot.training.examples import read_examples

_QUESTIONS = "questions", "Give SQuAD-format .json, or .jsonl with question, kind, passages and answer"
_FURTHER = "further questions", "Give .jsonl with id, question or english or both, and answer"
_SHOWN = 60


class _Read(BaseModel):
    """What is read of an object; whatever else it holds is passed over."""

    model_config = ConfigDict(strict=True, extra="ignore")


class _Answer(_Read):
    text: str
    answer_start: int


class _Question(_Read):
    question: str
    answers: list[_Answer]
    english: str = ""


class _Paragraph(_Read):
    context: str
    qas: list[_Question]


class _Article(_Read):
    paragraphs: list[_Paragraph]
    title: str | None = None


class _Squad(_Read):
    data: list[_Article]


class _Further(_Read):
    id: str | int
    question: str = ""
    english: str = ""
    answer: list[int] | None = None

    @model_validator(mode="after")
    def _asks(self) -> _Further:
        if not (self.question or self.english):
            raise ValueError("neither question nor english")
        if self.answer is not None and len(self.answer) != 2:
            raise ValueError("answer is not its start and its end")
        return self


_SQUAD, _FURTHER_LINE = TypeAdapter(_Squad), TypeAdapter(_Further)


def check_questions(files: Iterable[Path], further: Iterable[Path] = ()) -> None:
    """Checks that each of `files` holds questions that can be measured with or trained on, and so do the `further` ones.

    Raises:
        QuestionsError: one does not: names the file, the place in it and the remedy.
    """
    for file in files:
        _check(file, _judged_problem if file.suffix == ".jsonl" else _squad_problem, *_QUESTIONS)
    for file in further:
        if file.suffix == ".jsonl":
            _check(file, _further_problem, *_FURTHER)
        else:
            _check(file, _squad_problem, *_QUESTIONS)


def check_answered(files: Sequence[Path]) -> None:
    """Checks that a text answers one of the questions of `files`: from others nothing is learnt.

    Raises:
        QuestionsError: none does: names the files and the remedy.
    """
    sets = (examples for file in files for examples in read_examples(file))
    if not any(example.places for examples in sets for example in examples.examples):
        named = ", ".join(map(str, files))
        raise QuestionsError(f"{named}: no text there answers a question, and nothing can be learnt. {_QUESTIONS[1]}")


def _check(file: Path, problem_of: Callable[[Path], str | None], what: str, remedy: str) -> None:
    if problem := _access_problem(file) or problem_of(file):
        raise QuestionsError(f"{file}: cannot be read as {what} ({problem}). {remedy}")


def _access_problem(file: Path) -> str | None:
    if file.is_dir():
        return "it is a folder"
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return "there is no such file"
    except OSError as error:
        return error.strerror or type(error).__name__
    except UnicodeDecodeError as error:
        return f"byte {error.start + 1} is not UTF-8"
    return None if text.strip() or file.suffix == ".jsonl" else "it is empty"


def _judged_problem(file: Path) -> str | None:
    """Returns what is wrong with judged questions; outside of a corpus folder they are about the report that ships."""
    folder = file.parent if (file.parent / REPORT).exists() else shipped_corpus()
    report = read_report(folder)
    try:
        for _ in read_judged(file, report.passages):
            pass
    except CorpusError as error:
        return "line " + str(error).removeprefix(f"{file}:").removesuffix(f". {error.remedy}")
    return None


def _squad_problem(file: Path) -> str | None:
    return _json_problem(file.read_text(encoding="utf-8-sig"), _SQUAD)


def _further_problem(file: Path) -> str | None:
    return next(_problems_of_lines(file.read_text(encoding="utf-8-sig")), None)


def _problems_of_lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and (problem := _json_problem(line, _FURTHER_LINE)):
            yield f"line {number}: {problem}"


def _json_problem(text: str, shape: TypeAdapter[Any]) -> str | None:
    """Returns what keeps `text` from being JSON of that shape, with its place."""
    try:
        shape.validate_python(json.loads(text))
    except json.JSONDecodeError as error:
        text_there = text[error.pos :][:_SHOWN].splitlines()
        return f"line {error.lineno}, column {error.colno} is no JSON: {text_there[0] if text_there else ''!r}"
    except RecursionError:
        return "its brackets lie in each other too deeply"
    except ValidationError as error:
        return _first(error)
    return None


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False)[0]
    place = ".".join(map(str, problem["loc"]))
    if problem["type"] == "model_type":
        return f"{place or 'it'} is no JSON object"
    return f"{place}: {problem['msg']}" if place else problem["msg"].removeprefix("Value error, ")
