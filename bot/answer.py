"""An answer: what the report says to a question."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from bot.language.script import Language
from bot.report.model import Passage
from bot.retrieval.hit import Hit


class Status(enum.Enum):
    """How sure an answer is."""

    FOUND = "found"
    UNSURE = "unsure"
    ABSENT = "absent"


class AnswerKind(enum.Enum):
    """What an answer consists of: one sentence, the items of a list, or a section or speech."""

    PASSAGE = "passage"
    LIST = "list"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the report says to a question.

    `confidence` is the probability, 0 to 1, that the first hit answers. `short` is the exact answer, a substring of the
    first hit's text, or None. `missing` are the names, numbers and words of the question that the report does not have.
    `hits` are best first; empty where nothing is asked about, where no sentence shares anything with the question, and with a
    limit of 0. `language` is the question's, None where no
    character tells.

    `passages` are the sentences that form the answer, in the report's order: the first hit's, or all of a list or section;
    none when absent. `unsaid` is what the question takes for granted and the first hit does not say, as the question spells it:
    names, numbers and dates where it asks whether something is so, or states that; where it asks for more, the edition, the
    year and the office before a name. With any, the answer is never found. `understood`
    is the question as it was answered: in characters, and in full where the question as asked leans on the one before.
    """

    question: str
    status: Status
    confidence: float
    short: str | None
    missing: tuple[str, ...]
    hits: tuple[Hit, ...]
    language: Language | None
    kind: AnswerKind = AnswerKind.PASSAGE
    passages: tuple[Passage, ...] = ()
    unsaid: tuple[str, ...] = ()
    understood: str = ""
