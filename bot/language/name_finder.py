"""Where a Chinese text spells a Latin name by its sounds, as 科特切里 for Cotchery."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.transliteration import HOPELESS, LONGEST_CHUNK, Transliteration, plain_spelling

SHORTEST_NAME = 4
# A match must score this much, and this much a letter. Of names of the dictionary that a table was not made from, 84 % are
# found; in passages that do not hold a name, 4 % seem to be.
_ENOUGH, _ENOUGH_A_LETTER = 9.0, 1.5
# A sure match, for words that only might be names: 75 % and 2 %.
_SURE, _SURE_A_LETTER = 10.0, 2.4
# A longer text than a paragraph has more places to match by chance: with the square of its length the odds have to grow.
_PARAGRAPH = 300
# What is this much worse than the best is no spelling of the same name.
_WORSE = 6.0
# The log-probability of a letter that no character stands for.
_SILENT_VOWEL, _SILENT_CONSONANT = -3.0, -4.5


@dataclass(frozen=True, slots=True)
class Match:
    """Where a name may stand in a text, and its score."""

    start: int
    end: int
    score: float


class NameFinder:
    """Finds Latin names in one folded Chinese text; places where characters of names stand are noted once."""

    def __init__(self, text: str, table: Transliteration) -> None:
        self._text = f"{text}\n"  # with an end that no name reaches over
        self._table = table
        self._more = 2 * math.log(max(1.0, len(text) / _PARAGRAPH))
        starts: dict[str, list[int]] = defaultdict(list)
        typical = [table.typical.get(character, -9.0) for character in text]
        for place in range(len(text) - 1):
            if typical[place] + typical[place + 1] > 0:
                starts[text[place]].append(place)
        self._starts = dict(starts)

    def find(self, name: str, *, surely: bool = False) -> tuple[str, ...]:
        """Returns the spellings of lower-case `name` that the text has, the likeliest first.

        With `surely`, only where hardly another word would match: for what may not be a name.
        """
        letters = plain_spelling(name)
        if len(letters) < SHORTEST_NAME:
            return ()
        enough, enough_a_letter = (_SURE, _SURE_A_LETTER) if surely else (_ENOUGH, _ENOUGH_A_LETTER)
        enough += self._more
        matches = sorted(self._matches(letters), key=lambda match: (-match.score, match.start, match.end))
        if not matches or matches[0].score < max(enough, enough_a_letter * len(letters)):
            return ()
        lowest = max(enough, matches[0].score - _WORSE)
        return tuple(dict.fromkeys(self._text[match.start : match.end] for match in matches if match.score >= lowest))

    def _matches(self, letters: str) -> Iterator[Match]:
        """Yields the places of two characters and more that may stand for all `letters`, each end once."""
        # For each number of letters: the best score of the characters that end at a place, and where they begin.
        reached: list[dict[int, tuple[float, int]]] = [{} for _ in range(len(letters) + 1)]
        for length in range(1, min(LONGEST_CHUNK, len(letters)) + 1):
            scores = self._table.scores(letters[:length])
            for character in scores.keys() & self._starts.keys():
                for place in self._starts[character]:
                    reached[length][place + 1] = scores[character], place
        for done in range(1, len(letters)):
            if reached[done]:
                self._extend(reached, letters, done)
        for end, (score, start) in reached[-1].items():
            if end - start > 1:
                yield Match(start, end, score)

    def _extend(self, reached: list[dict[int, tuple[float, int]]], letters: str, done: int) -> None:
        longest = min(LONGEST_CHUNK, len(letters) - done)
        steps = [
            (reached[done + length], self._table.scores(letters[done : done + length]))
            for length in range(1, longest + 1)
        ]
        silent, unspelt = _SILENT_VOWEL if letters[done] in "aeiou" else _SILENT_CONSONANT, reached[done + 1]
        for end, (score, start) in reached[done].items():
            self._keep(unspelt, end, score + silent, start)
            character = self._text[end]
            for after, scores in steps:
                if character in scores:
                    self._keep(after, end + 1, score + scores[character], start)

    @staticmethod
    def _keep(reached: dict[int, tuple[float, int]], end: int, score: float, start: int) -> None:
        if score > HOPELESS and (end not in reached or reached[end][0] < score):
            reached[end] = score, start
