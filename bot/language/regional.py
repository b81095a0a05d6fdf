"""What the same thing is called in the mainland, in Taiwan and in Hong Kong, for any report."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections import defaultdict

from bot.language.marks import REGIONAL
from bot.language.span import Span


class RegionalWords:
    """Words of one meaning, a line each, in Simplified characters."""

    def __init__(self, lines: list[str]) -> None:
        concepts: dict[str, list[str]] = defaultdict(list)
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                for word in line.split(","):
                    concepts[word.strip()].append(f"{REGIONAL}{number}")
        self._concepts = dict(concepts)
        self.words = tuple(sorted(self._concepts, key=len, reverse=True))
        self._any = re.compile("|".join(map(re.escape, self.words)) or r"(?!)")

    def mentions(self, text: str) -> list[Span]:
        """Returns where folded `text` mentions one of the words, the longest, in order."""
        return [match.span() for match in self._any.finditer(text)]

    def concepts(self, text: str) -> list[str]:
        """Returns the terms of the words that folded `text` mentions: `@` and the number of their line."""
        return [concept for start, end in self.mentions(text) for concept in self._concepts[text[start:end]]]


@functools.cache
def regional_words() -> RegionalWords:
    """Returns the words that ship with the bot."""
    file = importlib.resources.files(__package__).joinpath("regional.txt")
    return RegionalWords(file.read_text(encoding="utf-8").splitlines())
