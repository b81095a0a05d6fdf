"""What something is called, 工头叫什么名字, and whether a sentence names anything at all: 一名工头受了伤 names nobody."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bot.language.empty_words import is_empty
from bot.language.persons import may_be_person
from bot.language.reading import Reading
from bot.language.script import has_han
from bot.language.segmentation import Segmenter
from bot.language.stemming import stems

_ASKS = re.compile(
    r"叫(?:做|作)?(?:什么|甚么|啥)|(?:什么|啥)名[字称]?(?=\W*$|[呢啊呀的])|(?:名[字称]|姓名|书名|全名|大名)(?:是|叫)*(?:什么|啥|多少)"
    r"|\b(?:what|who)(?:'s| is| was| are| were)\b.*\b(?:called|named)\W*$"
    r"|\bwhat(?:'s| is| was| are| were) (?:(?:the |their |his |her |its )?(?:full )?names?\b"
    r"|(?!.*instead).*(?:'s|s') (?:full )?name\b)"
)
# Places are called by words of all sorts: 姐妹湖.
_PLACE = re.compile(
    r"[市县镇村乡省州国区河山湖江海岛桥街路巷湾港园寺庙塔谷洞沟]|地方|景[点区]|车?站|机场|小区"
    r"|\b(?:city|town|village|river|lake|mountain|hill|island|bridge|street|road|park|place|country|station|airport)\b"
)
_QUOTED = re.compile(r"[《“「『‘【\"]([^《》“”「」『』‘’\"【】]+)[》”」』’】\"]")
_NAMES = re.compile(
    r"[名号称谓]为|命名|[取起更改冠又别]名|[又简俗别全自号]称|叫[做作]?(?![停好座卖人来去])|绰号|外号|署名"
)
_LATIN = re.compile(r"[a-z]{2,}")
# Letters of the shortest word that no dictionary has and that may be a name whatever it begins with: 用时 is none.
_SHORTEST_UNKNOWN = 3
_ENGLISH_NAMES = re.compile(r"[\"“”‘]|\b(?:called|named|known as|nicknamed|titled)\b|(?<=[a-z0-9,;'’)] )[A-Z][A-Za-z]+")
_ASKS_IN_ENGLISH = re.compile(r"\b(?:called|named|names?)\b")
_NO_NAME = re.compile(
    r"(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I)$"
)


def asks_name(question: str) -> bool:
    """Whether the folded `question` asks what something or somebody is called.

    >>> asks_name("工头叫什么名字"), asks_name("名字由谁取")
    (True, False)
    """
    return _ASKS.search(question) is not None


def names_something(question: str, reading: Reading, original: str, segmenter: Segmenter) -> bool:
    """Whether the passage of a `reading`, `original` as it is written, has a name that may answer the folded `question`."""
    if not has_han(original):
        named = stems(_ASKS_IN_ENGLISH.sub(" ", question))
        if question.isascii() and named and set(named).isdisjoint(stems(reading.text)):
            return False  # it is called something, and is something else
        names = (match.group() for match in _ENGLISH_NAMES.finditer(original))
        return any(not _NO_NAME.match(name) for name in names)
    if _PLACE.search(question) or _NAMES.search(reading.text) or "·" in reading.text:
        return True
    written = [*_QUOTED.findall(reading.text), *_LATIN.findall(reading.text), *_spelt_out(reading)]
    named = [word.text for word in reading.words if len(word.text) > 1 and _is_name(word.text, segmenter)]
    return any(name not in question for name in [*written, *named])


def _spelt_out(reading: Reading) -> Iterator[str]:
    """Yields what is cut into single letters that follow each other, as a name is that no dictionary has: 乍|隆."""
    letters = [
        word for word in reading.words if len(word.text) == 1 and word.text.isalpha() and not is_empty(word.text)
    ]
    for first, second in itertools.pairwise(letters):
        if first.end == second.start:
            yield first.text + second.text


def _is_name(word: str, segmenter: Segmenter) -> bool:
    """Whether a word is a proper name, but of a place, or may be one that no dictionary has."""
    tag = segmenter.tag(word)
    if not tag:
        return word.isalpha() and (len(word) >= _SHORTEST_UNKNOWN or may_be_person(word, segmenter))
    return segmenter.is_name(word) and tag != "ns"
