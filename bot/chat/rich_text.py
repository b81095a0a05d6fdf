"""Text with styled spans, and Telegram's limits on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

MAX_UNITS: int = MessageLimit.MAX_TEXT_LENGTH
MAX_ENTITIES: int = MessageLimit.MESSAGE_ENTITIES


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start` to `end` of a text, and their style."""

    start: int
    end: int
    style: MessageEntityType


@dataclass(frozen=True, slots=True)
class RichText:
    """A text and its styled spans; offsets count characters, `entities()` counts as Telegram does."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: RichText | str) -> RichText:
        if isinstance(other, str):
            return RichText(self.text + other, self.spans)
        moved = (Span(s.start + len(self.text), s.end + len(self.text), s.style) for s in other.spans)
        return RichText(self.text + other.text, (*self.spans, *moved))

    def styled(self, style: MessageEntityType) -> RichText:
        """Returns it with all of its text in `style`."""
        return RichText(self.text, (Span(0, len(self.text), style), *self.spans)) if self.text else self

    @classmethod
    def marked(cls, text: str, spans: Iterable[tuple[int, int]]) -> Self:
        """Returns `text` with `spans` of it bold."""
        return cls(text, tuple(Span(start, end, MessageEntityType.BOLD) for start, end in spans if start < end))

    def fitted(self) -> RichText:
        """Returns it within Telegram's 4096 UTF-16 units and 100 entities: longer text ends in an ellipsis."""
        text = self.text if units(self.text) <= MAX_UNITS else cut(self.text, MAX_UNITS - 1) + "…"
        spans = (Span(s.start, min(s.end, len(text)), s.style) for s in self.spans if s.start < len(text))
        return RichText(text, tuple(spans)[:MAX_ENTITIES])

    def entities(self) -> tuple[MessageEntity, ...]:
        """Returns the spans as entities, whose offsets and lengths are UTF-16 units."""
        return tuple(
            MessageEntity(span.style, units(self.text[: span.start]), units(self.text[span.start : span.end]))
            for span in self.spans
        )


def units(text: str) -> int:
    """Returns the length of `text` in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """Returns the longest beginning of `text` of at most `limit` UTF-16 units; no character is halved."""
    if units(text) <= limit:
        return text
    total = 0
    for place, character in enumerate(text):
        total += 2 if character > "\uffff" else 1
        if total > limit:
            return text[:place]
    return text


def joined(parts: Iterable[RichText], separator: str) -> RichText:
    """Returns the parts that hold text, with `separator` between them."""
    whole = RichText()
    for part in parts:
        if part.text:
            whole = whole + separator + part if whole.text else part
    return whole
