"""Reading a corpus folder, or a single text file, as a report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.errors import CorpusError
from bot.language.dictionary import Term
from bot.language.synonyms import SynonymRule
from bot.report.cleaning import Cleaned, clean
from bot.report.counting import counted
from bot.report.judged import JudgedQuestion, judged_question
from bot.report.model import Passage, Report, Section
from bot.report.settings import Settings, parse_settings
from bot.report.structure import structure

REPORT, SETTINGS, TRANSLATION = "report.txt", "corpus.toml", "translation.en.txt"
SYNONYMS, TERMS, QUESTIONS = "synonyms.txt", "terms.txt", "questions.jsonl"
_NUMBERED = re.compile(r"(\d+)\. (.*\S)\s*$")


def read_report(path: str | Path) -> Report:
    """Returns the report in `path`: a folder that holds `report.txt`, or a text file.

    Raises:
        CorpusError: naming the file, the line where there is one, and the remedy.
    """
    path = Path(path)
    folder = path if path.is_dir() else None
    file = path / REPORT if folder else path
    raw = _read(file)
    cleaned = clean(raw)
    sections, passages = structure(cleaned.text)
    if not passages:
        raise CorpusError("the report holds no sentence", file=file, remedy="Put the report's text into it")
    settings = (
        parse_settings(_read_beside(path / SETTINGS), path / SETTINGS) if (path / SETTINGS).exists() else Settings()
    )
    report = Report(
        title=path.stem if settings.title is None else settings.title,
        title_translation=settings.title_translation,
        subject=settings.subject,
        subject_translation=settings.subject_translation,
        year=settings.year,
        text=cleaned.text,
        passages=passages,
        sections=sections,
        raw=raw,
        origins=cleaned.origins,
        synonyms=tuple(_read_synonyms(folder / SYNONYMS)) if folder else (),
        terms=tuple(_read_terms(folder / TERMS)) if folder else (),
        examples=settings.examples,
        questions=_read_questions(folder / QUESTIONS, passages) if folder else (),
    )
    return _translated(report, folder / TRANSLATION) if folder else report


def read_cleaned(file: Path) -> Cleaned:
    """Returns the text of `file`, cleaned, with what was changed.

    Raises:
        CorpusError: the file is missing or is not UTF-8.
    """
    return clean(_read(file))


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        remedy = "Name a text file, or a folder that holds report.txt"
        raise CorpusError(f"cannot be read ({error.strerror})", file=file, remedy=remedy) from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise CorpusError("is not UTF-8 text", file=file, line=line, remedy="Save the file as UTF-8") from error
    if (place := text.find("\0")) >= 0:
        line = text.count("\n", 0, place) + 1
        raise CorpusError("holds a NUL character, which no text has", file=file, line=line, remedy="Name a text file")
    return text


def _read_beside(file: Path) -> str:
    """Returns the text of a file beside the report, without the byte order mark that some editors put in front.

    In a report it stays: the text as received is kept to the letter, and cleaning leaves the mark out.
    """
    return _read(file).removeprefix("\ufeff")


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Yields (number, line) of `file` without comments and empty lines; nothing when there is no such file."""
    if not file.exists():
        return
    for number, line in enumerate(_read_beside(file).splitlines(), 1):
        if line.strip() and not line.startswith("# ") and line.strip() != "#":
            yield number, line.strip()


def _read_synonyms(file: Path) -> Iterator[SynonymRule]:
    for number, line in _lines(file):
        sides = [[phrase.strip() for phrase in side.split(",")] for side in line.split("=>")]
        phrases = [phrase for side in sides for phrase in side]
        if len(sides) > 2 or not all(phrases) or len(phrases) < 2:
            remedy = "Write `a, b` for words that mean the same, or `a, b => c`"
            raise CorpusError(f"bad synonym line {line!r}", file=file, line=number, remedy=remedy)
        yield SynonymRule(tuple(sides[0]), tuple(sides[1]) if len(sides) == 2 else ())


def _read_terms(file: Path) -> Iterator[Term]:
    for number, line in _lines(file):
        word, *rest = line.split()
        frequency = rest.pop(0) if rest and rest[0].isdigit() else "1000"
        if len(rest) > 1:
            remedy = "Write a word, then, if need be, its frequency and its tag"
            raise CorpusError(f"bad term line {line!r}", file=file, line=number, remedy=remedy)
        yield Term(word, int(frequency), rest[0] if rest else "n")


def _translated(report: Report, file: Path) -> Report:
    if not file.exists():
        return report
    headings: list[str] = []
    sentences: list[str] = []
    number = 0
    for number, line in _lines(file):
        if line.startswith("## "):
            headings.append(line.removeprefix("## "))
        elif (match := _NUMBERED.match(line)) and int(match.group(1)) == len(sentences) + 1:
            sentences.append(match.group(2))
        else:
            remedy = f"Write sentence {len(sentences) + 1} as `{len(sentences) + 1}. …`, a heading as `## …`"
            raise CorpusError(f"misaligned line {line[:40]!r}", file=file, line=number, remedy=remedy)
    for what, have, want in (
        ("sentence", len(sentences), len(report.passages)),
        ("heading", len(headings), len(report.sections) - 1),
    ):
        if have != want:
            problem = f"translates {counted(have, what)}, the report has {want}"
            raise CorpusError(problem, file=file, line=number, remedy="Translate line by line")
    sections = tuple(
        replace(section, translation=translation)
        for section, translation in zip(report.sections, [None, *headings], strict=True)
    )
    return replace(report, sections=sections, passages=tuple(_with_translations(report.passages, sections, sentences)))


def _with_translations(
    passages: Iterable[Passage], sections: tuple[Section, ...], sentences: Iterable[str]
) -> Iterator[Passage]:
    for passage, sentence in zip(passages, sentences, strict=True):
        yield replace(passage, section=sections[passage.section.number], translation=sentence)


def _read_questions(file: Path, passages: Sequence[Passage]) -> tuple[JudgedQuestion, ...]:
    return tuple(read_judged(file, passages)) if file.exists() else ()


def read_judged(file: Path, passages: Sequence[Passage]) -> Iterator[JudgedQuestion]:
    """Yields the judged questions of `file` about `passages`.

    Raises:
        CorpusError: the file cannot be read, a line is no question, or names no passage.
    """
    texts = [passage.text for passage in passages]
    for number, line in question_lines(file):
        try:
            yield judged_question(line, texts)
        except ValueError as error:
            remedy = "Give each question, kind, passages (sentence numbers) and answer"
            raise CorpusError(str(error), file=file, line=number, remedy=remedy) from error


def question_lines(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yields (line number, object) of a file of JSON lines.

    Raises:
        CorpusError: a line is not a JSON object.
    """
    for number, line in enumerate(_read_beside(file).splitlines(), 1):
        try:
            question = json.loads(line)
        except json.JSONDecodeError as error:
            problem = f"is not JSON from character {error.colno} on"
            raise CorpusError(problem, file=file, line=number, remedy="Write one object a line") from error
        except RecursionError as error:
            problem = "has brackets that lie in each other too deeply"
            raise CorpusError(problem, file=file, line=number, remedy="Write one object a line") from error
        if not isinstance(question, dict):
            raise CorpusError("is not a JSON object", file=file, line=number, remedy="Write one object a line")
        yield number, question
