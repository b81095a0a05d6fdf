"""What cleaning does to a report, for a person to check; and whether it answers the questions that it offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from bot.answer import Status
from bot.answering import Answerer
from bot.errors import CorpusError
from bot.language.latin_sentences import is_latin
from bot.language.script import Language
from bot.report.cleaning import Change
from bot.report.corpus import REPORT, SETTINGS, read_cleaned, read_report
from bot.report.counting import counted
from bot.report.model import Report
from bot.report.structure import headings

_AROUND = 8


def checked_corpus(path: Path) -> RenderableType:
    """Returns counts of what the report holds, each cleaning rule's count, and the changes as a diff.

    Raises:
        CorpusError: naming the file, the line where there is one, and the remedy.
    """
    report = read_report(path)
    file = path / REPORT if path.is_dir() else path
    changes = read_cleaned(file).changes
    lines = [
        Text(f"{path}: {report.title}"),
        *map(Text, _counts(report)),
        Text(_offered(_tried_examples(report, path / SETTINGS))),
        *_warnings(report),
        *(Text(f"{count:4} × {rule}") for rule, count in sorted(Counter(change.rule for change in changes).items())),
    ]
    return Group(*lines, *(line for change in changes for line in _diff(change, report.raw)))


def _counts(report: Report) -> tuple[str, str]:
    text = (counted(headings(report.sections), "heading"), counted(len(report.passages), "sentence"))
    beside = (
        counted(len(report.synonyms), "synonym rule"),
        counted(len(report.terms), "term"),
        counted(len(report.questions), "judged question"),
    )
    return ", ".join((*text, f"digest {report.digest}")), ", ".join(beside)


def _offered(number: int) -> str:
    if not number:
        return "no questions to offer"
    return f"{counted(number, 'question')} to offer, {'each ' if number > 1 else ''}answered"


def _warnings(report: Report) -> Iterator[Text]:
    if is_latin(report.text):
        yield Text(
            "mostly in Latin letters: sentences are found and quoted, but the bot is made for "
            "reports in Chinese. Exact answers, and how sure the bot is, were learnt from Chinese, and Chinese "
            "questions find little",
            style="yellow",
        )


def _tried_examples(report: Report, file: Path) -> int:
    """Returns how many questions the report offers; raises where one is not for its readers, or not answered."""
    answerer = Answerer(report)
    asked: dict[tuple[Language, int], str] = {}
    for language, question in report.examples:
        answer = answerer.judge(question, limit=1).answer
        if answer.language not in {language, None}:
            remedy = "List it under its own language"
            raise CorpusError(f"example {question!r} is not in {language.value}", file=file, remedy=remedy)
        if not question.endswith(("？", "?")):
            raise CorpusError(f"example {question!r} does not end as a question", file=file, remedy="End it with a ？")
        if answer.status is not Status.FOUND:
            remedy = "Ask what one sentence says, in its words"
            raise CorpusError(f"example {question!r} finds no answer ({answer.status.value})", file=file, remedy=remedy)
        other = asked.setdefault((language, answer.hits[0].passage.number), question)
        if other != question:
            raise CorpusError(f"example {question!r} has the answer of {other!r}", file=file, remedy="Keep one of them")
    return len(report.examples)


def _diff(change: Change, raw: str) -> tuple[Text, Text, Text]:
    line = raw.count("\n", 0, change.start) + 1
    column = change.start - raw.rfind("\n", 0, change.start)
    before = raw[max(0, change.start - _AROUND) : change.start].rpartition("\n")[2]
    after = raw[change.end : change.end + _AROUND].partition("\n")[0]
    return (
        Text(f"@@ line {line}, character {column}: {change.rule} @@", style="cyan"),
        Text(f"- {before}{raw[change.start : change.end]}{after}", style="red"),
        Text(f"+ {before}{change.after}{after}", style="green"),
    )
