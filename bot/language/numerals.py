"""Numbers as people write them: 一千五百, 1500, 1,500, 1.5k, 130亿, 13 billion."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from bot.language.span import Span, lies_in

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCORES = {"廿": "二十", "卅": "三十"}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE_UNITS = {"万": 10**4, "亿": 10**8}
_MAGNITUDES = {
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
    "k": 10**3,
    "thousand": 10**3,
    "hundred": 10**2,
    "m": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
    "trillion": 10**12,
}

# What makes a single Chinese digit a number and not a part of a word such as 一带一路, 统一, 三星.
_COUNTED = (
    "年月日号届个位名家场项次篇本部条座所人天小时分钟周岁成倍代期度级等章节卷层米公里吨元块种类批支枚颗只台架辆艘艇"
)
_CHINESE_NUMERAL = re.compile(
    rf"(?<!\d)(?:(?<=第)[零〇一二两三四五六七八九十百千万亿]+"
    rf"|(?!百度|百分)[零〇一二两三四五六七八九]*[十百千][零〇一二两三四五六七八九十百千万亿]*(?=[{_COUNTED}多余几])"
    rf"|[廿卅][一二三四五六七八九]?(?=[{_COUNTED}多余几])"
    rf"|十[一二三四五六七八九]?[万亿][零〇一二两三四五六七八九十百千万亿]*"
    rf"|[一二两三四五六七八九][十百千万亿][零〇一二两三四五六七八九十百千万亿]*"
    rf"|[一二三四五六七八九][零〇一二三四五六七八九]{{3}}(?=年)"
    rf"|[一二两三四五六七八九](?=[{_COUNTED}])"
    rf"|(?:(?<=[初高])(?<![提最更较很太增]高)[一二三]|(?<=大)(?<![最更较很太偏]大)[一二三四](?!笔))(?![零〇一二两三四五六七八九十百千万亿统些点筹直致概截头等阶档流]))"
)
# 5百家 and 2千多名, half in figures.
_HALF = re.compile(r"(?<![\d.])(\d{1,4}(?:\.\d)?)([百千])(?![万亿分瓦米克赫伏卡帕])")
# 两三场, 三四百家 and 十七八个: one or the next.
_OR_NEXT = re.compile(
    rf"(?<![第\d零〇一二两三四五六七八九十百千万])(?P<ten>十)?(?P<one>[一二两三四五六七八])(?P<next>[二三四五六七八九])"
    rf"(?P<unit>[十百千])?(?=[{_COUNTED}万亿多])"
)
_THOUSANDS = re.compile(r"(?<![\d.a-z])(\d+(?:\.\d+)?)k(?![a-z0-9])")
_SHARE = re.compile(r"百分之(\d+(?:\.\d+)?)|(?<![\d.])(\d+(?:\.\d+)?) ?(?:per ?cent|pct)(?![a-z])")
_NUMBER = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?)(?:\s*(万亿|千万|百万|[千万亿])|\s*(hundred|thousand|million|billion|trillion|bn|k|m)(?![a-z]))?"
)
# Before 过百 and 破百 no other letter: 超过100 is compared with.
_BEFORE_OVER = r"(?<![^\W有了来达到没是否的])"
# Before 上百 no word that ends with 上: 会上100 is no 上百.
_BEFORE_UP = r"(?<![会台网线街路地海楼船车身手纸书版晚早历世基加以马桌天水陆史赶跟碰遇赛榜头])"
# Several, in 数百名; 人数100名 is the number of people.
_SEVERAL = r"(?:几|(?<![人总字次个分岁件函倍多少系指级负参小整偶奇位票点])数)"
# 130亿 is 100多亿, 18 are 10几项, several hundred are 几100, and 110 are 上100场.
_ROUGH = re.compile(
    rf"(?<![\d.第])(?:(?:{_SEVERAL}|{_BEFORE_UP}上|{_BEFORE_OVER}[过破])(?P<some>10{{1,15}})"
    rf"|(?P<least>[1-9]\d{{0,15}}?)(?P<zeros>0{{1,15}})(?:[几余]|多(?!少|个[万亿])|来(?=[{_COUNTED}])))"
    r"\s*(?P<magnitude>万亿|[千万亿])?"
    rf"|(?:(?:{_SEVERAL}|{_BEFORE_UP}上|{_BEFORE_OVER}[过破成])(?P<bare>[百千万])|(?<![^\W才就有也仅只得约共来了到])(?P<over>[百千])(?:[几多]|[把来]))"
    rf"(?!度)(?=[{_COUNTED}吗嘛没不了\W]|$)"
)


def chinese_numerals(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, digits) of each Chinese numeral of Simplified `text` that counts something, in order.

    一千五百 is "1500"; 一百三十亿 is "130亿": a trailing 万 or 亿 stays, as newspapers write it.
    """
    ranges = [(*match.span(), number) for match in _OR_NEXT.finditer(text) if (number := _range(match))]
    halves = [(*match.span(), _plain(Decimal(match[1]) * _SMALL_UNITS[match[2]])) for match in _HALF.finditer(text)]
    taken = [(start, end) for start, end, _ in (*ranges, *halves)]
    numerals = [
        (*match.span(), digits)
        for match in _CHINESE_NUMERAL.finditer(text)
        if not lies_in(match.start(), taken) and (digits := _digits(match.group())) is not None
    ]
    return sorted([*ranges, *halves, *numerals])


def _range(match: re.Match[str]) -> str | None:
    """Returns 三四百 as 300-400; None where the second is not the next."""
    first, second = _DIGITS[match["one"]], _DIGITS[match["next"]]
    if second != first + 1 or (match["ten"] and match["unit"]):
        return None
    unit, ten = _SMALL_UNITS[match["unit"]] if match["unit"] else 1, 10 if match["ten"] else 0
    return f"{ten + first * unit}-{ten + second * unit}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def thousands(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, digits) of each number of folded `text` that is written in thousands: 1.5k is "1500"."""
    return [(*match.span(), _plain(Decimal(match[1]) * 1000)) for match in _THOUSANDS.finditer(text)]


def shares(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, share) of each share of a hundred in folded `text`, as 30%."""
    return [(*match.span(), f"{match[1] or match[2]}%") for match in _SHARE.finditer(text)]


def _digits(numeral: str) -> str | None:
    numeral = _SCORES.get(numeral[0], numeral[0]) + numeral[1:]
    trailing = numeral[-1] if numeral[-1] in _LARGE_UNITS and len(numeral) > 1 else ""
    if any(unit in numeral[:-2] for unit in _LARGE_UNITS):
        trailing = ""  # 一亿三千万 is one number; its 万 belongs to 三千 alone
    body = numeral.removesuffix(trailing) if trailing else numeral
    if all(c in _DIGITS for c in body):
        return "".join(str(_DIGITS[c]) for c in body) + trailing
    value = _value(body)
    return None if value is None else f"{value}{trailing}"


def _value(numeral: str) -> int | None:
    total = section = 0
    digit: int | None = None
    for c in numeral:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _SMALL_UNITS:
            section += (1 if digit is None else digit) * _SMALL_UNITS[c]
            digit = None
        elif section or digit is not None:
            total += (section + (digit or 0)) * _LARGE_UNITS[c]
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0) * _last_place(numeral)


def _last_place(numeral: str) -> int:
    """Returns what a last digit counts: in 一千五 the five are hundreds, in 一千零五 they are ones."""
    unit = (_SMALL_UNITS | _LARGE_UNITS).get(numeral[-2:-1], 0)
    return unit // 10 if unit > _SMALL_UNITS["十"] and numeral[-1] in _DIGITS else 1


def number_values(text: str) -> list[tuple[int, int, str]]:
    """Returns (start, end, value) of each number of folded `text`; the value is plain digits: 130亿 is "13000000000"."""
    found = []
    for match in _NUMBER.finditer(text):
        magnitude = match.group(2) or match.group(3)
        value = Decimal(match.group(1)) * (_MAGNITUDES[magnitude] if magnitude else 1)
        found.append((*match.span(), _plain(value)))
    return found


# One of these stands in whatever says a number, in folded text.
_IN_A_NUMBER = re.compile(r"[\d百千万]")


class Amount(NamedTuple):
    """A number that a text says, exactly or roughly: its span, the least that it may be, and what it is less than."""

    start: int
    end: int
    least: Decimal
    limit: Decimal

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    @property
    def is_rough(self) -> bool:
        """Whether it may be several numbers."""
        return self.limit > self.least

    @property
    def is_open(self) -> bool:
        """Whether it is only compared with: more than 400 has no limit, less than 400 begins with nothing."""
        return not self.least or self.limit.is_infinite()

    def may_be(self, number: Decimal) -> bool:
        """Whether `number` is the one that is meant, or one that may be."""
        return number == self.least or self.least <= number < self.limit


# 300-400家 is one or the other, or between; 2016-2017年 and 12-15日 count nothing.
_RANGE = re.compile(r"(?<![\d.-])(\d{1,4})[-~](\d{1,4})(?P<magnitude>[万亿])?(?![\d-]|[年月日号])")


def amounts(text: str) -> list[Amount]:
    """Returns the numbers of folded `text` in order.

    >>> amounts("100多亿")
    [Amount(start=0, end=5, least=Decimal('10000000000'), limit=Decimal('20000000000'))]
    """
    if not _IN_A_NUMBER.search(text):
        return []
    ranges = [number for match in _RANGE.finditer(text) if (number := _between(match)).is_rough]
    within = [number.span for number in ranges]
    rough = ranges + [_roughly(match) for match in _ROUGH.finditer(text) if not lies_in(match.start(), within)]
    exact = [Amount(start, end, Decimal(value), Decimal(value)) for start, end, value in number_values(text)]
    spans = [number.span for number in rough]
    return sorted([*rough, *(number for number in exact if not lies_in(number.start, spans))])


def _between(match: re.Match[str]) -> Amount:
    unit = _MAGNITUDES.get(match["magnitude"] or "", 1)
    return Amount(*match.span(), Decimal(match[1]) * unit, Decimal(match[2]).next_plus() * unit)


def _roughly(match: re.Match[str]) -> Amount:
    if bare := match["bare"] or match["over"]:
        unit = Decimal(_SMALL_UNITS.get(bare) or _LARGE_UNITS[bare])
        return Amount(*match.span(), unit, 10 * unit if match["bare"] else 2 * unit)
    unit = Decimal(match["some"] or f"1{match['zeros']}") * _MAGNITUDES.get(match["magnitude"] or "", 1)
    least = unit * Decimal(match["least"] or 1)
    return Amount(*match.span(), least, 10 * unit if match["some"] else least + unit)
