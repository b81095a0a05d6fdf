"""What is known of each candidate whatever is asked: form, length, the words and letters at and around its borders."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

import numpy as np

from bot.exact.borders import counts
from bot.exact.candidates import Candidates
from bot.exact.letters import places_of
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.retrieval.arrays import Ints
from bot.retrieval.forms import Form

_TAGS = ("", *"nr ns nt nz n v a d p c u m q r t f s i l j b".split())
_TAG = {tag: number + 2 for number, tag in enumerate(_TAGS)}
_LATIN_TAG, _NUMBER_TAG = len(_TAGS) + 2, len(_TAGS) + 3
TAGS = len(_TAGS) + 4
_OUTSIDE = 3
_AROUND = (
    "的了在是于为由被把和与及或、,，。:：;；(（)）“”「」《》从到至有以因称叫名等后前中"
    "时上下里内之年月日对向给让使其该也都将并而所个位家第省市县国人者则即乃约共达"
)
_LETTER = {c: number + 4 for number, c in enumerate(_AROUND)}
LETTERS = len(_AROUND) + 4
_CUES = (
    "称为|称作|叫做|又称|又名|俗称|别名|简称|名为|命名为|誉为|称之为|名叫|原名|本名|全名|绰号",
    "位于|坐落于|地处|座落于",
    "因为|由于|鉴于|出于|起因于|源于|归因于",
    "为了|以便|旨在|目的是|用于|用来",
    "包括|包含|分别为|分别是|例如|如|有|分为|及",
    "成为|作为|担任|出任|升任|任命为|改为|变为|视为|列为|当选",
    "来自|出自|源自|产自|生于|出生于|始于|毕业于|属于|隶属于",
    "创立|建立|成立|设立|创办|组建|发起",
    "认为|指出|表示|说|提出|主张|发现|强调|宣布",
    "达到|达|超过|共有|共|约|总计|占",
    "主要|最|第1个|唯1",
    "导致|造成|引起|使得|使|因此|所以|因而|从而",
    "由|被|受",
    "位|是1[个种位名座所]|是|即",
    "在|于|到|至",
    "与|和|同|跟",
    "向|对|给|以|用|通过|凭|靠|透过|根据|按照",
)
_CUE_PATTERNS = tuple(re.compile(f"(?:{cue})(?:了|是|有)?[“「《（(:：]?$") for cue in _CUES)
CUES = len(_CUES) + 1
_JOINS = re.compile("、|以及|[和与及或]")
_OFTEN = (2, 3, 5)
_LENGTHS = np.array([2, 3, 4, 5, 7, 9, 13, 19, 31])


def traits_of(candidates: Candidates, reading: Reading, segmenter: Segmenter, report: str) -> Mapping[str, Ints]:
    """Returns the traits of a passage's candidates, each a small number, shape (candidates,)."""
    text, starts, ends = reading.text, candidates.starts, candidates.ends
    first, last = _border_tags(reading, segmenter)
    letters = np.array([_OUTSIDE, *map(_letter, text), _OUTSIDE], dtype=np.int64)
    cues = np.zeros(len(text) + 1, dtype=np.int64)
    for place in set(starts.tolist()):
        cues[place] = _cue(text, place)
    verbs = _counts(reading, segmenter, "v")
    at_start = np.concatenate(([True], candidates.is_edge))
    at_end = np.append(candidates.is_edge, True)
    forms = candidates.forms
    same = np.bincount(forms, minlength=len(Form))[forms]
    de = counts([c == "的" for c in text])
    return {
        "form": forms,
        "length": np.digitize(ends - starts, _LENGTHS),
        "first tag": first[starts],
        "last tag": last[ends],
        "tag before": last[starts],
        "tag after": first[ends],
        "first letter": letters[starts + 1],
        "last letter": letters[ends],
        "letter before": letters[starts],
        "letter after": letters[ends + 1],
        "cue before": cues[starts],
        "edges": 2 * at_start[starts] + at_end[ends],
        "verbs": np.minimum(verbs[ends] - verbs[starts], 3),
        "de": np.minimum(de[ends] - de[starts], 2),
        "rivals": np.digitize(same, [2, 3, 5]),
        "position": np.digitize(starts / max(1, len(text)), [0.001, 0.25, 0.5, 0.75]),
        "brackets": _unbalanced(text, starts, ends),
        "member": _membership(text, starts, ends),
        "repeated": np.digitize(_occurrences(text, starts, ends, report), _OFTEN),
    }


SIZES = {
    "form": len(Form), "length": len(_LENGTHS) + 1, "first tag": TAGS, "last tag": TAGS, "tag before": TAGS,
    "tag after": TAGS, "first letter": LETTERS, "last letter": LETTERS, "letter before": LETTERS, "letter after": LETTERS,
    "cue before": CUES, "edges": 4,
    "verbs": 4, "de": 3, "rivals": 4, "position": 5, "brackets": 2, "repeated": 4, "member": 4,
}  # fmt: skip


def _membership(text: str, starts: Ints, ends: Ints) -> Ints:
    """Returns 1 where a word that joins members of a list follows, 2 where one goes before, 3 where both do."""
    before, after = np.zeros(len(text) + 1, dtype=np.int64), np.zeros(len(text) + 1, dtype=np.int64)
    for match in _JOINS.finditer(text):
        before[match.end()], after[match.start()] = 2, 1
    member: Ints = before[starts] + after[ends]
    return member


def _occurrences(text: str, starts: Ints, ends: Ints, report: str) -> list[int]:
    """Returns how often each candidate stands in `report`, as far as that tells.

    What holds one that stands there once does so itself.
    """
    spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
    found = [1] * len(spans)
    nearest = len(text) + 1  # where the first of those behind ends that stand there once
    for number in sorted(range(len(spans)), key=lambda number: (-spans[number][0], spans[number][1])):
        start, end = spans[number]
        if end < nearest:
            found[number] = sum(1 for _ in itertools.islice(places_of(text[start:end], report), _OFTEN[-1]))
            if found[number] == 1:
                nearest = end
    return found


def _letter(c: str) -> int:
    if c in _LETTER:
        return _LETTER[c]
    if c.isdigit():
        return 1
    return 2 if c.isascii() else 0


def _cue(text: str, place: int) -> int:
    before = text[max(0, place - 6) : place]
    return next((number + 1 for number, cue in enumerate(_CUE_PATTERNS) if cue.search(before)), 0)


def _border_tags(reading: Reading, segmenter: Segmenter) -> tuple[Ints, Ints]:
    first = np.zeros(len(reading.text) + 1, dtype=np.int64)
    last = np.zeros(len(reading.text) + 1, dtype=np.int64)
    for word in reading.words:
        first[word.start] = last[word.end] = _tag(word.text, segmenter)
    return first, last


def _tag(word: str, segmenter: Segmenter) -> int:
    if word[0].isdigit():
        return _NUMBER_TAG
    if word[0].isascii():
        return _LATIN_TAG
    tag = segmenter.tag(word)
    return _TAG.get(tag[:2]) or _TAG.get(tag[:1], 1)


def _counts(reading: Reading, segmenter: Segmenter, tag: str) -> Ints:
    own = np.zeros(len(reading.text), dtype=bool)
    for word in reading.words:
        own[word.start] = segmenter.tag(word.text) == tag
    return counts(own)


def _unbalanced(text: str, starts: Ints, ends: Ints) -> Ints:
    level = counts([(c in "(（《“「[") - (c in ")）》”」]") for c in text])
    differs: Ints = (level[starts] != level[ends]).astype(np.int64)
    return differs
