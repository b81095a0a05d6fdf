"""The things that a passage names (people, places, times, numbers …), and how each candidate stands to those asked for."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.asked import Asked
from bot.exact.candidates import Candidates
from bot.exact.forms import Form, Span
from bot.exact.letters import Ints
from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter, Word
from bot.retrieval.okapi import Scores

SIZES = {"fit": 8, "sole": 4}


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
_BY_ASKED: Mapping[Asked, Named] = {
    Asked.WHO: Named.PERSON, Asked.PLACE: Named.PLACE, Asked.ORGANISATION: Named.ORGANISATION, Asked.TIME: Named.TIME,
    Asked.YEAR: Named.YEAR, Asked.COUNT: Named.NUMBER, Asked.WORK: Named.WORK,
}  # fmt: skip
_BY_TAG = {"t": Named.TIME, "nr": Named.PERSON, "ns": Named.PLACE, "nt": Named.ORGANISATION}
_YEAR = re.compile(r"\d{3,4}年|\d{2}世纪|公元前?\d+年")
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
# Of a thing that the question says, more than this share of letters stands in it.
_SAID = 0.6
# How a candidate stands to a thing: it holds it, ends in it, is it, or is its last part. It holds several: one more.
_HOLDS, _ENDS, _IS, _PART, _SEVERAL = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class NamedThings:
    """The things of one sort that a passage names, and how each candidate stands to each, shape (candidates, things)."""

    starts: Ints
    ends: Ints
    stands: NDArray[np.int8]


def named_things(
    reading: Reading, candidates: Candidates, marked: Mapping[Span, Form], segmenter: Segmenter, glosses: Glosses
) -> Mapping[Named, NamedThings]:
    """Returns the things of each sort in a passage; `marked` are the spans whose form their letters tell."""
    found: dict[Named, set[Span]] = {named: set() for named in Named}
    for span, form in marked.items():
        if form in _BY_FORM:
            found[_BY_FORM[form]].add(span)
        if form in (Form.DATE, Form.YEAR) and _YEAR.search(reading.text[slice(*span)]):
            found[Named.YEAR].add(span)
    for named, span in _by_words(reading, segmenter, glosses):
        found[named].add(span)
    return {named: _standing(_outermost(spans), candidates.starts, candidates.ends) for named, spans in found.items()}


def fit_of(things: Mapping[Named, NamedThings], asked: Asked, said: Scores) -> Mapping[str, Ints | int]:
    """Returns how candidates stand to the things asked for that the question does not say itself, and how many these are.

    `said` counts for each border of the passage the letters before it that the question says. "fit" is 0 where no sort of
    thing is asked for, 1 where the passage names none, 2 where a candidate holds none, and beyond that how it stands to one.
    """
    named = _BY_ASKED.get(asked)
    if named is None:
        return {"fit": 0, "sole": 0}
    own = things[named]
    is_new = said[own.ends] - said[own.starts] < _SAID * (own.ends - own.starts)
    number = int(is_new.sum())
    if not number:
        return {"fit": 1, "sole": 0}
    stands = own.stands[:, is_new]
    several = ((stands > 0) & (stands < _PART)).sum(axis=1) > 1
    return {"fit": 2 + np.where(several, _SEVERAL, stands.max(axis=1)).astype(np.int64), "sole": min(number, 3)}


def _by_words(reading: Reading, segmenter: Segmenter, glosses: Glosses) -> Iterator[tuple[Named, Span]]:
    """Yields words that name a thing, and those whose last letters do, with the nouns before them: 信义计划区."""
    words, first = reading.words, 0
    tags = [segmenter.tag(word.text) for word in words]
    for number, (word, tag) in enumerate(zip(words, tags, strict=True)):
        if number and not (words[number - 1].end == word.start and _joins(words[number - 1], tags[number - 1])):
            first = number
        own = (word.start, word.end)
        if len(word.text) > 1:
            yield from ((named, own) for named in _told(word.text, tag, glosses))
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
        yield from (named for named, own in _BY_MEANING if not own.isdisjoint(meanings))


def _joins(word: Word, tag: str) -> bool:
    return not word.text[0].isdigit() and (tag[:1] in ("n", "j", "b", "") or tag in ("vn", "an"))


def _outermost(spans: set[Span]) -> list[Span]:
    return sorted(own for own in spans if not any(a <= own[0] and own[1] <= b and own != (a, b) for a, b in spans))


def _standing(spans: list[Span], starts: Ints, ends: Ints) -> NamedThings:
    first, last = np.array(spans, dtype=np.int64).reshape(-1, 2).T
    begin, end = starts[:, None], ends[:, None]
    at_end = end == last
    cases = ((begin == first) & at_end, (begin < first) & at_end, (begin > first) & at_end & (begin < last))
    holds = (begin <= first) & (end >= last)
    stands = np.select([*cases, holds], [_IS, _ENDS, _PART, _HOLDS], 0).astype(np.int8)
    return NamedThings(first, last, stands)
