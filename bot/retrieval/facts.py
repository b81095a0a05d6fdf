"""What kinds of thing a passage holds: numbers with units, dates, people, places, titles, quotations, reasons."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.analyzers import MeaningAnalyzer
from bot.language.dates import CLOCK, DATE
from bot.language.dotted_names import dotted_names
from bot.language.intent import Kind
from bot.language.persons import is_person
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.language.span import Span

NUMBER = re.compile(
    r"(?:超过|近|约|大约|将近|逾|共)?(\d+(?:\.\d+)?(?:[万亿千百]+)?(?:多|余|几)?)(?:[万亿])?([\u4e00-\u9fff%℃]?)"
)
TITLE = re.compile(r"《[^》]+》|〈[^〉]+〉")
QUOTED = re.compile(r"“[^”]+”|「[^」]+」|『[^』]+』|\"[^\"]+\"")
REASON = re.compile(r"因为|由于|为了|因此|所以|因而|导致|以便|原因|使得|鉴于|旨在|因(?=[\u4e00-\u9fff])")
PLACE = re.compile(r"[省市县镇区国州岛洲港湾山河湖路街村站]|位于|东|西|南|北|大学|学院|机场")
_LOCATING = re.compile(
    r"位于|[坐座]落|地处|分布|栖息|居住|定居|发源|起源|(?<![发产])生于|出生|设[于在]|建于(?!\d)|驻(?!足)|葬|境内|籍贯|[起终]点|[省市县区镇村州]人(?![民口大员])"
)
_DEFINING = re.compile(
    r"是指|指的是|所指|意[为思即指]|定义|称为|就是|即(?![使将刻便可日])|^[^,。]{1,40}(?:是|(?<![因作成认行以])为)"
)
_NAMING = re.compile(
    r"又(?:[名叫译]|称(?!赞))|[也亦](?:[叫名]|称(?!赞))|(?<![分类性级个])别[名称]|原名|[简俗通统旧古]称|(?<!安)全[称名]|(?<![日版行])本名(?!单)|[俗旧古]名|"
    r"称[为作之]|叫[做作]|命名|(?<![获取赢])得名(?![次声额])|(?<!翻)译(?:[为名]|作(?!品))|(?<![闻\d])名[为叫]|昵称|绰号|缩写"
)
_WINDOW = 10
_LATIN_NAME = re.compile(r"[a-z]{2,}(?:[ .·-][a-z]{2,})*")
_PATTERNS: Mapping[Kind, tuple[re.Pattern[str], ...]] = {
    Kind.HOW_MANY: (NUMBER,),
    Kind.WHEN: (DATE, CLOCK),
    Kind.WHO: (_LATIN_NAME,),
    Kind.WHERE: (PLACE,),
    Kind.WHY: (REASON,),
    Kind.TITLE: (TITLE, QUOTED),
}


@dataclass(frozen=True, slots=True)
class Window:
    """The surroundings of a thing of some kind in a passage: its folded text and the meanings mentioned there."""

    text: str
    meanings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """The things of each kind that a passage holds, by their surroundings, and the units of its numbers.

    And whether it tells in so many words where something is (`locates`), what something is, or means (`defines`), and what
    something is called (`names`).
    """

    units: tuple[str, ...]
    locates: bool
    defines: bool
    names: bool
    windows: Mapping[Kind, tuple[Window, ...]]

    def counts_in(self, units: str) -> float:
        """Returns 1 if the passage counts something in a unit that begins with one of the letters `units`, else 0."""
        return float(any(unit and unit in units for unit in self.units))

    def fit(self, kind: Kind) -> float:
        """Returns 1 if the passage can hold an answer of `kind`, 0 if not, 0.5 when nothing tells."""
        return float(bool(self.windows[kind])) if kind in self.windows else 0.5


FIT_KINDS = tuple(_PATTERNS)
"""The kinds of which a passage can tell that it holds one."""


def facts_of(reading: Reading, segmenter: Segmenter, meanings: MeaningAnalyzer) -> Facts:
    """Returns the facts of a passage."""
    text = reading.text
    spans = {
        kind: [match.span() for pattern in patterns for match in pattern.finditer(text)]
        for kind, patterns in _PATTERNS.items()
    }
    spans[Kind.WHO] += dotted_names(reading, segmenter)
    spans[Kind.WHO] += [(word.start, word.end) for word in reading.words if is_person(word.text, segmenter)]
    return Facts(
        units=tuple(match.group(2) for match in NUMBER.finditer(text)),
        locates=bool(_LOCATING.search(text)),
        defines=bool(_DEFINING.search(text)),
        names=bool(_NAMING.search(text)),
        windows={kind: tuple(_window(span, reading, meanings) for span in found) for kind, found in spans.items()},
    )


def _window(span: Span, reading: Reading, meanings: MeaningAnalyzer) -> Window:
    start, end = max(0, span[0] - _WINDOW), span[1] + _WINDOW
    text = reading.text[start:end]
    first = bisect.bisect_right(reading.words, start, key=lambda word: word.end)
    after = bisect.bisect_left(reading.words, end, key=lambda word: word.start)
    words = (word.text for word in reading.words[first:after])
    mentioned = {meaning for word in words for meaning in meanings.of_word(word)}
    return Window(text, frozenset(mentioned | meanings.concepts_of(text)))
