"""What is missing, spelt as people know it: 区块链 where it was cut in 区块 and 链有, 刘强东 in 刘强 and 东来."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import script
from bot.language.empty_words import is_empty
from bot.language.idle_words import is_idle
from bot.language.persons import may_be_person
from bot.language.segmentation import Segmenter, Word

# What follows a name, and is none of it.
AFTER_NAMES = "来去说讲在是有没到会"
# What one letter before a word may be for both to be one thing: 元宇宙, but not 办晚宴.
_NAMING = frozenset({"n", "ng", "nz", "m", "j"})
_MEASURES = "个天家场项位名本次条种"
# What is counted, and with its number alone says something: 1个人.
_COUNTED = "人半"
_NUMBER = re.compile(r"\d+$")


def spelt_whole(missing: Sequence[Word], words: Sequence[Word], text: str, segmenter: Segmenter) -> list[Word]:
    """Returns the `missing` ones of the `words` of folded `text`, in order, those that were cut from one thing as one."""
    beside = [word for word in words if word not in missing]
    whole: list[Word] = []
    for word in (_grown(word, beside, text, segmenter) for word in missing):
        before = whole[-1] if whole else None
        if (
            before
            and word.start == before.end
            and script.has_han(word.text)
            and 1 in (len(before.text), len(word.text))
        ):
            whole[-1] = _word(before.start, word.end, text)
        else:
            whole.append(word)
    return whole


def with_given_name(name: Word, words: Sequence[Word], text: str, segmenter: Segmenter) -> Word:
    """Returns `name` with the letter of it that was taken for the beginning of the next word: 刘强东 in 刘强东来了."""
    after = next((word for word in words if word.start == name.end), None)
    if after is None or len(name.text) != 2 or not may_be_person(name.text, segmenter):
        return name
    is_cut = len(after.text) == 2 and after.text[-1] in AFTER_NAMES and not is_idle(after.text)
    return _word(name.start, name.end + 1, text) if is_cut else name


def _grown(word: Word, beside: Sequence[Word], text: str, segmenter: Segmenter) -> Word:
    """Returns a missing `word` without the measure word or the verb that was cut with it, with what it is one thing with."""
    start, end = word.start, word.end
    if not script.has_han(word.text):
        return word
    if len(word.text) == 2 and word.text[-1] in AFTER_NAMES and not segmenter.knows(word.text):
        return _word(start, end - 1, text)
    number = _NUMBER.search(text, 0, start)
    if number and len(word.text) == 2 and word.text[0] in _MEASURES:
        if word.text[1] in _COUNTED:
            return _word(number.start(), end, text)
        return _word(start + 1, next((word.end for word in beside if word.start == end), end), text)
    names = [
        other for other in beside if other.end == start and len(other.text) == 1 and _names(other, text, segmenter)
    ]
    return _word(names[0].start if names else start, end, text)


def _names(word: Word, text: str, segmenter: Segmenter) -> bool:
    """Whether a letter may begin a name; what a number counts, 1部, does not."""
    is_counted = text[: word.start].endswith(tuple("0123456789一"))
    return script.has_han(word.text) and not (is_counted or is_empty(word.text)) and segmenter.tag(word.text) in _NAMING


def _word(start: int, end: int, text: str) -> Word:
    return Word(text[start:end], start, end)
