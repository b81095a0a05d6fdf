"""The question files to measure with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import QuestionsError
from bot.evaluation.question_check import check_questions
from bot.report.corpus import REPORT
from bot.report.model import Report
from bot.training.examples import Example, ExampleSet, read_examples

_SUFFIXES = (".json", ".jsonl")
_REMEDY = "Give SQuAD-format .json or judged .jsonl files, or folders that hold some"
_STRANGERS_STEP = 3


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions of one file, read: an example set for each of its reports."""

    name: str
    parts: tuple[ExampleSet, ...]

    def asked(self) -> Iterator[tuple[Report, tuple[Example, ...]]]:
        """Yields each report with what is asked of it: its own questions, and every third one of the paragraph before.

        The third is counted over the whole file; the last paragraph's questions have no paragraph that follows.
        """
        seen = 0
        for part in self.parts:
            strangers = part.strangers[-seen % _STRANGERS_STEP :: _STRANGERS_STEP]
            seen += len(part.strangers)
            yield part.report, (*part.examples, *strangers)


def read_sets(paths: Iterable[Path]) -> list[QuestionSet]:
    """Returns the question sets of `paths`, each a file or a folder of files; a file is read once, names are distinct.

    Raises:
        QuestionsError: a path does not exist, a folder or file holds no questions, or a file is of another format.
    """
    files = list({file.resolve(): file for path in paths for file in question_files(path)}.values())
    short = Counter(map(_short_name, files))
    return [_read_set(file, _short_name(file) if short[_short_name(file)] == 1 else str(file)) for file in files]


def question_files(path: Path) -> list[Path]:
    """Returns `path`, or where it is a folder the question files in it, by name.

    Raises:
        QuestionsError: there is none.
    """
    if not path.exists():
        raise QuestionsError(f"{path}: there is no such file or folder. {_REMEDY}")
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise QuestionsError(f"{path}: a folder without question files. {_REMEDY}")
    return files


def _read_set(file: Path, name: str) -> QuestionSet:
    check_questions([file])
    parts = tuple(read_examples(file))
    if not any(part.examples for part in parts):
        raise QuestionsError(f"{file}: holds no question. {_REMEDY}")
    return QuestionSet(name, parts)


def _short_name(file: Path) -> str:
    """Returns the file's name, in a corpus folder also the folder's: there it is always `questions`."""
    return f"{file.resolve().parent.name} {file.stem}" if file.with_name(REPORT).exists() else file.stem
