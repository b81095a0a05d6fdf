"""A report's synonyms: which concepts a text mentions, whatever words it uses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.language.folding import fold


@dataclass(frozen=True, slots=True)
class SynonymRule:
    """One line of a synonym file: `a, b` (meaning the same), or `a, b => c` (a and b mean c, where c stands)."""

    sources: tuple[str, ...]
    targets: tuple[str, ...] = field(default=())


class Synonyms:
    """Finds the concepts of a text. Equivalents share a concept; of `a => c`, so do a and c."""

    def __init__(self, rules: Iterable[SynonymRule] = ()) -> None:
        concepts: dict[str, set[int]] = defaultdict(set)
        for number, rule in enumerate(rules, 1):
            for phrase in rule.sources + rule.targets:
                concepts[fold(phrase).text.strip()].add(number)
        self._concepts = {phrase: tuple(sorted(numbers)) for phrase, numbers in concepts.items()}
        longest_first = sorted(self._concepts, key=lambda phrase: (-len(phrase), phrase))
        self._phrase = re.compile("|".join(map(_pattern, longest_first))) if longest_first else None

    def concepts(self, text: str) -> list[int]:
        """Returns the numbers of the rules whose phrases folded `text` holds, each mention's, in order.

        The longest phrase wins, and what it took is taken: a co-organizer is no organizer.
        """
        if self._phrase is None:
            return []
        return [number for match in self._phrase.finditer(text) for number in self._concepts[match.group()]]


def _pattern(phrase: str) -> str:
    escaped = re.escape(phrase)
    # Not \b: between a Chinese and a Latin letter, as in 第四届wic, it sees no border.
    return rf"(?<![a-z\d]){escaped}(?=(?:e?s)?(?![a-z\d]))" if phrase.isascii() and phrase[-1:].isalpha() else escaped
