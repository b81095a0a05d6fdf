"""Questions typed in pinyin, in characters: 大会在哪里开的 for dahui zai nali kai de."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import marisa_trie

from bot.language.courtesy import is_courtesy
from bot.language.dictionary import shared_dictionary
from bot.language.folding import fold
from bot.language.readings import is_syllable, latin_syllables, syllables
from bot.language.script import has_han, is_all_han
from bot.language.stemming import STOP_WORDS

# Made by `python -m bot.language.pinyin_table`.
TABLE = Path(__file__).with_name("pinyin.marisa")
LONGEST = 4
"""Syllables of the longest word that is looked for."""
RECORD = f"<I{2 * LONGEST}s"
"""A word's frequency, and the word in UTF-16, filled up with zeros."""

_LATIN = re.compile(r"[a-z]+")
_RUN = re.compile(r"[a-z]+(?: [a-z]+)*")
_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff0-9])|(?<=[0-9]) +(?=[\u4e00-\u9fff])")
_AS_FOR = re.compile(r"^哪(?=[^些个里儿天年家位].*呢\W*$)")
_NUMBERED = re.compile(r"(?<=\d)好")
_LONGEST_SYLLABLE, _LONGEST_QUESTION = 6, 200
# With a tone it is folded to v.
_UMLAUT = re.compile("[üÜ]|[uU]\u0308")
# 'AI you shenme' is no 爱.
_ACRONYM = re.compile(r"\b[A-Z]{2,4}\b(?=.*[a-z])|(?<=[a-z]).*\b[A-Z]{2,4}\b")
# Stop words that look like pinyin, and are none that anybody types.
_ENGLISH = STOP_WORDS - set("a an can de e en he le long me men na o shi she you".split())
# The syllables of the shortest question, and of one that need not ask in so many words.
_FEWEST, _MANY = 3, 5
# The mean logarithm of a syllable's share below which it is no pinyin: time line. Of our own questions one is below -7.
_UNLIKELY = -7.2
# Sounds of which it is remembered what they are most probably.
_REMEMBERED = 4096
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
    14: "是谁",
    12: "谁",
    9: "哪里 几个 什么时候",
    6: "怎么 为什么 几 哪个 哪些 怎么样 多少钱 多少人",
    4: "哪天 几家 几场 几号 有没有 是不是 请问 叫 说 讲 开",
    3: "写的 写 想 我想 想知道 这篇 报道 啥 哪 哪儿 几月 几天 多少亿 多少万 多久 怎样 如何 说了 讲了 发 来 第几届 下一届",
    2: "哪年 哪家 几名 几日 几届 几点 几次 几位 几项 几份 几本 多大 什么职务 何时 一共 共 讲的 发了 去 钱 之 "
    "下届 上一届 这届 本届 第五届",
    1: "第一届 第二届 第三届 第四届 这一届",
}
# How these are also said.
_SAID: Mapping[str, str] = {
    "shei": "谁",
    "shi shei": "是谁",
    "nar": "哪儿",
    "zher": "这儿",
    "nei ge": "那个",
    "zhei ge": "这个",
}
_LAST = {"ma": "吗", "ne": "呢"}
_LAST_MA = re.compile(r"(?<=[a-z0-9]) (?:ma|ne)(?=\W*$)")
_TELLING = frozenset("谁什啥哪几多怎为何吗呢是的了在有请叫")


@functools.cache
def _table() -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie(RECORD).mmap(str(TABLE))


@functools.cache
def _typed() -> Mapping[str, tuple[str, float]]:
    counts = {word: count for count, words in _TYPED.items() for word in words.split()}
    shares = {word: count / sum(counts.values()) for word, count in counts.items()}
    return {
        **_by_sound(shares.items()),
        **{sound: (word, shares.get(word, shares["谁"])) for sound, word in _SAID.items()},
    }


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
class _Word:
    """A word written for a sound, the logarithm of its share, and whether the report, or a question, has it."""

    text: str
    sound: str
    log_share: float
    is_known: bool


class Pinyin:
    """Writes what is typed in pinyin in characters, first of all in the words of one report."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are the report's, folded, each as often as it stands there."""
        counts = Counter(word for word in words if len(word) <= LONGEST and is_all_han(word))
        total = counts.total()
        self._own = _by_sound((word, count / total) for word, count in counts.items())
        self._likeliest = functools.lru_cache(maxsize=_REMEMBERED)(self._looked_up)

    def written(self, text: str) -> str | None:
        """Returns `text` in characters, folded; None where it is no question in pinyin.

        It is one where all its Latin words are made of syllables, and one of the words that these are most probably asks
        something, or joins others: dahui zai nali, but not Gao Xingfu. Long ones in small letters need no such word. What may be
        a name that the report does not have stays in Latin letters.
        """
        if has_han(text) or len(text) > _LONGEST_QUESTION or not _may_be_pinyin(text):
            return None
        folded = fold(_UMLAUT.sub("v", text)).text.replace("'", " ")
        tokens = _LATIN.findall(folded)
        count = sum(map(_syllables, tokens))
        if has_han(folded) or count < _FEWEST or _ACRONYM.search(text) or _ENGLISH.intersection(tokens):
            return None
        folded = _LAST_MA.sub(lambda match: _LAST[match.group().strip()], folded)
        runs = {run: self._words(run) for run in _RUN.findall(folded)}
        words = [word for run in runs.values() for word in run]
        asks = has_han(folded) or any(_TELLING.intersection(word.text) for word in words)
        is_likely = sum(word.log_share for word in words) >= _UNLIKELY * count
        if not is_likely or not (asks or (count >= _MANY and text.islower())):
            return None
        return _joined(_RUN.sub(lambda run: _with_names(runs[run.group()]), folded))

    def _words(self, run: str) -> list[_Word]:
        """Returns the words whose product of shares is highest."""
        letters = run.replace(" ", "")
        breaks = set(itertools.accumulate(map(len, run.split(" "))))
        highest = {0: 0.0}
        last: dict[int, tuple[int, _Word]] = {}
        for start in range(len(letters)):
            for end, sound in _sounds(letters, start, breaks) if start in highest else ():
                word = self._likeliest(sound)
                log_share = highest[start] + word.log_share
                if log_share > highest.get(end, -math.inf):
                    highest[end], last[end] = log_share, (start, word)
        words: list[_Word] = []
        place = len(letters)
        while place:
            place, word = last[place]
            words.append(word)
        return words[::-1]

    def _looked_up(self, sound: str) -> _Word:
        """Returns the word that most probably sounds so; where several syllables are no word its share is 0."""
        typed, of_report = _typed().get(sound), self._own.get(sound)
        shares: dict[str, float] = defaultdict(float)
        for weight, found in ((_TYPED_SHARE, typed), (_OWN_SHARE, of_report), (_ANY_SHARE, _any(sound))):
            if found:
                shares[found[0]] += weight * found[1]
        text = max(shares, key=shares.__getitem__, default=sound)
        share = shares.get(text, 0.0 if " " in sound else _UNKNOWN)
        is_known = any(found and found[0] == text for found in (typed, of_report))
        return _Word(text, sound, math.log(share) if share else -math.inf, is_known)


def joined_word(text: str) -> str | None:
    """Returns the one word that `text` parts into syllables, wuzhen for wu zhen; None where it is anything else."""
    folded = fold(text).text.strip()
    tokens = folded.split(" ") if _RUN.fullmatch(folded) else []
    if not 1 < len(tokens) <= LONGEST or tokens[-1] in _LAST or is_courtesy(folded):
        return None
    return "".join(tokens) if all(map(is_syllable, tokens)) and STOP_WORDS.isdisjoint(tokens) else None


def _with_names(words: Sequence[_Word]) -> str:
    """Returns the words; of two or more characters in a row that the report does not have the sounds: it may be a name."""
    parts: list[str] = []
    for is_name, group in itertools.groupby(words, key=lambda word: not word.is_known and len(word.text) == 1):
        row = list(group)
        in_characters = "".join(word.text for word in row)
        parts.append(f" {' '.join(word.sound for word in row)} " if is_name and len(row) > 1 else in_characters)
    return "".join(parts).strip()


def _joined(text: str) -> str:
    """Returns `text` without the spaces that only parted syllables; after a figure hao is 号, na … ne is 那 … 呢."""
    return _AS_FOR.sub("那", _NUMBERED.sub("号", _BETWEEN.sub("", text)))


def _may_be_pinyin(text: str) -> bool:
    """Whether the first Latin word, unless it has accents, is made of syllables: most questions in English end there."""
    first = _LATIN.search(text.lower())
    return first is not None and (not text.isascii() or _syllables(first.group()) > 0)


def _is_syllable(text: str) -> bool:
    return is_syllable(text) or text in _SAID


def _syllables(token: str) -> float:
    """Returns how many syllables a Latin word has; less than nothing where it cannot be pinyin."""
    return len(latin_syllables(token)) or (1 if token in _SAID else -math.inf)


def _is_whole(start: int, end: int, breaks: set[int]) -> bool:
    """Whether what goes from `start` to `end` stays within a Latin word, or consists of whole ones."""
    crosses = not breaks.isdisjoint(range(start + 1, end))
    return not crosses or ((start == 0 or start in breaks) and end in breaks)


def _sounds(letters: str, start: int, breaks: set[int]) -> Iterator[tuple[int, str]]:
    """Yields the runs of syllables from `start` on, parted by spaces, that may be a word, each with where it ends.

    No syllable goes across a break.
    """
    open_ends = [(start, "")]
    for _ in range(LONGEST):
        longer = [
            (end, f"{sound} {letters[place:end]}" if sound else letters[place:end])
            for place, sound in open_ends
            for end in range(place + 1, min(len(letters), place + _LONGEST_SYLLABLE) + 1)
            if _is_syllable(letters[place:end]) and breaks.isdisjoint(range(place + 1, end))
        ]
        yield from (run for run in longer if _is_whole(start, run[0], breaks))
        open_ends = longer
