"""Slips of Chinese input methods, and what was meant: 记者 by 多少记着, 乌镇 by 鸟镇, 新闻 by 闻新, 互联网 by 互网."""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.language.folding import fold
from bot.language.readings import syllables, toneless_readings
from bot.language.span import Span

# How often two characters stand side by side, at least, in what is known, to be what was meant.
_KNOWN = 3
# How often one pair does, for the others to have been seen at all.
_WELL_KNOWN = 20
# Slips that are mended in one text.
_MOST = 2
# A text that is strange in more places has no slips, but is about something else.
_STRANGEST = 8
_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
# Sounds that many do not tell apart: zh from z, l from n, ing from in.
_FUZZY = ((re.compile(r"^([zcs])h"), r"\1"), (re.compile(r"^n"), "l"), (re.compile(r"(?<=[aei]n)g$"), ""))
# What is taken for one another in handwriting.
_LOOKS = (
    "乌鸟 未末 己已 人入 干千于 土士 目日 天夫 午牛 大太 见贝 今令 博搏 侍待 折拆浙 坏环 睛晴 往住 代伐 设没 处外 各名 问间 "
    "闭闲 会合 为办 坛云 王主 届屈 贺货 项顶 场扬 展屋"
).split()
_ALIKE = {letter: frozenset(group) for group in _LOOKS for letter in group}


class _Edit(NamedTuple):
    """What is meant by a span of a text; what was lost stands for an empty one."""

    span: Span
    meant: str

    def of(self, text: str) -> str:
        return text[: self.span[0]] + self.meant + text[self.span[1] :]


class Slips:
    """What stands side by side in texts that are known."""

    def __init__(self, texts: Iterable[str], is_word: Callable[[str], bool]) -> None:
        """`texts` are in Simplified characters; `is_word` tells what may be meant by two or three, if they have it or not."""
        self._is_word = is_word
        runs = [run for text in texts for run in _RUN.findall(text)]
        self._pairs = Counter(pair for run in runs for pair in map("".join, itertools.pairwise(run)))
        self._between = _between(runs)
        self._by_sound: defaultdict[str, set[str]] = defaultdict(set)
        self._by_blurred_sound: defaultdict[str, set[str]] = defaultdict(set)
        for character in {letter for pair, count in self._pairs.items() if count >= _KNOWN for letter in pair}:
            self._by_blurred_sound[_blurred(syllables(character)[0])].add(character)
            for sound in toneless_readings(character):
                self._by_sound[sound].add(character)

    def mended(self, text: str) -> str | None:
        """Returns `text` without its slips; None where it has none, or what was meant is not known.

        Where two characters stand side by side that never do, one may stand for another that sounds or looks like it, both
        may be swapped, one may be typed twice, one of a word may be lost between them. What is changed is no word; what stands
        there then is known beside its neighbours, and mends two such places or makes a word.
        """
        mended = text
        for _ in range(_MOST):
            folded = fold(mended)
            if (edit := self._best(folded.text)) is None:
                break
            start, end = edit.span
            first, last = folded.original_span(start, max(end, start + 1))
            mended = mended[:first] + edit.meant + mended[last if end > start else first :]
        return mended if mended != text else None

    def _best(self, text: str) -> _Edit | None:
        """Returns what mends most of folded `text`; of what mends as much, what is shorter, or stands there more often."""
        strange = self._strange(text)
        if len(strange) > _STRANGEST:
            return None
        edits = {edit for place in strange for edit in self._edits(text, place) if self._mends(text, edit)}
        return max(edits, key=lambda edit: self._worth(text, edit), default=None)

    def _worth(self, text: str, edit: _Edit) -> tuple[int, int, int, str]:
        edited, start = edit.of(text), edit.span[0]
        rarest = min((self._pairs[pair] for pair in _pairs_around(edited, start, start + len(edit.meant))), default=0)
        return self._less(text, edit), -len(edited), rarest, edit.meant

    def _less(self, text: str, edit: _Edit) -> int:
        """Returns how many strange places less there are with `edit`."""
        before = _pairs_around(text, *edit.span)
        after = _pairs_around(edit.of(text), edit.span[0], edit.span[0] + len(edit.meant))
        return sum(not self._pairs[pair] for pair in before) - sum(not self._pairs[pair] for pair in after)

    def _strange(self, text: str) -> list[int]:
        """Returns where two characters stand side by side that never do."""
        places = (place for run in _RUN.finditer(text) for place in range(run.start(), run.end() - 1))
        return [place for place in places if not self._pairs[text[place : place + 2]]]

    def _mends(self, text: str, edit: _Edit) -> bool:
        """Whether `edit` changes no word of `text`, and leaves less that is strange."""
        edited, (start, end) = edit.of(text), edit.span
        if self._has_word(text, start, end) or not self._is_known(edited, start, start + len(edit.meant)):
            return False
        less = self._less(text, edit)
        makes_word = start == end or not edit.meant or self._has_word(edited, start, start + len(edit.meant))
        return less > 1 or (less > 0 and makes_word)

    def _edits(self, text: str, place: int) -> Iterator[_Edit]:
        """Yields what may be meant by two characters of `text`."""
        first, second = text[place], text[place + 1]
        yield from (_Edit((place, place + 1), letter) for letter in self._like(first))
        yield from (_Edit((place + 1, place + 2), letter) for letter in self._like(second))
        yield _Edit((place, place + 2), second + first)
        if first == second:
            yield _Edit((place, place + 1), "")
        between = self._between.get(first + second, ())
        yield from (
            _Edit((place + 1, place + 1), letter) for letter in between if self._is_word(first + letter + second)
        )

    def _like(self, character: str) -> AbstractSet[str]:
        """Returns what sounds like it: as either may be read, or nearly as both usually are; and what looks like it."""
        nearly = self._by_blurred_sound.get(_blurred(syllables(character)[0]), set())
        alike = (self._by_sound.get(sound, set()) for sound in toneless_readings(character))
        return _ALIKE.get(character, frozenset()).union(nearly, *alike) - {character}

    def _is_known(self, text: str, start: int, end: int) -> bool:
        """Whether what stands there is known beside each other, and beside its neighbours, or part of it well enough."""
        counts = [self._pairs[pair] for pair in _pairs_around(text, start, end)]
        return not counts or min(counts) >= _KNOWN or (min(counts) > 0 and max(counts) >= _WELL_KNOWN)

    def _has_word(self, text: str, start: int, end: int) -> bool:
        return any(map(self._is_word, _pairs_around(text, start, end)))


def _between(runs: Iterable[str]) -> Mapping[str, AbstractSet[str]]:
    """Returns for two characters those that stand between them often enough."""
    triples = Counter(run[place : place + 3] for run in runs for place in range(len(run) - 2))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for triple, count in triples.items():
        if count >= _KNOWN:
            found[triple[0] + triple[2]].add(triple[1])
    return found


def _pairs_around(text: str, start: int, end: int) -> Iterator[str]:
    """Yields each two Chinese characters side by side of which one stands from `start` to `end`, or that meet there."""
    for place in range(max(0, start - 1), min(len(text) - 1, end)):
        if _RUN.fullmatch(pair := text[place : place + 2]):
            yield pair


@functools.cache
def _blurred(syllable: str) -> str:
    """Returns `syllable` as those say it who do not tell zh from z, n from l, or ing from in."""
    for pattern, alike in _FUZZY:
        syllable = pattern.sub(alike, syllable)
    return syllable
