"""An answer: what the report says to a question."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from bot.language.script import Language
from bot.retrieval.hit import Hit


class Status(enum.Enum):
    """How sure an answer is."""

    FOUND = "found"
    UNSURE = "unsure"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the report says to a question.

    `confidence` is the probability, 0 to 1, that the first hit answers. `short` is the exact answer, a substring of the
    first hit's text, or None. `missing` are the names, numbers and words of the question that the report does not have.
    `hits` are best first; empty only for a question without content. `language` is the question's, None where no
    character tells.
    """

    question: str
    status: Status
    confidence: float
    short: str | None
    missing: tuple[str, ...]
    hits: tuple[Hit, ...]
    language: Language | None
