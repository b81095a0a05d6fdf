"""How candidates stand to the noun asked about, by its letters and its meaning.

总统奥巴马 answers 哪位总统; 基加利, which a dictionary calls a capital, 首都在哪里.
"""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.letters import codes_of
from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.stemming import stems as english_stems
from bot.retrieval.arrays import Ints

SIZES = {"head": 7, "sense": 6}
_GENERIC = frozenset(
    ("one name person great title two place use part made kind thing state first best known also a main note").split()
)
# Words of which the meanings are remembered: texts use the same ones again and again.
_REMEMBERED = 8192
_LETTERS, _MEANING = 1, 2
_UNLIKE, _LIKE_LETTERS, _LIKE, _AFTER, _BEFORE = 1, 2, 3, 4, 5
# What the kin of the word that a candidate ends in counts, of the one before it, and of the one behind it, in `_STANDS`.
_ENDING, _FOLLOWING, _BEFORE_IT = 9, 3, 1


def _stands(ending: int, following: int, before: int) -> int:
    if ending:
        return _LIKE if ending == _MEANING else _LIKE_LETTERS
    if following == _MEANING:
        return _AFTER
    return _BEFORE if before == _MEANING else _UNLIKE


_STANDS = np.array([_stands(*kin) for kin in itertools.product(range(3), repeat=3)])


@dataclass(frozen=True, slots=True)
class WordSense:
    """A word of a passage with the stems of what it means, and the kinds of things of which it names one."""

    text: str
    start: int
    end: int
    stems: frozenset[str]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class PassageWords:
    """The words of a passage, and the numbers of those with a letter, a stem of their meaning, a kind or a text."""

    words: tuple[WordSense, ...]
    by_letter: Mapping[str, Sequence[int]]
    by_stem: Mapping[str, Sequence[int]]
    by_kind: Mapping[str, Sequence[int]]
    by_text: Mapping[str, Sequence[int]]

    def __len__(self) -> int:
        return len(self.words)


def word_senses(reading: Reading, glosses: Glosses) -> PassageWords:
    """Returns the words of a passage with what they mean."""
    words = tuple(
        WordSense(word.text, word.start, word.end, meant(word.text, glosses), glosses.kinds(word.text))
        for word in reading.words
    )
    return PassageWords(
        words,
        by_letter=_numbers(frozenset(word.text) for word in words),
        by_stem=_numbers(word.stems for word in words),
        by_kind=_numbers(word.kinds for word in words),
        by_text=_numbers((word.text,) for word in words),
    )


def _numbers(keys: Iterable[Collection[str]]) -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, of_word in enumerate(keys):
        for key in of_word:
            found[key].append(number)
    return dict(found)


@functools.lru_cache(maxsize=_REMEMBERED)
def meant(word: str, glosses: Glosses) -> frozenset[str]:
    """Returns the stems of what `word` means, without those that say little."""
    stems = tuple(english_stems(word)) if word.isascii() else glosses.stems(word)
    return frozenset(stems) - _GENERIC


def sense_of(candidates: Candidates, words: PassageWords, head: str, glosses: Glosses) -> Ints | int:
    """Returns how candidates stand to words akin to `head`, the noun asked about: 0 where there is none, 1 not at all.

    2 its last word shares a letter with it, 3 a meaning; 4 it follows a word that shares a meaning, 5 it stands before one.
    """
    if not head:
        return 0
    if not (akin := _akin(words, head, glosses)):
        return _UNLIKE
    ends, starts = np.zeros((2, len(candidates.codes) + 1), dtype=np.int64)
    for number, kin in akin.items():
        word = words.words[number]
        ends[word.end] += _ENDING * kin
        ends[word.start] += _BEFORE_IT * kin
        starts[word.end] = _FOLLOWING * kin
    return _STANDS.take(ends.take(candidates.ends) + starts.take(candidates.starts))


def head_of(candidates: Candidates, head: str) -> Ints | int:
    """Returns how a candidate stands to the noun asked about: 0 where there is none, or an English one, 1 not at all.

    2 it ends in its last letter, 3 in the noun, 4 it is followed by it, 5 it follows it, 6 it is that noun.
    """
    starts, ends, codes = candidates.starts, candidates.ends, candidates.codes
    if not head or head.isascii():
        return 0
    wanted = codes_of(head)
    if wanted[-1] not in candidates.places:
        return 1
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


def _akin(words: PassageWords, head: str, glosses: Glosses) -> Mapping[int, int]:
    """Returns which words share a letter with `head`, or a meaning; that word itself does not count."""
    letters = () if head.isascii() else frozenset(head)  # English letters tell nothing
    wanted = meant(head, glosses) if len(head) > 1 else ()
    akin = {number: _LETTERS for letter in letters for number in words.by_letter.get(letter, ())}
    akin.update((number, _MEANING) for stem in wanted for number in words.by_stem.get(stem, ()))
    akin.update((number, _MEANING) for number in words.by_kind.get(head, ()))
    for number in words.by_text.get(head, ()):
        akin.pop(number, None)
    return akin
