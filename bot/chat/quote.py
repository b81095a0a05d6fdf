"""Sentences of a report as they are quoted: in the reader's script, within a number of UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from telegram.constants import MessageEntityType

from bot.chat.rich_text import RichText, cut, joined, units
from bot.chat.texts import Say
from bot.chat.view import View
from bot.language.script import Language, in_language
from bot.report.model import Passage, Report

Spans = Iterable[tuple[int, int]]

_LEAD_IN = 40
"""Characters that a shortened sentence shows before its first match."""

_MOST_SPANS = 50
"""Bold spans in one sentence: a message takes 100 entities in all."""

_AROUND = 2
"""Sentences before and after a sentence that make its context."""


def rendered(text: str, view: View) -> str:
    """Returns the report's `text` as the reader wants it, of the same length."""
    return text if view.original else in_language(text, view.language)


def is_rendered(passages: Sequence[Passage], view: View) -> bool:
    """Whether the reader sees something else than the original, or may choose to."""
    if view.language is Language.ENGLISH:
        return any(passage.translation for passage in passages)
    return any(in_language(passage.text, view.language) != passage.text for passage in passages)


def quote(passage: Passage, view: View, spans: Spans = (), *, limit: int) -> RichText:
    """Returns the sentence with `spans` bold, in a blockquote; a longer one is shortened around its first span."""
    return excerpt(rendered(passage.text, view), spans, limit).styled(MessageEntityType.BLOCKQUOTE)


def translation(passages: Iterable[Passage], view: View, say: Say, *, limit: int) -> RichText:
    """Returns the unofficial translation, called so; empty where the reader did not ask for one or there is none."""
    text = " ".join(passage.translation for passage in passages if passage.translation)
    if view.language is not Language.ENGLISH or view.original or not text:
        return RichText()
    label = RichText(say("translation")).styled(MessageEntityType.ITALIC)
    return label + ": " + excerpt(text, (), limit)


def citation(passage: Passage, view: View, say: Say) -> RichText:
    """Returns where the sentence stands, and that it was converted where it was."""
    place = _place(passage, view, say)
    is_converted = view.language.is_chinese and rendered(passage.text, view) != passage.text
    parts = [place, say("converted")] if is_converted else [place]
    return RichText("— " + " · ".join(parts))


def _place(passage: Passage, view: View, say: Say) -> str:
    section, number = passage.section, str(passage.number)  # it names a sentence, as a page number does: no 1,234
    if not section.title:
        return say("citation-untitled", title=say("lead"), number=number)
    is_translated = view.language is Language.ENGLISH and section.translation and not view.original
    title = section.translation if is_translated and section.translation else rendered(section.title, view)
    return say("citation", section=str(section.number), title=cut(title, 200), number=number)


def neighbours(report: Report, number: int) -> tuple[Passage, ...]:
    """Returns the sentences around sentence `number` and itself: of its section, or of the report if it stands alone."""
    own = report.numbered(number)
    around = report.passages[max(0, own.place - _AROUND) : own.place + _AROUND + 1]
    same = tuple(passage for passage in around if passage.section == own.section)
    return same if len(same) > 1 else around


def context_quote(report: Report, passages: Sequence[Passage], view: View, *, limit: int) -> RichText:
    """Returns neighbouring sentences in one blockquote, the answer's matches bold."""
    target = view.passages[0]
    parts = [
        excerpt(rendered(passage.text, view), view.marks if passage.number == target else (), limit)
        for passage in passages
    ]
    whole = parts[0]
    for (before, after), part in zip(pairwise(passages), parts[1:], strict=True):
        gap = report.text[before.end : after.start]
        whole = whole + (" " if gap.isspace() and "\n" not in gap else "\n" if gap else "") + part
    return whole.styled(MessageEntityType.BLOCKQUOTE)


def quotes(passages: Iterable[Passage], view: View, say: Say, *, limit: int) -> RichText:
    """Returns several sentences, each with its place; the answer's first hit with its matches bold."""
    first = view.passages[0]
    blocks = (
        joined(
            (
                quote(passage, view, view.marks if passage.number == first else (), limit=limit),
                translation((passage,), view, say, limit=limit * 3 // 2),  # English takes more room
                citation(passage, view, say),
            ),
            "\n",
        )
        for passage in passages
    )
    return joined(blocks, "\n\n")


def excerpt(text: str, spans: Spans, limit: int) -> RichText:
    """Returns `text` with `spans` bold; beyond `limit` UTF-16 units the part around the first span, between ellipses."""
    spans = [(start, end) for start, end in spans if 0 <= start < end <= len(text)][:_MOST_SPANS]
    if units(text) <= limit:
        return RichText.marked(text, spans)
    first = spans[0][0] if spans else 0
    begin = max(0, first - _LEAD_IN)
    body = cut(text[begin:], limit - 2)
    moved = [(max(s - begin, 0), min(e - begin, len(body))) for s, e in spans if s - begin < len(body) and e > begin]
    head = RichText("…" if begin else "")
    return head + RichText.marked(body, moved) + ("…" if begin + len(body) < len(text) else "")
