"""Misspelt English words: which word of a vocabulary was meant."""

from __future__ import annotations

import difflib
import functools
import re
from collections import defaultdict
from collections.abc import Iterable

from bot.language.english import is_english
from bot.language.stemming import STOP_WORDS

_SHORTEST = 4
_SIMILAR = 0.8
# Words of which it is remembered what was meant.
_REMEMBERED = 4096
_WORD = re.compile(r"(?<![A-Za-z'’-])[A-Za-z]+(?![A-Za-z'’-])")


class Spelling:
    """A vocabulary of English words; of those that a writer misspelt, the first letter is taken to be right."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(set(vocabulary)):
            if len(word) >= _SHORTEST and word not in STOP_WORDS:
                self._words[word[0]].append(word)
        self._most_similar = functools.lru_cache(maxsize=_REMEMBERED)(self._looked_up)

    def corrected(self, text: str) -> str:
        """Returns `text` with the vocabulary's most similar word in place of each that is neither in it nor English.

        >>> Spelling(["conference"]).corrected("the Conferance is over")
        'the Conference is over'
        """
        return _WORD.sub(self._meant, text) if self._words else text

    def _meant(self, match: re.Match[str]) -> str:
        written = match.group()
        meant = self._most_similar(written.lower())
        if meant is None:
            return written
        return meant.capitalize() if written[0].isupper() else meant

    def _looked_up(self, word: str) -> str | None:
        near = self._words.get(word[0], [])
        if len(word) < _SHORTEST or word in near or is_english(word):
            return None
        return next(iter(difflib.get_close_matches(word, near, n=1, cutoff=_SIMILAR)), None)
