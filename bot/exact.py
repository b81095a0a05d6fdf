"""The exact answer: the number, person, date or title in a passage that is asked for. None rather than a bad one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.language.analyzers import View
from bot.language.intent import Kind
from bot.language.reading import Reading
from bot.language.readings import syllables
from bot.language.segmentation import Segmenter
from bot.retrieval.facts import DATE, TITLE, is_person
from bot.retrieval.question import Question

Span = tuple[int, int]

_UNITS = (
    "多个国家及地区|个国家和地区|个国家|家企业|平方公里|平方千米|平方米|公里|千米|公斤|公顷|毫米|厘米|英尺|英里|小时|分钟|秒钟?|世纪|国家|"
    "亿元|万元|美元|人民币|欧元|港元|日元|[个位名家场项次篇本部条座所人天岁倍代期度级章节层米吨元块种类批年月日届票集首支队站枚辆艘架台%]"
)
_NUMBER = re.compile(rf"(?:超过|超|近|约|大约|将近|逾)?\d+(?:\.\d+)?[万亿千百]*(?:多|余|几)?(?:{_UNITS})?")
_CLAUSE_ENDS = frozenset(",;，；")
_DATE_UNITS = frozenset("年月日号")
_EXACT_UNITS = frozenset("年月日天届岁")
_LATIN_NAME = re.compile(r"[a-z][a-z.'-]+(?: [a-z][a-z.'-]+)+")
_FOREIGN_NAME = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+")
# What English counts by one word, Chinese counts with the unit of the thing counted.
_ENGLISH_UNITS = {
    "day": "天",
    "year": "年",
    "month": "月",
    "people": "人名位",
    "hour": "小时",
    "minute": "分钟",
    "time": "次",
    "countr": "国个",
    "compan": "家",
    "journalist": "名",
    "reporter": "名",
    "guest": "名",
    "forum": "个",
    "press": "场",
    "project": "个",
    "host": "家",
    "yuan": "元亿",
    "exhibit": "家",
    "organi": "家",
}


def exact_answer(question: Question, reading: Reading, segmenter: Segmenter, mentioned: Sequence[Span]) -> Span | None:
    """Returns the span, in the passage's own text, of what `question` asks for, or None.

    `mentioned` are the spans of the folded passage that the question mentions: the answer stands nearest to them.
    """
    find = _FINDERS.get(question.intent.kind)
    found = list(find(question, reading, segmenter)) if find else []
    if question.intent.kind is Kind.WHO and any(_sounds_said(reading.text[slice(*span)], question) for span in found):
        return None  # 任贤良是谁 asks for a post, not for another name.
    candidates = [span for span in found if not _is_asked(span, question, reading)]
    if not candidates:
        return None
    best = min(candidates, key=lambda span: (_distance(span, mentioned, reading.text), span))
    return reading.folded.original_span(*best)


def _numbers(question: Question, reading: Reading, _: Segmenter) -> Iterator[Span]:
    unit = question.intent.unit
    wanted = next((own for english, own in _ENGLISH_UNITS.items() if unit.startswith(english)), unit)
    dates = [match.span() for match in DATE.finditer(reading.text)] if unit not in _DATE_UNITS else []
    numbers = (match.span() for match in _NUMBER.finditer(reading.text))
    spans = [span for span in numbers if not any(a <= span[0] < b for a, b in dates)]
    fitting = [span for span in spans if any(c in reading.text[slice(*span)] for c in wanted)] if wanted else spans
    exact_unit = bool(unit) and not unit.isascii()
    yield from fitting or ([] if exact_unit and unit in _EXACT_UNITS else spans)


def _dates(_: Question, reading: Reading, __: Segmenter) -> Iterator[Span]:
    yield from (match.span() for match in DATE.finditer(reading.text))


def _people(_: Question, reading: Reading, segmenter: Segmenter) -> Iterator[Span]:
    yield from ((word.start, word.end) for word in reading.words if is_person(word.text, segmenter))
    for pattern in (_FOREIGN_NAME, _LATIN_NAME):
        yield from (match.span() for match in pattern.finditer(reading.text))


def _titles(_: Question, reading: Reading, __: Segmenter) -> Iterator[Span]:
    yield from (match.span() for match in TITLE.finditer(reading.text))


_FINDERS: Mapping[Kind, Callable[[Question, Reading, Segmenter], Iterator[Span]]] = {
    Kind.HOW_MANY: _numbers,
    Kind.WHEN: _dates,
    Kind.WHO: _people,
    Kind.TITLE: _titles,
}


def _is_asked(span: Span, question: Question, reading: Reading) -> bool:
    """Whether the question itself says it, however it spells it: it does not ask for what it knows."""
    return reading.text[slice(*span)] in question.reading.text


def _sounds_said(name: str, question: Question) -> bool:
    """Whether the question says a name that sounds like `name`: 任闲良, ren xianliang."""
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(syllables(name))]
    return bool(pairs) and all(pair in question.terms[View.SOUNDS] for pair in pairs)


def _distance(span: Span, mentioned: Sequence[Span], text: str) -> float:
    """How far `span` stands from what the question mentions: the nearest mention and the mean of all weigh the same."""
    gaps = [min(60, _gap(span, mention, text)) for mention in mentioned]
    return min(gaps) + sum(gaps) / len(gaps) if gaps else 0.0


def _gap(span: Span, mention: Span, text: str) -> int:
    """The characters between two spans; a border between clauses counts for thirty."""
    between = text[min(span[1], mention[1]) : max(span[0], mention[0])]
    return len(between) + 30 * sum(c in _CLAUSE_ENDS for c in between)
