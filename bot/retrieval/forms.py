"""What form a span has: a number with its unit, a date, a name, a title, a list, a clause."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping

from bot.language.dates import CLOCK, DATE, SPOKEN_CLOCK, WRITTEN_YEAR
from bot.language.dotted_names import dotted_names
from bot.language.persons import is_person, may_be_person
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.language.span import Span
from bot.retrieval.facts import TITLE


class Form(enum.IntEnum):
    """The form of a span; of several, the highest counts."""

    PHRASE = 0
    WORD = 1
    LIST = 2
    CLAUSE = 3  # nothing tells that a span is one; the weights count it all the same
    CLAUSES = 4
    NUMBERED = 5
    UNKNOWN = 6
    PLACE = 7
    ORGANISATION = 8
    PERSON = 9
    MAYBE_PERSON = 10
    LATIN = 11
    FOREIGN = 12
    BRACKETED = 13
    QUOTED = 14
    TITLE = 15
    NUMBER = 16
    YEAR = 17
    DATE = 18


_UNITS = (
    "个国家|平方(?:公里|千米|英里|米|厘米|公尺|英尺)|立方(?:公里|米|厘米|英尺)?|公里|千米|公斤|千克|毫克|微克|公顷|公尺|公分|公吨|英亩|毫米|厘米|微米|纳米|海里|英尺|英里|英寸|"
    "小时|分钟|秒钟?|世纪|国家|个?星期|个?百分点|个月|人次|户次|车次|班次|兆瓦时?|千瓦时?|兆赫|千赫|赫兹|摄氏度|华氏度|光年|马力|加仑|毫升|公升|盎司|学分|课时|"
    "亿元|万元|美元|人民币|欧元|港[元币]|日元(?!旦)|日圆(?![满形桌])|英镑|[加澳新韩]元|韩圆|新?台币|泰铢|卢[布比]|克朗|比索|法郎|马克(?![思杯])|里拉|先令|便士|第纳尔|里亚尔|雷亚尔|福林|兹罗提|林吉特|弗罗林|"
    "[个位名家场项次篇本部条座所人天岁倍代期度级章节层米吨元块种类批年月日届票集首支队站枚辆艘架台%℃间颗只头匹份片句张门周卷枝"
    "户株棵件套尾羽盏串桶箱杯碗幅幢栋席桌床款盒尊圈磅亩]"
)
COMPARING = frozenset(("超过", "多于", "少于", "高于", "低于", "大于", "小于", "逾", "超"))
"""What compares with the number behind it."""
DENYING = ("不", "不得", "不能", "不可", "不会", "不应", "未", "没", "没有", "并未")
"""What says that it is not so."""
NUMBER = re.compile(
    rf"(?:(?<![不未没得能可会应有])(?:超过|超|逾)|不足|近|约|大约|将近|至少|最多|第)?\d+(?:\.\d+)?(?:[-—~至到]\d+(?:\.\d+)?)?(?:[万亿]|[千百](?!瓦|赫|克|米|分点))*(?:多|余|几)?(?:{_UNITS})?"
)
_COMPOUND = re.compile(
    rf"\d+个?小时(?:零|又)?\d+分(?:钟|\d+秒)?|\d+分钟?(?:零|又)?\d+秒|\d+天\d+夜|\d+分之[\d一二两三四五六七八九十百]+|\d+(?:天|个月|年)零?\d+(?:个?小时|天|个月)"
    rf"|\d+(?:米|元|块|尺|斤|丈)\d+(?:厘米|公分|角|毛|寸|两|分)?(?![\d.])(?!{_UNITS})"
)
_LATIN = re.compile(r"[a-z][a-z0-9.'&-]*(?: [a-z0-9][a-z0-9.'&-]*)*")
_TITLES = re.compile(r"《[^》]+》(?:[、和及与]?《[^》]+》)+")
_QUOTED = re.compile(r"“[^”]+”|「[^」]+」|『[^』]+』|\"[^\"]+\"|‘[^’]+’")
_BRACKETED = re.compile(r"(?<=[(（\[])[^()（）\[\]]+(?=[)）\]])")
_PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (Form.LATIN, _LATIN),
    (Form.BRACKETED, _BRACKETED),
    (Form.QUOTED, _QUOTED),
    (Form.TITLE, TITLE),
    (Form.TITLE, _TITLES),
    (Form.NUMBER, NUMBER),
    (Form.DATE, DATE),
    (Form.YEAR, WRITTEN_YEAR),
)
_LASTING = frozenset("-—~至到")
# Numbers inside these are none of their own.
_WHOLE: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (Form.NUMBER, _COMPOUND),
    (Form.DATE, CLOCK),
    (Form.DATE, SPOKEN_CLOCK),
)
_ORGANISATION = re.compile(
    r"(?:公司|集团|大学|学院|中学|小学|学校|银行|协会|学会|委员会|组织|联盟|政府|部门|办公室|党|军|队|社|局|署|厅|院|会|所|厂|报|台|馆|军团|乐团|乐队|球会|俱乐部|基金会|机构|企业)$"
)
_PLACE = re.compile(r"[省市县镇乡村区国州郡岛洲港湾山河湖江海路街站道城府宫寺桥园谷]$")
_TOLD: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (Form.CLAUSES, re.compile(r"[,，:：;；]")),
    (Form.LIST, re.compile("、")),
    (Form.ORGANISATION, _ORGANISATION),
    (Form.PLACE, _PLACE),
    (Form.NUMBERED, re.compile(r"\d")),
    (Form.LIST, re.compile("[和与及或]")),
)


def marked_spans(reading: Reading, segmenter: Segmenter) -> Mapping[Span, Form]:
    """Returns the spans whose form their letters tell: numbers, dates, titles, quotations, names."""
    found = dict(_names(reading, segmenter))
    for form, pattern in _PATTERNS:
        found |= {match.span(): form for match in pattern.finditer(reading.text)}
    found = _with_wholes(found, reading.text)
    found |= dict.fromkeys(dotted_names(reading, segmenter), Form.FOREIGN)
    marked = [(span, form) for span, form in found.items() if form in (Form.QUOTED, Form.TITLE)]
    inner = {(start + 1, end - 1): form for (start, end), form in marked if not _TITLES.match(reading.text, start, end)}
    return {span: form for span, form in {**inner, **found}.items() if span[0] < span[1]}


def _with_wholes(found: Mapping[Span, Form], text: str) -> dict[Span, Form]:
    """Returns the spans `found` with numbers and times of several parts, in place of the numbers in them: 4分21秒."""
    wholes = {match.span(): form for form, pattern in _WHOLE for match in pattern.finditer(text)}
    kept = {
        span: form
        for span, form in found.items()
        if form is not Form.NUMBER or not any(span[0] < end and start < span[1] for start, end in wholes)
    }
    found = kept | wholes
    return found | dict(_lasting(found, text))


def _lasting(found: Mapping[Span, Form], text: str) -> Iterator[tuple[Span, Form]]:
    """Yields what lasts from one of the days or hours `found` to the next: 10月18日至19日."""
    spans = sorted(span for span, form in found.items() if form in (Form.DATE, Form.YEAR))
    begins = dict(spans)
    for start, end in spans:
        if text[end : end + 1] in _LASTING and (last := begins.get(end + 1)):
            yield (start, last), Form.DATE


def _names(reading: Reading, segmenter: Segmenter) -> Iterator[tuple[Span, Form]]:
    for word in reading.words:
        if (form := _word_form(word.text, segmenter)) is not None:
            yield (word.start, word.end), form


def _word_form(word: str, segmenter: Segmenter) -> Form | None:
    tag = segmenter.tag(word)
    if is_person(word, segmenter):
        return Form.PERSON
    if tag == "ns":
        return Form.PLACE
    if tag == "nt":
        return Form.ORGANISATION
    if tag or word[0].isascii():
        return None
    return Form.MAYBE_PERSON if may_be_person(word, segmenter) else Form.UNKNOWN


def form_of(text: str, words: int) -> Form:
    """Returns the form of a span that nothing marks, by its letters and its number of words."""
    told = (form for form, pattern in _TOLD if pattern.search(text))
    return next(told, Form.WORD if words == 1 else Form.PHRASE)
