"""A claim: a thing that a question takes for granted, such as 北京 in 是不是在北京开的."""

from __future__ import annotations

import enum
import functools
from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.span import Span


class Sort(enum.Enum):
    """What sort of thing is taken for granted."""

    DATE = "date"
    ORDINAL = "ordinal"
    EDITION = "edition"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"
    OFFICE = "office"
    SIDE = "side"
    YEAR = "year"
    CONTRARY = "contrary"
    THING = "thing"
    MOMENT = "moment"

    @property
    def counts(self) -> bool:
        """Whether it is a number, which leads to the right sentence less than the words around it do."""
        return self in (Sort.ORDINAL, Sort.EDITION, Sort.NUMBER)


@dataclass(frozen=True, slots=True)
class Claim:
    """A thing that a question takes for granted: its span in the question's text, its folded text, its sort.

    An office is somebody's: `of` is the folded name; a thing is counted, and a side may be that of so many: `of` is the number.
    """

    span: Span
    text: str
    sort: Sort
    of: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a report, folded, and its persons by how their names are said: renxianliang."""

    words: frozenset[str]
    persons: Mapping[str, str]

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """The names of its persons."""
        return frozenset(self.persons.values())
