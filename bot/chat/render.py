"""What a message looks like: values in, text and buttons out, no input or output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import MessageEntityType

from bot.answer import Status
from bot.chat.callback import encode_view
from bot.chat.quote import (
    citation,
    context_quote,
    is_rendered,
    neighbours,
    quote,
    quotes,
    rendered,
    translation,
)
from bot.chat.rich_text import RichText, cut, joined
from bot.chat.texts import Catalogue, Say
from bot.chat.view import Page, View
from bot.report.model import Passage, Report

ONE, SEVERAL = 1700, 320
"""UTF-16 units of a sentence shown alone and of one among others; with their translations a page stays below 4096."""

HEADING = 300
"""UTF-16 units of the exact answer."""

MISSING = 200
"""UTF-16 units of the words that are named as missing."""

Row = tuple[InlineKeyboardButton, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: its text, and the rows of buttons under it."""

    text: RichText
    buttons: tuple[Row, ...] = ()

    def keyboard(self) -> InlineKeyboardMarkup | None:
        """Returns the buttons as Telegram takes them; None for none."""
        return InlineKeyboardMarkup(self.buttons) if self.buttons else None


class Renderer:
    """Renders views of one report."""

    def __init__(self, report: Report, catalogue: Catalogue) -> None:
        self._report = report
        self._catalogue = catalogue

    def absent(self, view: View, missing: Sequence[str]) -> Reply:
        """Returns the message that names what is missing; the nearest sentences, if any, are one tap away."""
        say = self._catalogue.say(view.language)
        nearest = (_button(say("button-nearest"), view.turned(Page.MORE)),)
        return Reply(RichText(absence(missing, say)), (nearest,) if view.passages else ())

    def view(self, view: View) -> Reply:
        """Returns the message that shows `view`, whose passages this report has."""
        say = self._catalogue.say(view.language)
        page = {Page.ANSWER: self._answer, Page.CONTEXT: self._context, Page.MORE: self._more}[view.page]
        return Reply(page(view, say).fitted(), tuple(self._rows(view, say)))

    def unsure(self, view: View, missing: Sequence[str]) -> Reply:
        """Returns the message that shows `view`, whose nearest sentence lacks some of what was asked for."""
        reply, say = self.view(view), self._catalogue.say(view.language)
        return replace(reply, text=joined((RichText(absence(missing, say)), reply.text), "\n").fitted())

    def has(self, view: View) -> bool:
        """Whether `view` is one of this report, as it is now; one without passages, as a forged button may say, is of none."""
        numbers = range(1, len(self._report.passages) + 1)
        is_known = bool(view.passages) and all(number in numbers for number in view.passages)
        return is_known and view.digest == self._report.digest

    def _answer(self, view: View, say: Say) -> RichText:
        (first,) = self._passages(view.passages[:1])
        parts = (
            _heading(first, view, say),
            quote(first, view, view.marks, limit=ONE),
            translation((first,), view, say, limit=ONE),
            citation(first, view, say),
        )
        return joined(parts, "\n")

    def _context(self, view: View, say: Say) -> RichText:
        around = neighbours(self._report, view.passages[0])
        (first,) = self._passages(view.passages[:1])
        parts = (
            RichText(say("context-title")),
            context_quote(self._report, around, view, limit=SEVERAL),
            translation(around, view, say, limit=ONE),
            citation(first, view, say),
        )
        return joined(parts, "\n")

    def _more(self, view: View, say: Say) -> RichText:
        title = say("nearest" if view.status is Status.ABSENT else "more-title")
        return joined((RichText(title), quotes(self._passages(_listed(view)), view, say, limit=SEVERAL)), "\n")

    def _passages(self, numbers: Iterable[int]) -> tuple[Passage, ...]:
        return tuple(self._report.passages[number - 1] for number in numbers)

    def _rows(self, view: View, say: Say) -> Iterator[Row]:
        if turns := tuple(_turns(view, say)):
            yield turns
        if is_rendered(self._passages(_listed(view)), view):
            label = "button-rendering" if view.original else "button-original"
            yield (_button(say(label), view.toggled()),)


def absence(missing: Sequence[str], say: Say) -> str:
    """Returns the sentence that says what the report does not have."""
    if not missing:
        return say("absent-unnamed")
    return say("absent", missing=named(missing, say))


def named(missing: Sequence[str], say: Say) -> str:
    """Returns the missing words as a list in one line."""
    return cut(say("list-comma").join(missing), MISSING)


def _heading(passage: Passage, view: View, say: Say) -> RichText:
    if view.status is not Status.FOUND:
        return RichText(say("unsure"))
    start, end = view.short or (0, 0)
    return RichText(cut(rendered(passage.text, view)[start:end], HEADING)).styled(MessageEntityType.BOLD)


def _listed(view: View) -> tuple[int, ...]:
    """Returns the numbers of the sentences on the view's page: after an answer, the hits behind the first."""
    if view.page is not Page.MORE:
        return view.passages[:1]
    return view.passages if view.status is Status.ABSENT else view.passages[1:]


def _turns(view: View, say: Say) -> Iterator[InlineKeyboardButton]:
    """Yields the buttons that lead to the answer's other pages; an absent answer has but one page."""
    if view.status is Status.ABSENT:
        return
    if view.page is not Page.ANSWER:
        yield _button(say("button-answer"), view.turned(Page.ANSWER))
    if view.page is not Page.CONTEXT:
        yield _button(say("button-context"), view.turned(Page.CONTEXT))
    if view.page is not Page.MORE and len(view.passages) > 1:
        yield _button(say("button-more"), view.turned(Page.MORE))


def _button(label: str, view: View) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=encode_view(view))
