"""What is shown of the span that was chosen: without what leads in, and what stands beside the number or the day asked for."""

from __future__ import annotations

import re

from bot.exact.spans import Spans
from bot.exact.wording import Wording
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.named import NAMED_BY_ASKED

_DIGIT = re.compile(r"\d")
# What only leads in the thing that is asked for: 为王芳, 位于杭州; and not 为期3天.
_LEADS_IN = re.compile(r"(?:为(?![期了首主])|是(?!否)|位于|坐落[于在]|由(?!于))(?=.)")
_NAMED = frozenset(
    {AnswerType.WHO, AnswerType.COUNT, AnswerType.YEAR, AnswerType.TIME, AnswerType.PLACE, AnswerType.ORGANISATION}
)
_COUNTED = frozenset({AnswerType.COUNT, AnswerType.YEAR, AnswerType.TIME})
_THINGS = frozenset({AnswerType.THING, AnswerType.WHO})
# What belongs to a number all the same: so many letters, or these before and behind it.
_MOST_BEFORE, _MOST_AFTER = 2, 3
_LEADING = "数几前氏余多每约近达-—~"
_BELONGS = re.compile(r"人民币|左右|以[上下内前后]|不等|不到|上下|[多余末初底]|之[多久间前后内]|期间")
# An era is told by more than its year: 明永乐18年.
_DAY = re.compile(r"\d{4}年|[月日号点:]")
# What stands between a word that asks for its object and the asking words, and between it and the answer: 准备了什么.
_ASKS_FOR_IT = re.compile(r"[了过着]?(?P<is>[是为]?)$")
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
        thing = _only(spans, asked, span)
        return span if thing is None else _with_little(text, span, thing, wording.asking.head)
    return _without_said(text, span, wording) if asked in _THINGS else span


def _without_said(text: str, span: Span, wording: Wording) -> Span:
    """Returns `span` from behind the word on whose object, or whose name, the question asks for."""
    word, before = wording.word_before, wording.text[: wording.asking.span[0]].rstrip()
    at = before.rfind(word)
    if len(word) < _LEAST or at < 0:
        return span
    asks = _ASKS_FOR_IT.match(before, at + len(word))
    said = re.compile(re.escape(word) + _JOINS).search(text, *span)
    if asks is None or said is None or (asks["is"] and said.start() > span[0]):
        return span
    is_left = span[1] - said.end() >= _LEAST and (text[said.end()].isalnum() or text[said.end()] in _OPENING)
    return (said.end(), span[1]) if is_left else span


def _only(spans: Spans, asked: AnswerType, span: Span) -> Span | None:
    """Returns the one thing of the sort asked for in `span`, or those that follow each other, 19日上午; else None.

    None too where other figures stand there, and where the thing is no day of our time, or a number without a known unit.
    """
    things = spans.named[NAMED_BY_ASKED[asked]]
    inside = (things.starts >= span[0]) & (things.ends <= span[1])
    starts, ends = things.starts[inside].tolist(), things.ends[inside].tolist()
    if not starts or starts[1:] != ends[:-1]:
        return None
    start, end = starts[0], ends[-1]
    text = spans.text
    is_whole = not _DIGIT.search(text, span[0], start) and not _DIGIT.search(text, end, span[1])
    tells = (
        _DAY.search(text, start, end)
        if asked is not AnswerType.COUNT
        else text[end - 1].isalpha() or text[end - 1] == "%"
    )
    return (start, end) if is_whole and tells else None


def _with_little(text: str, span: Span, thing: Span, noun: str) -> Span:
    """Returns `thing` with the `noun` that is counted, or with as little of `span` as can only be about it."""
    start, end = thing
    if start - span[0] <= _MOST_BEFORE or text[start - 1] in _LEADING:
        start = span[0]
    if noun and text.startswith(noun, end):
        return start, end + len(noun)
    if belongs := _BELONGS.match(text, end):
        return start, belongs.end()
    return start, span[1] if span[1] - end <= _MOST_AFTER else end
