"""Days, hours and durations in what stands behind a label, and what answers of it: 上午8:30 of 10月18日上午8:30."""

from __future__ import annotations

import functools
import re

from bot.language.span import Span

_SOME = r"[\d〇零一二三四五六七八九十两]"
_WEEKDAY = r"(?:星期|周|週|禮拜|礼拜)[一二三四五六日天1-6末]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ENGLISH_WEEKDAY = r"(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:days?|\b)"
_TH = r"(?:st|nd|rd|th)?"
# 3号楼 and 2号线 are no days.
_OF_A_PLACE = "(?!楼|樓|线|線|教|厅|廳|馆|館|店|门|門|路)"
_DATE = (
    rf"(?:(?:{_SOME}{{2,4}}年)?{_SOME}{{1,3}}月(?:{_SOME}{{1,3}}[日号號]?)?|{_SOME}{{2,4}}年(?!级|級)"
    rf"|(?<!\d){_SOME}{{1,3}}[日号號]{_OF_A_PLACE}|[今明后後]天|每[天日周週月年]|即日起?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<![\d:])\d{1,2}[/.]\d{1,2}(?![\d:.]|\s*[ap]\.?m)"
    rf"|\d{{1,2}}{_TH}(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}{_TH}(?:,? \d{{4}})?)"
)
_BRACKETED = rf"\s*[（(][^）)]*{_WEEKDAY}[^）)]*[）)]"
_DASH = r"\s*(?:[至到~～—–－-]+|to|until|till)\s*"
_DAY = (
    rf"(?:{_ENGLISH_WEEKDAY},? )?{_DATE}(?:{_BRACKETED}|\s*{_WEEKDAY})?"
    rf"|{_WEEKDAY}(?:[至到~—–－-]{_WEEKDAY})?|{_ENGLISH_WEEKDAY}"
)
_DAYS = rf"(?:{_DAY})(?:{_DASH}(?:{_DAY}))?"
_PART = r"(?:凌晨|清晨|早上|早晨|[早晚]|上午|中午|正午|下午|傍晚|晚上|夜里|夜裡|晚间|晚間)"
_MINUTES = rf"(?:半|整|钟|鐘|[一三]刻|{_SOME}{{1,3}}分?)?"
_CLOCK = (
    rf"(?:{_PART}\s*)?(?:\d{{1,2}}[:：]\d{{2}}(?:\s*[ap]\.?m\.?)?|{_SOME}{{1,3}}(?:点|點|时|時){_MINUTES}"
    rf"|\d{{1,2}}(?:\.\d\d)?\s*[ap]\.?m\.?\b)|\b(?:noon|midnight)\b|{_PART}(?=$|\W)"
)
_HOURS = rf"(?:{_CLOCK})(?:{_DASH}(?:{_CLOCK}))?"
_HOUR_RANGE = rf"(?P<start>{_CLOCK}){_DASH}(?P<end>{_CLOCK})"
_DAY_RANGE = rf"(?P<start>{_DAY}){_DASH}(?P<end>{_DAY})"
_LASTS = (
    rf"(?:{_SOME}|半)[半多]?个?(?:小时|小時|钟头|鐘頭|分钟|分鐘|秒|天|周|週|星期|个月|個月|年)|\d\s*(?:hours?|minutes?|mins?|h\b|days?|weeks?|months?|years?)"
    r"|\b(?:an?|one|two|three|four|five|six|ten|half an?) (?:hours?|minutes?|days?|weeks?|months?|years?)\b"
)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Returns `pattern` ready to be searched for: compiled when first needed, as few reports have labels."""
    return re.compile(pattern, re.IGNORECASE)


def is_moment(text: str) -> bool:
    """Whether `text` has a day or a time of day."""
    return _compiled(_DAYS).search(text) is not None or _compiled(_HOURS).search(text) is not None


def lasts(text: str) -> bool:
    """Whether `text` has a duration: 4小时, 14 hours."""
    return _compiled(_LASTS).search(text) is not None


def day_in(text: str) -> Span | None:
    """Returns where the first day of `text` stands, with its weekday and the day that it lasts to."""
    return _span(_compiled(_DAYS).search(text))


def hour_in(text: str) -> Span | None:
    """Returns where the first time of day stands, with the one that it lasts to."""
    return _span(_compiled(_HOURS).search(text))


def start_in(text: str) -> Span | None:
    """Returns where the hour, or else the day, stands from which it lasts; None where nothing tells."""
    found = _compiled(_HOUR_RANGE).search(text) or _compiled(_DAY_RANGE).search(text)
    return found.span("start") if found else None


def end_in(text: str) -> Span | None:
    """Returns where the hour, or else the day, stands to which it lasts; None where nothing tells."""
    found = _compiled(_HOUR_RANGE).search(text) or _compiled(_DAY_RANGE).search(text)
    return found.span("end") if found else None


def _span(found: re.Match[str] | None) -> Span | None:
    return found.span() if found and found.group() else None
