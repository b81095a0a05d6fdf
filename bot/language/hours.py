"""Times of day and days of the week in folded text, so that 9点, 9:00 and 九点 are told from 8点."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.language.span import Span

_DIGITS = {letter: number for number, letter in enumerate("零一二三四五六七八九")} | {"两": 2}
_LATE = r"下午|傍晚|晚上|晚间|夜里|晚"
_PART = rf"(?P<late>{_LATE})|(?P<early>凌晨|清晨|早上|早晨|上午|早)"
# 三点建议 are no hour, and 一点 alone is a little.
_NO_HOUR = r"(?!\d(?!\d?分)|[点子心评击赞名儿意]|建议|要求|内容|启示|原因|理由|经验|体会)"
_HOUR = re.compile(
    rf"(?:{_PART})?(?:(?P<hour>\d{{1,2}}|十[一二]?|[二两三四五六七八九]|(?<=[午晚上])[一1](?=点))点{_NO_HOUR}"
    r"(?:(?P<half>半)|(?P<minute>\d{1,2})分?|钟|整)?"
    r"|(?P<h>\d{1,2}):(?P<m>\d\d)(?!\d)(?: ?(?P<half_of_day>[ap])\.?m)?"
    r"|(?P<english>\d{1,2})(?:\.(?P<after>\d\d))? ?(?P<which>[ap])\.?m\b)"
)
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)(?P<day>[一二三四五六日天1-6])(?![年岁名个家场])")
_TO = re.compile(r"\s*(?:[-~—–至到]+|to|until)\s*")
# What says when it begins or ends, which within it is not.
_BORDERS = re.compile(r"开门|开始|开场|开馆|关门|结束|打烊|闭馆|上班|下班|\b(?:open|start|begin|clos|end|finish)")


class Moment(NamedTuple):
    """A time of day, in minutes, or a day of the week, where it stands; whether the half of the day is told (`is_exact`)."""

    span: Span
    value: int
    is_weekday: bool
    is_exact: bool = True

    def may_be(self, other: Moment) -> bool:
        """Whether both may be the same."""
        if self.is_weekday or other.is_weekday:
            return self.is_weekday == other.is_weekday and self.value == other.value
        if self.is_exact and other.is_exact:
            return self.value == other.value
        return self.value % 720 == other.value % 720


def moments_in(text: str) -> list[Moment]:
    """Returns the times of day and the days of the week of folded `text` in order.

    >>> [moment.value for moment in moments_in("九点半开门")]
    [570]
    """
    return sorted([*_hours(text), *_weekdays(text)])


def is_told(moment: Moment, claim: str, text: str) -> bool | None:
    """Whether folded `text` has a `moment` of `claim`, or hours around it where it is no border of them; None without any."""
    said = [other for other in moments_in(text) if other.is_weekday == moment.is_weekday]
    if not said:
        return None
    if any(moment.may_be(other) for other in said):
        return True
    return _BORDERS.search(claim) is None and any(
        first.value < moment.value < last.value and _TO.fullmatch(text[first.span[1] : last.span[0]])
        for first, last in itertools.pairwise(said)
    )


def _hours(text: str) -> Iterator[Moment]:
    for match in _HOUR.finditer(text):
        hour = _number(match["hour"] or match["h"] or match["english"])
        minute = 30 if match["half"] else int(match["minute"] or match["m"] or match["after"] or 0)
        which = match["half_of_day"] or match["which"]
        is_late = bool(match["late"]) or which == "p"
        is_exact = is_late or bool(match["early"]) or which == "a" or hour > 12
        value = (hour % 12 if is_exact and hour <= 12 else hour) + (12 if is_late and hour <= 12 else 0)
        if hour <= 24 and minute < 60:
            yield Moment(match.span(), 60 * value + minute, is_weekday=False, is_exact=is_exact)


def _weekdays(text: str) -> Iterator[Moment]:
    for match in _WEEKDAY.finditer(text):
        day = 7 if match["day"] in "日天" else _number(match["day"])
        yield Moment(match.span(), day, is_weekday=True)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, _, ones = text.rpartition("十")
    return (10 if "十" in text else 0) + _DIGITS.get(ones, 0) + 10 * _DIGITS.get(tens, 0)
