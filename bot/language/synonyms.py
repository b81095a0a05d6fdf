"""A report's synonyms: which concepts a text mentions, whatever words it uses."""

from __future__ import annotations

import functools
import operator
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.language.folding import fold
from bot.language.span import Span

# The mentions of the last texts are kept: several look for them in one question.
_LAST = 8


@dataclass(frozen=True, slots=True)
class SynonymRule:
    """One line of a synonym file: `a, b` (meaning the same), or `a, b => c` (a and b mean c, where c stands)."""

    sources: tuple[str, ...]
    targets: tuple[str, ...] = field(default=())


class Synonyms:
    """Finds the concepts of a text. Equivalents share a concept; of `a => c`, so do a and c."""

    def __init__(self, rules: Iterable[SynonymRule] = ()) -> None:
        concepts: dict[str, set[int]] = defaultdict(set)
        wholes: dict[str, set[int]] = defaultdict(set)
        for number, rule in enumerate(rules, 1):
            for phrase in map(_plain, rule.sources):
                concepts[phrase].add(number)
                wholes[phrase].add(number)
            for phrase in map(_plain, rule.targets):
                concepts[phrase].add(number)
        self._concepts = {phrase: tuple(sorted(numbers)) for phrase, numbers in concepts.items()}
        self._wholes = dict(wholes)
        lengths: dict[str, set[int]] = defaultdict(set)
        for phrase in self._concepts:
            lengths[phrase[:2]].add(len(phrase))
        # How long the phrases are that begin so, and the one that is the first letter alone.
        self._longest_first = {
            start: tuple(sorted(own | lengths.get(start[: len(start) - 1], set()), reverse=True))
            for start, own in list(lengths.items())
        }
        self.mentions = functools.lru_cache(maxsize=_LAST)(self._mentions)

    def concepts(self, text: str) -> list[int]:
        """Returns the numbers of the rules whose phrases folded `text` holds, each mention's, in order."""
        return [number for start, end in self.mentions(text) for number in self._concepts[text[start:end]]]

    def meant(self, phrase: str) -> set[int]:
        """Returns the numbers of the rules all of whose phrases may be meant by folded `phrase`: of `a => c` by a, not by c."""
        return self._wholes.get(phrase, set())

    def _mentions(self, text: str) -> tuple[Span, ...]:
        """Returns where folded `text` mentions a concept, in order.

        The longest phrase wins, and what it took is taken: a co-organizer is no organizer.
        """
        found: list[Span] = []
        end, longest_first = 0, self._longest_first
        pairs = map(operator.add, text, [*text[1:], ""]) if longest_first else ()
        may_begin = [place for place, pair in enumerate(pairs) if pair in longest_first or pair[0] in longest_first]
        for place in may_begin:
            if place >= end and _begins(text, place):
                lengths = longest_first.get(text[place : place + 2]) or longest_first[text[place]]
                if phrase := self._longest(lengths, text, place):
                    end = place + len(phrase)
                    found.append((place, end))
        return tuple(found)

    def _longest(self, longest_first: Iterable[int], text: str, place: int) -> str:
        """Returns the longest phrase of one of these lengths that stands there; empty when none does."""
        for length in longest_first:
            phrase = text[place : place + length]
            if phrase in self._concepts and (not phrase.isascii() or _is_whole(phrase, text, place)):
                return phrase
        return ""


def _plain(phrase: str) -> str:
    return fold(phrase).text.strip()


def _begins(text: str, place: int) -> bool:
    """Whether something may begin there: not within a Latin word."""
    return place == 0 or not (_is_letter(text[place]) and _is_letter(text[place - 1]))


def _is_whole(phrase: str, text: str, place: int) -> bool:
    """Whether an English phrase ends with a word there, a plural s or es aside; Chinese has no such borders."""
    end = place + len(phrase)
    rest = text[end : end + 3]
    return any(rest.startswith(suffix) and not _is_letter(rest[len(suffix) :]) for suffix in ("", "s", "es"))


def _is_letter(text: str) -> bool:
    return text[:1].isascii() and text[:1].isalnum()
