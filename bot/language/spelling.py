"""Misspelt English words: which word of a vocabulary was meant."""

from __future__ import annotations

import difflib
import functools
from collections import defaultdict
from collections.abc import Iterable

from bot.language.stemming import STOP_WORDS

_SHORTEST = 5
_SIMILAR = 0.8
# Words of which it is remembered what was meant.
_REMEMBERED = 4096


class Spelling:
    """A vocabulary of English words; of those that a writer misspelt, the first letter is taken to be right."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(set(vocabulary)):
            if len(word) >= _SHORTEST and word not in STOP_WORDS:
                self._words[word[0]].append(word)
        self._most_similar = functools.lru_cache(maxsize=_REMEMBERED)(self._looked_up)

    def __bool__(self) -> bool:
        return bool(self._words)

    def meant(self, words: Iterable[str]) -> list[str]:
        """Returns, for each of `words` that the vocabulary lacks and that is long enough to tell, the most similar one."""
        return [meant for word in words if (meant := self._most_similar(word)) is not None]

    def _looked_up(self, word: str) -> str | None:
        near = self._words.get(word[0], [])
        if len(word) < _SHORTEST or word in near:
            return None
        return next(iter(difflib.get_close_matches(word, near, n=1, cutoff=_SIMILAR)), None)
