"""How candidates stand to the noun asked about, by its letters and its meaning.

总统奥巴马 answers 哪位总统; 基加利, which a dictionary calls a capital, 首都在哪里.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.letters import codes_of
from bot.language.glosses import Glosses
from bot.language.marks import SYNONYM
from bot.language.reading import Reading
from bot.language.stemming import stems as english_stems
from bot.retrieval.arrays import Ints

SIZES = {"head": 7, "sense": 6}
_GENERIC = frozenset(
    ("one name person great title two place use part made kind thing state first best known also a main note").split()
)
_MOST = 8
# Words of which the meanings are remembered: texts use the same ones again and again.
_REMEMBERED = 8192
_LETTERS, _MEANING = 1, 2
_UNLIKE, _LIKE_LETTERS, _LIKE, _AFTER, _BEFORE = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class WordSense:
    """A word of a passage with the stems of what it means, and the kinds of things of which it names one."""

    text: str
    start: int
    end: int
    stems: frozenset[str]
    kinds: frozenset[str]


def word_senses(reading: Reading, glosses: Glosses) -> tuple[WordSense, ...]:
    """Returns the words of a passage with what they mean."""
    return tuple(
        WordSense(word.text, word.start, word.end, meant(word.text, glosses), glosses.kinds(word.text))
        for word in reading.words
    )


@functools.lru_cache(maxsize=_REMEMBERED)
def meant(word: str, glosses: Glosses) -> frozenset[str]:
    """Returns the stems of what `word` means, without those that say little."""
    stems = tuple(english_stems(word)) if word.isascii() else glosses.stems(word)
    synonyms = [stem for stem in stems[_MOST:] if stem[0] == SYNONYM]
    return frozenset((*stems[:_MOST], *synonyms)) - _GENERIC


def sense_of(candidates: Candidates, words: Sequence[WordSense], head: str, glosses: Glosses) -> Ints | int:
    """Returns how candidates stand to words akin to `head`, the noun asked about: 0 where there is none, 1 not at all.

    2 its last word shares a letter with it, 3 a meaning; 4 it follows a word that shares a meaning, 5 it stands before one.
    """
    if not head:
        return 0
    wanted = meant(head, glosses) if len(head) > 1 else frozenset()
    size = len(candidates.codes) + 1
    before, after = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    letters = frozenset() if head.isascii() else frozenset(head)  # English letters tell nothing
    for word in words:
        if kin := _kin(word, head, letters, wanted):
            before[word.end] = after[word.start] = kin
    if not before.any():
        return _UNLIKE
    ending, following = before[candidates.ends], before[candidates.starts]
    cases = (ending == _MEANING, ending == _LETTERS, following == _MEANING, after[candidates.ends] == _MEANING)
    return np.select(cases, (_LIKE, _LIKE_LETTERS, _AFTER, _BEFORE), _UNLIKE)


def head_of(candidates: Candidates, head: str) -> Ints | int:
    """Returns how a candidate stands to the noun asked about: 0 where there is none, or an English one, 1 not at all.

    2 it ends in its last letter, 3 in the noun, 4 it is followed by it, 5 it follows it, 6 it is that noun.
    """
    starts, ends, codes = candidates.starts, candidates.ends, candidates.codes
    if not head or head.isascii():
        return 0
    wanted = codes_of(head)
    size, length = len(codes), len(wanted)
    last = np.zeros(size + 1, dtype=bool)
    last[1:] = codes == wanted[-1]
    whole = last.copy()
    for step in range(2, length + 1):
        whole[step:] &= codes[: max(0, size + 1 - step)] == wanted[-step]
        whole[:step] = False
    followed = np.zeros(size + 1, dtype=bool)
    followed[: max(0, size + 1 - length)] = whole[length:]
    at_end = whole[ends]
    stands = np.where(last[ends], 2, 1)
    stands[whole[starts]] = 5
    stands[followed[ends]] = 4
    stands[at_end] = 3
    stands[at_end & (ends - starts == length)] = 6
    return stands


def _kin(word: WordSense, head: str, letters: frozenset[str], wanted: frozenset[str]) -> int:
    if word.text == head:
        return 0
    if head in word.kinds or not wanted.isdisjoint(word.stems):
        return _MEANING
    return 0 if letters.isdisjoint(word.text) else _LETTERS
