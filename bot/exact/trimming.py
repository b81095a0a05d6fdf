"""What is shown of the span that was chosen: without what leads in, and what stands beside the number or the day asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.exact.named import NamedThings
from bot.exact.spans import Spans
from bot.exact.wording import Wording
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.named import NAMED_BY_ASKED, Named

# What only leads in the thing that is asked for: 为王芳, 位于杭州; and not 为期3天.
_LEADS_IN = re.compile(r"(?:为(?![期了首主])|是(?!否)|位于|坐落[于在]|由(?!于))(?=.)")
_NAMED = frozenset(
    {AnswerType.WHO, AnswerType.COUNT, AnswerType.YEAR, AnswerType.TIME, AnswerType.PLACE, AnswerType.ORGANISATION}
)
_COUNTED = frozenset({AnswerType.COUNT, AnswerType.YEAR, AnswerType.TIME})
_THINGS = frozenset(
    {AnswerType.THING, AnswerType.WHO, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.WORK, AnswerType.NAME}
)
# What belongs to a number all the same: so many letters, or these.
_MOST_BEFORE, _MOST_AFTER = 2, 3
_BELONGS = re.compile(r"人民币|左右|以[上下内前后]|不等|上下|[多余]|之[多久间前后内]")
# What joins a word that the question says to what it asks for: 准备了, 目标为.
_JOINS = r"[了过着]?(?:是|为|有|在|于|到|出|成|:)?"
_OPENING = "《“「『"
_LEAST = 2


def trimmed(spans: Spans, span: Span, asked: AnswerType, wording: Wording, *, is_told: bool) -> Span:
    """Returns the part of `span`, of folded text, to show where `asked` is asked for in these words: all of it, or nearly.

    Where judged questions tell something of the spans (`is_told`), they tell where an answer ends.
    """
    text = spans.text
    if asked in _NAMED and (lead := _LEADS_IN.match(text, *span)):
        span = lead.end(), span[1]
    if is_told:
        return span
    if asked in _COUNTED:
        return _with_little(text, span, _only(spans.named, asked, span), wording.asking.head)
    if asked in _THINGS and len(wording.word_before) >= _LEAST:
        said = re.compile(re.escape(wording.word_before) + _JOINS).search(text, *span)
        if said and span[1] - said.end() >= _LEAST and (text[said.end()].isalnum() or text[said.end()] in _OPENING):
            return said.end(), span[1]
    return span


def _only(named: Mapping[Named, NamedThings], asked: AnswerType, span: Span) -> Span | None:
    """Returns the one thing of the sort asked for in `span`, or those that follow each other, 19日上午; else None."""
    things = named[NAMED_BY_ASKED[asked]]
    inside = (things.starts >= span[0]) & (things.ends <= span[1])
    starts, ends = things.starts[inside].tolist(), things.ends[inside].tolist()
    return (starts[0], ends[-1]) if starts and starts[1:] == ends[:-1] else None


def _with_little(text: str, span: Span, thing: Span | None, noun: str) -> Span:
    """Returns `thing` with the `noun` that is counted, or with as little of `span` as can only be about it."""
    if thing is None:
        return span
    start, end = thing
    if start - span[0] <= _MOST_BEFORE:
        start = span[0]
    if noun and text.startswith(noun, end):
        return start, end + len(noun)
    if belongs := _BELONGS.match(text, end):
        return start, belongs.end()
    return start, span[1] if span[1] - end <= _MOST_AFTER else end
