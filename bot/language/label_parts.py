"""What stands behind a label: whether it may tell a particular, and which part of it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.folding import fold
from bot.language.moments import day_in, end_in, hour_in, is_moment, lasts, start_in
from bot.language.particulars import Particular
from bot.language.span import Span

# Letters of the longest that is shown whole.
_LONGEST = 80
_PHONE = re.compile(r"\+?[\d（(][\d\s()（）\-–]{3,}\d(?:\s*[转轉]\s*\d+)?")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[A-Za-z][\w-]{5,}")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,12}(?:[（(][\u4e00-\u9fff]+[）)])?|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*")
_AROUND_NAMES = " \t\u3000,，、;；:：/|()（）-—"
_CLAUSE = re.compile(r"(?:[^,，;；。]|(?<=\d),(?=\d{3}))+")
_SOMETHING = re.compile(
    r"\d|[一二三四五六七八九十两半]|免|不限|面[议議]|自愿|自願|free|none|unlimited|negotiable", re.IGNORECASE
)
_ASKS_DAY = re.compile(r"哪1?[天日]|几号|几月|星期几|[周礼]拜?几|日期|\bwhat (?:day|date)\b|\bdate\b")
_ASKS_HOUR = re.compile(r"几点|钟点|\bwhat time\b")
_ASKS_START = re.compile(r"开始|开场|启动|起|集合|\bstart|\bbegin")
_OF_WHAT = {
    Particular.BRINGING: re.compile(r"自备|自備|携带|攜帶|[自請请]带|[自請请]帶|bring", re.IGNORECASE),
    Particular.RAIN: re.compile(r"雨|rain|weather", re.IGNORECASE),
}
# Letters of the longest that names somebody; what is said behind 主持人： names nobody.
_LONGEST_NAME, _SENTENCE = 60, re.compile(r"[。!！?？]")
_PERSONS = frozenset(
    {Particular.CHAIR, Particular.SPEAKER, Particular.CONTACT, Particular.HOST, Particular.MINUTES, Particular.ABSENT}
)
_COUNTED = frozenset(
    {Particular.PRICE, Particular.PEOPLE, Particular.WEIGHT, Particular.SIZE, Particular.AGE, Particular.PAY}
)


def fits(particular: Particular, value: str) -> bool:
    """Whether the `value` behind a label may tell the particular: a time needs a day or an hour, a telephone five figures."""
    match particular:
        case Particular.WHEN | Particular.DEADLINE | Particular.RELEASE:
            may_tell = is_moment(value)
        case Particular.END:
            may_tell = end_in(value) is not None
        case Particular.PHONE:
            may_tell = _PHONE.search(value) is not None
        case Particular.EMAIL:
            may_tell = _ADDRESS.search(value) is not None
        case Particular.DURATION:
            may_tell = lasts(value)
        case _ if particular in _PERSONS:
            may_tell = 0 < len(value) <= _LONGEST_NAME and _SENTENCE.search(value) is None
        case _:
            may_tell = bool(value) and (particular not in _COUNTED or _SOMETHING.search(value) is not None)
    return may_tell


def told_beside(value: str) -> tuple[Particular, ...]:
    """Returns what `value` tells whatever its label: what to bring, and what happens when it rains."""
    return tuple(particular for particular, pattern in _OF_WHAT.items() if pattern.search(value))


def has_name(value: str) -> bool:
    """Whether `value` has what may be somebody's name beside figures."""
    return _NAME.search(value) is not None


def tells_when(question: str, value: str) -> bool:
    """Whether `value` has what the folded `question` asks for, if that is a day or a time of day."""
    if _ASKS_HOUR.search(question):
        return hour_in(value) is not None
    return not _ASKS_DAY.search(question) or day_in(value) is not None


def answering_part(particular: Particular | None, value: str, question: str, named: Sequence[str]) -> Span | None:
    """Returns which part of `value` answers; None where that is unclear.

    `named` are the words of the folded `question` that stand in `value`: of several clauses they tell the one that is meant.
    """
    whole = (0, len(value)) if len(value) <= _LONGEST else None
    match particular:
        case Particular.WHEN | Particular.DEADLINE:
            part = _moment(value, question)
        case Particular.END:
            part = end_in(value)
        case Particular.PHONE:
            part = _span(_PHONE.search(value)) or whole
        case Particular.CONTACT:
            part = _person(value)
        case Particular.BRINGING | Particular.RAIN:
            part = _clause_of(particular, value) or whole
        case _:
            part = _of_them(value, named) if named else whole
    return part


def _moment(value: str, question: str) -> Span | None:
    if _ASKS_HOUR.search(question):
        return (start_in(value) if _ASKS_START.search(question) else None) or hour_in(value)
    if _ASKS_DAY.search(question):
        return day_in(value)
    return (0, len(value)) if len(value) <= _LONGEST else None


def _clause_of(particular: Particular, value: str) -> Span | None:
    """Returns the first clause of `value` that speaks of the particular, None where none does."""
    clauses = (match for match in _CLAUSE.finditer(value) if _OF_WHAT[particular].search(match.group()))
    first = next(clauses, None)
    return _stripped(value, first.span()) if first else None


def _person(value: str) -> Span:
    """Returns where the name stands, before the telephone or behind it."""
    if not (phone := _PHONE.search(value)):
        return 0, len(value)
    before, behind = (0, phone.start()), (phone.end(), len(value))
    start, end = before if has_name(value[: phone.start()]) else behind
    text = value[start:end]
    stripped = text.strip(_AROUND_NAMES)
    first = start + text.find(stripped)
    return (first, first + len(stripped)) if stripped else (0, len(value))


def _of_them(value: str, named: Sequence[str]) -> Span | None:
    """Returns the only clause of `value` with all that is `named`, without these in front."""
    clauses = [match for match in _CLAUSE.finditer(value) if all(word in fold(match.group()).text for word in named)]
    if len(clauses) != 1:
        return None
    start, end = _stripped(value, clauses[0].span())
    for word in sorted(named, key=len, reverse=True):
        folded = fold(value[start:end])
        if folded.text.startswith(word) and len(word) < len(folded.text):
            start, end = _stripped(value, (start + folded.original_span(0, len(word))[1], end))
    return start, end


def _stripped(value: str, span: Span) -> Span:
    text = value[slice(*span)]
    return span[0] + len(text) - len(text.lstrip()), span[0] + len(text.rstrip())


def _span(found: re.Match[str] | None) -> Span | None:
    return found.span() if found else None
