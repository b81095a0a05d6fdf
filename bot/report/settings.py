"""What `corpus.toml` says of a report: its title, and questions to offer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import CorpusError
from bot.language.script import Language

_KNOWN = ("date", "examples", "language", "subject", "subject_en", "title", "title_en")
_TAGS = {language.value: language for language in Language}


@dataclass(frozen=True, slots=True)
class Settings:
    """A report's settings.

    `subject` is its short name for what it is about, `year` that of its date; `examples` are questions to offer to readers of
    each language.
    """

    title: str | None = None
    title_translation: str | None = None
    subject: str | None = None
    subject_translation: str | None = None
    year: int | None = None
    examples: tuple[tuple[Language, str], ...] = ()


def parse_settings(text: str, file: Path) -> Settings:
    """Returns the settings in `text`, which was read from `file`.

    Raises:
        CorpusError: naming the file, the setting and the remedy.
    """
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"is not TOML ({error})", file=file, remedy="Correct the line it names") from error
    for name in settings:
        if name not in _KNOWN:
            raise CorpusError(f"unknown setting {name!r}", file=file, remedy=f"Known are {', '.join(_KNOWN)}")
    examples = tuple(_examples(settings.get("examples", {}), file))
    return Settings(
        title=_text(settings, "title", file),
        title_translation=_text(settings, "title_en", file),
        subject=_text(settings, "subject", file),
        subject_translation=_text(settings, "subject_en", file),
        year=_year(settings, file),
        examples=examples,
    )


def _year(settings: Mapping[str, Any], file: Path) -> int | None:
    value = settings.get("date")
    if value is None or isinstance(value, date):
        return value.year if value else None
    raise CorpusError(
        f"date is no date: {value!r}", file=file, remedy="Write it as 2017-12-05, without quotation marks"
    )


def _text(settings: Mapping[str, Any], name: str, file: Path) -> str | None:
    value = settings.get(name)
    if value is None or isinstance(value, str):
        return value
    raise CorpusError(f"{name} is not a text: {value!r}", file=file, remedy="Put it in quotation marks")


def _examples(table: object, file: Path) -> Iterator[tuple[Language, str]]:
    """Yields the questions of the table `examples`, whose keys are languages."""
    lists = table.items() if isinstance(table, dict) else [("examples", table)]
    for tag, questions in lists:
        if tag not in _TAGS:
            remedy = f"Write lists of questions under [examples], named {', '.join(_TAGS)}"
            raise CorpusError(f"examples have no language {tag!r}", file=file, remedy=remedy)
        if not isinstance(questions, list) or not all(isinstance(each, str) and each.strip() for each in questions):
            remedy = f'Write {tag} = ["…", "…"]'
            raise CorpusError(f"examples of {tag} are not a list of texts: {questions!r}", file=file, remedy=remedy)
        yield from ((_TAGS[tag], question.strip()) for question in questions)
