"""Days of the year as people write them: December 5, 5th of Dec., 12月5号; and 12/5 where that is known to be a day."""

from __future__ import annotations

import re
from collections.abc import Callable

DAY = re.compile(r"\d{1,2}月\d{1,2}[日号]")
"""A day as folded text has it."""
YEAR = re.compile(r"(?<![\d.])(?<!\d,)(?:1[5-9]|20)\d\d(?=年|\W|$)")
"""A year, without the word for it."""
WRITTEN_YEAR = re.compile(r"(?:公元前?)?\d{1,4}年(?:代|初|末|底|间)?")
"""A year with the word for it, of any age; 3年 may also be how long."""
DATE = re.compile(
    r"(?:公元前?)?\d{1,4}(?:至|-|—|~)?年(?:代|初|末|底|间)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]"
    r"|\d+世纪(?:\d+年代|初|末)?"
)
"""A date as a whole, from a century to a day."""
OF_OUR_TIME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year of our time, also of a longer word: 2016届."""
CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])")
"""A time of day: 8:30."""
_PART_OF_DAY = "(?:凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|深夜)"
_HOUR = r"(?<!\d)(?:[01]?\d|2[0-4])[点时]"
SPOKEN_CLOCK = re.compile(
    rf"{_PART_OF_DAY}?{_HOUR}(?:[0-5]?\d分?(?![\d个名])|半|整|钟(?!头))|{_PART_OF_DAY}{_HOUR}(?!\d)|{_HOUR}(?=[前后至到起许]|\W|$)"
)
"""A time of day in words: 上午11点20分, 下午3点."""
DATE_PARTS = re.compile(r"\d{4}年|\d{1,2}月\d{1,2}日|\d{1,2}月|(?<![\d月])\d{1,2}日")
"""What each part of a date says by itself: its year, its day or its month."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_ENGLISH = re.compile(
    rf"(?<![a-z]){_MONTH.format('m1')}\.? ?(?:the )?{_DAY.format('d1')}(?![a-z0-9])|"
    rf"(?<![a-z0-9])(?:the )?{_DAY.format('d2')} ?(?:of )?{_MONTH.format('m2')}(?![a-z])"
)
_CHINESE = re.compile(r"(?<=\d)月(\d{1,2})号")
_WEEKDAY = re.compile(r"(?<![\d个几两数])(?:星期|礼拜)(?:([一二三四五六])|[日天](?!本))")
_FIGURES = re.compile(r"(?<![\d/.\-])(\d{1,2})[/\-.](\d{1,2})(?![\d/\-%]|\.\d)")


def days(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, day) of each day that folded `text` names, the day as 12月5日, in order."""
    found = []
    for match in _ENGLISH.finditer(text):
        month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
        found.append((*match.span(), f"{_MONTHS.index(month[:3]) + 1}月{int(day)}日"))
    found += [(*match.span(), f"月{match[1]}日") for match in _CHINESE.finditer(text)]
    return sorted(found)


def weekdays(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, day) of each day of the week that Simplified `text` names, the day as 周二, in order."""
    return [(*match.span(), f"周{match[1] or '日'}") for match in _WEEKDAY.finditer(text)]


def written(text: str) -> str:
    """Returns `text` with its days as one writes them: 5日 for 5号."""
    return text.replace("号", "日")


def with_days(text: str, is_known: Callable[[str], bool]) -> str:
    """Returns `text` with 12/5, 12-5 and 5.12 as the day that they mean, where `is_known` knows it; other figures stay."""

    def day(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        readings = (f"{first}月{second}日", f"{second}月{first}日")
        return next((reading for reading in readings if is_known(reading)), match.group())

    return _FIGURES.sub(day, text)
