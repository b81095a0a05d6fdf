"""A report: a titled text with sections and passages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.language.dictionary import Term
from bot.language.script import Language
from bot.language.synonyms import SynonymRule
from bot.report.judged import JudgedQuestion


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under one heading; the lead, before the first heading, has number 0 and no title."""

    number: int
    title: str = ""
    translation: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a report: the unit of retrieval and of quoting.

    `text` is `report.text[start:end]`; `number` counts from 1 through the whole report; `translation` is an unofficial
    rendering in English, where the report has one.
    """

    number: int
    text: str
    start: int
    end: int
    section: Section
    translation: str | None = None

    @property
    def place(self) -> int:
        """Where it stands in the report's `passages`."""
        return self.number - 1


@dataclass(frozen=True, slots=True)
class Report:
    """A document with a title, sections and passages.

    `text` is the cleaned text, `raw` the text as received; `origins[i]` is the place in `raw` of character i of `text`.
    `subject` is what it calls in short what it is about, `year` the one that it is of, where these are known.
    `examples` are questions to offer, each for the readers of a language; `questions` are those that were judged before.
    """

    title: str
    text: str
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]
    raw: str
    origins: tuple[int, ...] | None = None
    title_translation: str | None = None
    subject: str | None = None
    subject_translation: str | None = None
    year: int | None = None
    synonyms: tuple[SynonymRule, ...] = ()
    terms: tuple[Term, ...] = ()
    examples: tuple[tuple[Language, str], ...] = ()
    questions: tuple[JudgedQuestion, ...] = ()
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        content = f"{self.title}\n{self.text}".encode("utf-8", "replace")
        object.__setattr__(self, "digest", hashlib.sha256(content).hexdigest()[:8])

    def numbered(self, number: int) -> Passage:
        """Returns the passage of that number, from 1."""
        return self.passages[number - 1]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Returns the span of `raw` that `text[start:end]` came from; an empty span stays empty.

        Raises:
            ValueError: the span does not lie in the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}..{end} is outside the text of {len(self.text)} characters")
        if self.origins is None:
            return start, end
        if start == end:
            place = self.origins[start] if start < len(self.text) else len(self.raw)
            return place, place
        return self.origins[start], self.origins[end - 1] + 1


def numbers_of(places: Iterable[int]) -> list[int]:
    """Returns the numbers of the passages at `places`, in order."""
    return [place + 1 for place in sorted(places)]
