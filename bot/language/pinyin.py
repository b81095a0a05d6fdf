"""Questions typed in pinyin, in characters: 大会在哪里开的 for dahui zai nali kai de."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import marisa_trie

from bot.language.dictionary import shared_dictionary
from bot.language.folding import fold
from bot.language.readings import is_syllable, latin_syllables, syllables
from bot.language.script import has_han, is_all_han

# Made by `python -m bot.language.pinyin_table`.
TABLE = Path(__file__).with_name("pinyin.marisa")
LONGEST = 4
"""Syllables of the longest word that is looked for."""
RECORD = f"<I{2 * LONGEST}s"
"""A word's frequency, and the word in UTF-16, filled up with zeros."""

_LATIN = re.compile(r"[a-z]+")
_RUN = re.compile(r"[a-z]+(?: [a-z]+)*")
_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff0-9])|(?<=[0-9]) +(?=[\u4e00-\u9fff])")
_NUMBERED = re.compile(r"(?<=\d)好")
_LONGEST_SYLLABLE = 6
# The syllables of the shortest question, and of one that need not ask in so many words.
_FEWEST, _MANY = 3, 5
# The mean logarithm of a syllable's share below which it is no pinyin: time line. Of our own questions one is below -7.
_UNLIKELY = -7.2
# What no word sounds like.
_UNKNOWN = 1e-12
# Which words a question is made of: of those that are typed in questions, of the report's, or of any.
_TYPED_SHARE, _OWN_SHARE, _ANY_SHARE = 0.2, 0.4, 0.4
# Words of questions, by how often they are typed against each other: estimates.
_TYPED: Mapping[int, str] = {
    40: "的",
    25: "什么 多少 是",
    20: "了 在",
    15: "有",
    12: "谁",
    9: "哪里 几个 吗 什么时候",
    6: "怎么 为什么 几 哪个 哪些 怎么样 多少钱 多少人",
    4: "哪天 几家 几场 几号 是谁 有没有 是不是 请问 叫 说 讲 开",
    3: "啥 哪 哪儿 几月 几天 多少亿 多少万 多久 怎样 如何 呢 说了 讲了 发 来 第几届 下一届",
    2: "哪年 哪家 几名 几日 几届 几点 几次 几位 几项 几份 几本 多大 什么职务 何时 一共 共 讲的 发了 去 钱 之 "
    "下届 上一届 这届 本届 第五届",
    1: "第一届 第二届 第三届 第四届 这一届",
}
# How these are also said.
_SAID: Mapping[str, str] = {"shei": "谁", "nar": "哪儿", "zher": "这儿"}
_LAST = frozenset("吗呢")
_TELLING = frozenset("谁什啥哪几多怎为何吗呢是的了在有请叫")


@functools.cache
def _table() -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie(RECORD).mmap(str(TABLE))


@functools.cache
def _typed() -> Mapping[str, tuple[str, float]]:
    counts = {word: count for count, words in _TYPED.items() for word in words.split()}
    shares = {word: count / sum(counts.values()) for word, count in counts.items()}
    return {**_by_sound(shares.items()), **{sound: (word, shares["谁"]) for sound, word in _SAID.items()}}


def _any(sound: str) -> tuple[str, float] | None:
    """Returns the commonest word of all that sounds so, with its share of the dictionary; None where there is none."""
    for frequency, written in _table().get(sound, ()):
        return written.decode("utf-16-le").rstrip("\0"), frequency / shared_dictionary().total
    return None


def _by_sound(words: Iterable[tuple[str, float]]) -> Mapping[str, tuple[str, float]]:
    """Returns for each sound the commonest of `words` with its share."""
    best: dict[str, tuple[str, float]] = {}
    for word, share in words:
        sound = " ".join(syllables(word))
        if share > best.get(sound, ("", 0.0))[1]:
            best[sound] = word, share
    return best


@dataclass(frozen=True, slots=True)
class _Written:
    """Words that were written for syllables, and the logarithm of how probable they are."""

    words: tuple[str, ...]
    log_share: float


class Pinyin:
    """Writes what is typed in pinyin in characters, first of all in the words of one report."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are the report's, folded, each as often as it stands there."""
        counts = Counter(word for word in words if len(word) <= LONGEST and is_all_han(word))
        total = counts.total()
        self._own = _by_sound((word, count / total) for word, count in counts.items())

    def written(self, text: str) -> str | None:
        """Returns `text` in characters, folded; None where it is no question in pinyin.

        It is one where all its Latin words are made of syllables, and one of the words that these are most probably asks
        something, or joins others: dahui zai nali, but not Gao Xingfu. Long ones in small letters need no such word.
        """
        if has_han(text):
            return None
        folded = fold(text).text
        count = sum(map(_syllables, _LATIN.findall(folded)))
        if has_han(folded) or count < _FEWEST:
            return None
        runs = {run: self._written(run) for run in _RUN.findall(folded)}
        asks = any(_TELLING.intersection(word) for run in runs.values() for word in run.words)
        is_likely = sum(run.log_share for run in runs.values()) >= _UNLIKELY * count
        if not is_likely or not (asks or (count >= _MANY and text.islower())):
            return None
        return _joined(_RUN.sub(lambda run: "".join(runs[run.group()].words), folded))

    def _written(self, run: str) -> _Written:
        """Returns the words whose product of shares is highest; a syllable stays within a Latin word, a word need not."""
        letters = run.replace(" ", "")
        breaks = set(itertools.accumulate(map(len, run.split(" "))))
        best: dict[int, _Written] = {0: _Written((), 0.0)}
        for start in range(len(letters)):
            before = best.get(start)
            for end, sound in _sounds(letters, start, breaks) if before else ():
                word, share = self._likeliest(sound, is_last=end == len(letters))
                log_share = before.log_share + math.log(share) if before and share else -math.inf
                if before and log_share > (best[end].log_share if end in best else -math.inf):
                    best[end] = _Written((*before.words, word), log_share)
        return best[len(letters)]

    def _likeliest(self, sound: str, *, is_last: bool) -> tuple[str, float]:
        """Returns the word that most probably sounds so, and its share; where several syllables are no word that is 0."""
        shares: dict[str, float] = defaultdict(float)
        sources = (_TYPED_SHARE, _typed().get(sound)), (_OWN_SHARE, self._own.get(sound)), (_ANY_SHARE, _any(sound))
        for weight, found in sources:
            if found and (is_last or found[0] not in _LAST):
                shares[found[0]] += weight * found[1]
        word = max(shares, key=shares.__getitem__, default=sound)
        return word, shares.get(word, 0.0 if " " in sound else _UNKNOWN)


def _joined(text: str) -> str:
    """Returns `text` without the spaces that only parted syllables; after a figure hao is 号."""
    return _NUMBERED.sub("号", _BETWEEN.sub("", text))


def _is_syllable(text: str) -> bool:
    return is_syllable(text) or text in _SAID


def _syllables(token: str) -> float:
    """Returns how many syllables a Latin word has; less than nothing where it cannot be pinyin."""
    return len(latin_syllables(token)) or (1 if token in _SAID else -math.inf)


def _sounds(letters: str, start: int, breaks: set[int]) -> Iterator[tuple[int, str]]:
    """Yields the runs of syllables from `start` on, parted by spaces, each with where it ends; none goes across a break."""
    open_ends = [(start, "")]
    for _ in range(LONGEST):
        longer = [
            (end, f"{sound} {letters[place:end]}" if sound else letters[place:end])
            for place, sound in open_ends
            for end in range(place + 1, min(len(letters), place + _LONGEST_SYLLABLE) + 1)
            if _is_syllable(letters[place:end]) and breaks.isdisjoint(range(place + 1, end))
        ]
        yield from longer
        open_ends = longer
