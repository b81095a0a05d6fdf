"""What a message looks like: values in, text and buttons out, no input or output."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

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
from bot.chat.rich_text import MAX_UNITS, RichText, cut, joined, units
from bot.chat.texts import Catalogue, Say
from bot.chat.view import Page, View
from bot.report.model import Passage, Report

ONE, SEVERAL = 1700, 320
"""UTF-16 units of a sentence shown alone and of one among others; with their translations a page stays below 4096."""

PART = 700
"""UTF-16 units of each sentence of a list or a section."""

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
        """Returns the message that shows `view`, whose nearest sentence lacks some of what was asked for.

        What that sentence is said not to say is not named a second time.
        """
        missing = [word for word in missing if not any(word in unsaid or unsaid in word for unsaid in view.unsaid)]
        if not missing:
            return self.view(view)
        reply, say = self.view(view), self._catalogue.say(view.language)
        return replace(reply, text=joined((RichText(absence(missing, say)), reply.text), "\n").fitted())

    def has(self, view: View) -> bool:
        """Whether `view` is one of this report, as it is now; one without passages, as a forged button may say, is of none."""
        numbers = range(1, len(self._report.passages) + 1)
        is_known = bool(view.passages) and all(number in numbers for number in (*view.passages, *view.parts))
        return is_known and view.digest == self._report.digest

    def has_more(self, view: View) -> bool:
        """Whether there are sentences that the page of the answer does not show."""
        return bool(self._others(view, self._catalogue.say(view.language)))

    def _answer(self, view: View, say: Say) -> RichText:
        if view.parts:
            return self._several(view, say)
        (first,) = self._passages(view.passages[:1])
        parts = (
            _heading(first, view, say),
            quote(first, view, view.marks, limit=ONE),
            translation((first,), view, say, limit=ONE),
            citation(first, view, say),
        )
        return joined(parts, "\n")

    def _several(self, view: View, say: Say) -> RichText:
        """Returns the sentences of a list or a section, as many as a message holds; the others are one tap away."""
        title = say("several", count=len(view.parts)) if view.status is Status.FOUND else _doubt(view, say)
        shown = quotes(self._passages(self._shown(view, say)), view, say, limit=PART)
        return joined((RichText(title), shown), "\n")

    def _shown(self, view: View, say: Say) -> tuple[int, ...]:
        """Returns the numbers of the sentences that the answer's page shows."""
        return self._fitting(view.parts, view, say, PART) if view.parts else view.passages[:1]

    def _fitting(self, numbers: Sequence[int], view: View, say: Say, limit: int) -> tuple[int, ...]:
        """Returns as many of `numbers` as one message holds, at least the first."""
        blocks = (quotes((passage,), view, say, limit=limit) for passage in self._passages(numbers))
        ends = list(accumulate(units(block.text) + len("\n\n") for block in blocks))
        return tuple(numbers[: max(1, bisect_right(ends, MAX_UNITS - HEADING))])

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
        passages = self._passages(self._listed(view, say))
        return joined((RichText(title), quotes(passages, view, say, limit=SEVERAL)), "\n")

    def _listed(self, view: View, say: Say) -> tuple[int, ...]:
        """Returns the numbers of the sentences on the view's page: after an answer, those that it did not show."""
        if view.page is not Page.MORE:
            return self._shown(view, say)
        return self._fitting(self._others(view, say), view, say, SEVERAL)

    def _others(self, view: View, say: Say) -> tuple[int, ...]:
        """Returns the numbers of the sentences that the answer's page does not show; an absent answer shows none."""
        shown = () if view.status is Status.ABSENT else self._shown(view, say)
        return tuple(dict.fromkeys(number for number in (*view.parts, *view.passages) if number not in shown))

    def _passages(self, numbers: Iterable[int]) -> tuple[Passage, ...]:
        return tuple(self._report.numbered(number) for number in numbers)

    def _rows(self, view: View, say: Say) -> Iterator[Row]:
        if turns := tuple(self._turns(view, say)):
            yield turns
        if is_rendered(self._passages(self._listed(view, say)), view):
            label = "button-rendering" if view.original else "button-original"
            yield (_button(say(label), view.toggled()),)

    def _turns(self, view: View, say: Say) -> Iterator[InlineKeyboardButton]:
        """Yields the buttons that lead to the answer's other pages; an absent answer has but one page."""
        if view.status is Status.ABSENT:
            return
        if view.page is not Page.ANSWER:
            yield _button(say("button-answer"), view.turned(Page.ANSWER))
        if view.page is not Page.CONTEXT:
            yield _button(say("button-context"), view.turned(Page.CONTEXT))
        if view.page is not Page.MORE and self._others(view, say):
            yield _button(say("button-more"), view.turned(Page.MORE))


def absence(missing: Sequence[str], say: Say) -> str:
    """Returns the sentence that says what the report does not have."""
    if not missing:
        return say("absent-unnamed")
    return say("absent", missing=named(missing, say))


def named(missing: Sequence[str], say: Say) -> str:
    """Returns the missing words as a list in one line."""
    return cut(say("list-comma").join(missing), MISSING)


def _doubt(view: View, say: Say) -> str:
    """Returns what stands above a sentence that may not answer: what it does not say, where that is known."""
    if not view.unsaid:
        return say("unsure")
    return say("unsaid", words=cut(say("list-comma").join(say("quoted", words=own) for own in view.unsaid), MISSING))


def _heading(passage: Passage, view: View, say: Say) -> RichText:
    if view.picked:
        return RichText(say("picked"))
    if view.status is not Status.FOUND:
        return RichText(_doubt(view, say))
    start, end = view.short or (0, 0)
    return RichText(cut(rendered(passage.text, view)[start:end], HEADING)).styled(MessageEntityType.BOLD)


def _button(label: str, view: View) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=encode_view(view))
