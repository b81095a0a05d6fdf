"""The things that a passage names: people, places, organisations, times, numbers, works."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping

from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.forms import Form


class Named(enum.IntEnum):
    """What is named."""

    PERSON = 0
    PLACE = 1
    ORGANISATION = 2
    TIME = 3
    YEAR = 4
    NUMBER = 5
    WORK = 6


_BY_FORM = {
    Form.PERSON: Named.PERSON, Form.MAYBE_PERSON: Named.PERSON, Form.FOREIGN: Named.PERSON, Form.UNKNOWN: Named.PERSON,
    Form.LATIN: Named.PERSON, Form.PLACE: Named.PLACE, Form.ORGANISATION: Named.ORGANISATION, Form.DATE: Named.TIME,
    Form.YEAR: Named.TIME, Form.NUMBER: Named.NUMBER, Form.TITLE: Named.WORK, Form.QUOTED: Named.WORK,
}  # fmt: skip
NAMED_BY_ASKED: Mapping[AnswerType, Named] = {
    AnswerType.WHO: Named.PERSON,
    AnswerType.PLACE: Named.PLACE,
    AnswerType.ORGANISATION: Named.ORGANISATION,
    AnswerType.TIME: Named.TIME,
    AnswerType.YEAR: Named.YEAR,
    AnswerType.COUNT: Named.NUMBER,
    AnswerType.WORK: Named.WORK,
}
"""The sort of thing that answers, where what is asked for is one of a sort."""
SAID = 0.6
"""Of a thing that the question says, at least this share of letters stands in it."""
_BY_TAG = {"t": Named.TIME, "nr": Named.PERSON, "ns": Named.PLACE, "nt": Named.ORGANISATION}
# What answers which year it was: a century too, but not how many years, 3年.
_WHICH_YEAR = re.compile(r"\d{3,4}年|\d{2}世纪|公元前?\d+年")
# What a gloss of a name says it is: 奥巴马, American politician and president.
_BY_MEANING: tuple[tuple[Named, frozenset[str]], ...] = (
    (Named.PERSON, frozenset((
        "politician emperor writer poet author painter composer philosoph statesman scientist physicist "
        "mathematician actor actress singer dramatist novelist explor monk calligraph historian economist ruler "
        "king queen pope prime presid minist general"
    ).split())),
    (Named.PLACE, frozenset((
        "citi town provinc counti countri capit island river district lake mountain region prefectur municip villag "
        "peninsula republ continent ocean sea port state kingdom"
    ).split())),
    (Named.TIME, frozenset(["dynasti", "centuri", "period", "era"])),
)  # fmt: skip
_BY_LETTERS: tuple[tuple[Named, re.Pattern[str]], ...] = (
    (Named.ORGANISATION, re.compile(
        r"..(?:公司|集团|大学|学院|中学|小学|银行|协会|学会|委员会|组织|联盟|政府|党|军团?|部队|舰队|师|团|社|局|署|厅|院|会|报|电台|乐团|乐队|俱乐部|基金会|机构|企业)$"
    )),
    (Named.PLACE, re.compile(
        r".(?:[省市县镇乡村区国州郡岛洲港湾山河湖江海路街站城府宫寺桥园谷邦]|机场|半岛|地区|大街|大道|广场|群岛|山脉|盆地|平原|高原)$"
    )),
    (Named.TIME, re.compile(r"(?:世纪|年代|时期|时代|期间|[春夏秋冬]季?|[早晚]期|[晚初中]年|[早上中下]午|.代|.朝|星期.|周.)$")),
)  # fmt: skip
_NAMING_TAGS = frozenset({"n", "", "t", "f", "k", "j", "v"})
_MOST_BEFORE = 4
_MOST_MEANINGS = 8


def named_spans(
    reading: Reading, marked: Mapping[Span, Form], segmenter: Segmenter, glosses: Glosses
) -> Mapping[Named, list[Span]]:
    """Returns where a passage names things of each sort, in order; `marked` are the spans whose form their letters tell."""
    found: dict[Named, set[Span]] = {named: set() for named in Named}
    for span, form in marked.items():
        if form in _BY_FORM:
            found[_BY_FORM[form]].add(span)
        if form in (Form.DATE, Form.YEAR) and _WHICH_YEAR.search(reading.text[slice(*span)]):
            found[Named.YEAR].add(span)
    for named, span in _by_words(reading, segmenter, glosses):
        found[named].add(span)
    return {named: _outermost(spans) for named, spans in found.items()}


def _by_words(reading: Reading, segmenter: Segmenter, glosses: Glosses) -> Iterator[tuple[Named, Span]]:
    """Yields words that name a thing, and those whose last letters do, with the nouns before them: 信义计划区."""
    words, first = reading.words, 0
    tags = [segmenter.tag(word.text) for word in words]
    for number, (word, tag) in enumerate(zip(words, tags, strict=True)):
        if number and not (words[number - 1].end == word.start and _joins(words[number - 1], tags[number - 1])):
            first = number
        span = (word.start, word.end)
        if len(word.text) > 1:
            yield from ((named, span) for named in _told(word.text, tag, glosses))
        if tag[:1] in _NAMING_TAGS:
            start = words[max(first, number - _MOST_BEFORE)].start
            text = reading.text[start : word.end]
            yield from ((named, (start, word.end)) for named, pattern in _BY_LETTERS if pattern.search(text))


def _told(word: str, tag: str, glosses: Glosses) -> Iterator[Named]:
    """Yields what the dictionaries say that `word` names."""
    by_tag = _BY_TAG.get(tag[:2], _BY_TAG.get(tag[:1]))
    if by_tag is not None:
        yield by_tag
    if tag[:1] in ("n", ""):
        meanings = glosses.stems(word)[:_MOST_MEANINGS]
        yield from (named for named, telling in _BY_MEANING if not telling.isdisjoint(meanings))


def _joins(word: Word, tag: str) -> bool:
    return not word.text[0].isdigit() and (tag[:1] in ("n", "j", "b", "") or tag in ("vn", "an"))


def _outermost(spans: set[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or end > found[-1][1]:
            found.append((start, end))
    return found
