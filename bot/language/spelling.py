"""Misspelt English words: which word of a vocabulary was meant."""

from __future__ import annotations

import difflib
import functools
import operator
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.language.english import is_english
from bot.language.stemming import STOP_WORDS

_SHORTEST = 4
# Letters of the longest name that is all capitals.
_ACRONYM = 5
# How alike two words have to be, and how many letters one may have more: a misspelling is one of a letter or two. A short word
# that is no name may have one letter in the place of another.
_SIMILAR, _LONGER = 0.84, 1
_SHORT = range(5, 7)
# Letters of the shortest of two words written as one.
_SHORTEST_PART = 2
# Words of which it is remembered what was meant.
_REMEMBERED = 4096
_WORD = re.compile(r"(?<![A-Za-z'’])[A-Za-z]+(?![A-Za-z'’])")


class Spelling:
    """A vocabulary of English words, and names with a capital; of what is misspelt the first letter is taken to be right."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._parts: set[str] = set()
        for word in vocabulary:
            lower = word.lower()
            if len(word) < _SHORTEST_PART or lower in STOP_WORDS:
                continue
            self._parts.add(lower)
            if len(word) >= _SHORTEST:
                self._words[lower[0]].add(lower)
                if word[0].isupper():
                    self._names[lower[0]].add(lower)
        self._most_similar = functools.lru_cache(maxsize=_REMEMBERED)(self._looked_up)

    def corrected(self, text: str) -> str:
        """Returns `text` with the most similar word of the vocabulary in place of each that is neither in it nor English.

        Where two letters were swapped, it may be any English word. What has a capital in mid-sentence may only be one of its
        names. Words of less than four letters, and what is like no word of it, stay.

        >>> Spelling(["conference"]).corrected("the conferance is over")
        'the conference is over'
        """
        return _WORD.sub(self._meant, text) if self._words else text

    def as_typed(self, text: str, typed: str) -> str:
        """Returns `text` with each word of it that was corrected as it stands in `typed`: metres for meters."""
        words = [word for word in _WORD.findall(typed) if self._most_similar(word.lower(), is_name=False)]
        corrected = {self._most_similar(word.lower(), is_name=False): word for word in words}
        return _WORD.sub(lambda match: corrected.get(match.group().lower(), match.group()), text) if corrected else text

    def _meant(self, match: re.Match[str]) -> str:
        written = match.group()
        is_name = written[0].isupper() and match.start() > 0 and not (written.isupper() and len(written) > _ACRONYM)
        meant = self._most_similar(written.lower(), is_name=is_name)
        if meant is None:
            return written
        return meant.capitalize() if written[0].isupper() else meant

    def _looked_up(self, word: str, *, is_name: bool) -> str | None:
        known = self._words.get(word[0], set())
        if len(word) < _SHORTEST or word in known or is_english(word):
            return None
        near = self._names.get(word[0], set()) if is_name else known
        swapped = list(_swapped(word))
        alike = sorted(other for other in near if abs(len(other) - len(word)) <= _LONGER)
        found = [other for other in swapped if other in near]
        found += difflib.get_close_matches(word, alike, n=1, cutoff=_SIMILAR)
        if not is_name and len(word) in _SHORT:
            found += [other for other in alike if _differs_in_one_letter(other, word)]
        found += [other for other in swapped if not is_name and is_english(other)]
        found += () if is_name else self._parted(word)
        return next(iter(found), None)

    def _parted(self, word: str) -> Iterator[str]:
        """Yields `word` as the two of the vocabulary that it is made of: blue books for bluebooks."""
        for place in range(_SHORTEST_PART, len(word) - _SHORTEST + 1):
            first, last = word[:place], word[place:]
            if first in self._parts and last in self._words.get(last[0], ()):
                yield f"{first} {last}"


def _differs_in_one_letter(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(map(operator.ne, one, other)) == 1


def _swapped(word: str) -> Iterator[str]:
    """Yields `word` with each two neighbouring letters behind the first swapped."""
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
