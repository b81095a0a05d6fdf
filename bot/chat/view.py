"""A view: all that is needed to show an answer again, small enough to travel inside a button."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import Self

from bot.answer import Answer, Status
from bot.language.script import Language
from bot.language.span import Span, joined
from bot.retrieval.hit import Hit


class Page(enum.Enum):
    """What of an answer is shown."""

    ANSWER = 0
    CONTEXT = 1
    MORE = 2


@dataclass(frozen=True, slots=True)
class View:
    """An answer as it is shown.

    `passages` are the numbers of the hits, best first; `short` and `matches` are spans in the first one's text.
    `original` shows the report's own words where `language` has a rendering of them. `parts` are the sentences of a list or a
    section, in the report's order; none where a single one answers. `picked` is a single sentence that somebody chose from
    the inline results to share: it claims to answer nothing. `unsaid` is what that one does not say; a button
    carries all but this.
    """

    digest: str
    language: Language
    status: Status
    passages: tuple[int, ...]
    short: Span | None = None
    matches: tuple[Span, ...] = ()
    page: Page = Page.ANSWER
    original: bool = False
    parts: tuple[int, ...] = ()
    picked: bool = False
    unsaid: tuple[str, ...] = ()

    @classmethod
    def of(cls, answer: Answer, digest: str, language: Language) -> Self:
        """Returns the view that a fresh answer is shown in."""
        numbers = tuple(hit.passage.number for hit in answer.hits)
        matches = answer.hits[0].matches if answer.hits else ()
        parts = tuple(passage.number for passage in answer.passages) if len(answer.passages) > 1 else ()
        return cls(digest, language, answer.status, numbers, _short(answer), matches, parts=parts, unsaid=answer.unsaid)

    @property
    def marks(self) -> tuple[Span, ...]:
        """The spans of the first hit's text to embolden: what matched and the exact answer, none touching another."""
        return joined((*self.matches, self.short) if self.short else self.matches)

    def picking(self, hit: Hit) -> View:
        """Returns the view that shares the sentence of `hit`; the answer's other sentences are one tap away."""
        others = tuple(number for number in self.passages if number != hit.passage.number)
        return replace(
            self,
            status=Status.UNSURE,
            passages=(hit.passage.number, *others),
            short=None,
            matches=hit.matches,
            parts=(),
            picked=True,
            unsaid=(),
        )

    def turned(self, page: Page) -> View:
        """Returns the same answer's other page."""
        return replace(self, page=page)

    def toggled(self) -> View:
        """Returns the same page in the original's words, or back in the reader's."""
        return replace(self, original=not self.original)


def _short(answer: Answer) -> Span | None:
    """Returns where the exact answer stands; of several places, one that is within what matched."""
    if not answer.short or not answer.hits:
        return None
    text, found = answer.hits[0].passage.text, -1
    for start, end in answer.hits[0].matches:
        if (found := text.find(answer.short, start, end)) >= 0:
            break
    found = found if found >= 0 else text.find(answer.short)
    return (found, found + len(answer.short)) if found >= 0 else None
