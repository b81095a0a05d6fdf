"""Names across scripts: which letters a character stands for where Chinese writes a Latin name by its sounds.

Each character stands for some letters, as in Knight and Graehl, "Machine Transliteration", Computational Linguistics 24 (1998);
a score is how much likelier letters and characters are as a name and its transliteration than by chance (log-likelihood ratio).
"""

from __future__ import annotations

import functools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

# Made from CC-CEDICT (CC BY-SA 4.0) by `python -m bot.language.transliteration_table`.
TABLE = Path(__file__).with_name("transliterations.txt")
LONGEST_CHUNK = 4
# What is worse than this is not followed.
HOPELESS = -2.0
# The log-probability of letters that were not seen with their consonants, and how probable it is that the vowels are others.
_UNSEEN, _OTHER_VOWELS = -4.0, 0.3
_VOWELS = re.compile(r"[aeiou]+")
_SPELLINGS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ph", "f"),
        (r"t?sch", "sh"),
        (r"sc(?=[eiy])", "s"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"),
        (r"x", "ks"),
        (r"qu", "kw"),
        (r"q", "k"),
        (r"dt\b", "t"),
        (r"([dtgkrb])h", r"\1"),
        (r"tz", "ts"),
        (r"(?<=[aeiou])h(?![aeiou])", ""),
        (r"oo|ou", "u"),
        (r"ee|ie\b", "i"),
        (r"ae|oe", "e"),
        (r"y(?![aeiou])", "i"),
        (r"([a-z])\1", r"\1"),
    )
)


def plain_spelling(name: str) -> str:
    """Returns lower-case `name` without accents as it might be spelt by its sounds.

    >>> plain_spelling("cotchery")
    'kotcheri'
    """
    for pattern, plain in _SPELLINGS:
        name = pattern.sub(plain, name)
    return name


def skeleton(chunk: str) -> str:
    """Returns the consonants of `chunk`, with a dash for the vowels before and between them."""
    bare = _VOWELS.sub("-", chunk)
    return bare if len(bare) < 2 else bare.rstrip("-") or "-"


# How typical of names a character is that none has.
_IN_NO_NAME = -4.0


class Transliteration:
    """Which letters each character stands for."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Reads a character a line: how much likelier it is in a name than elsewhere (log), chunks and how often it was each."""
        rows = [line.split() for line in lines]
        self.typical: dict[str, float] = {row[0]: float(row[1]) for row in rows}
        counts = {row[0]: {row[i]: float(row[i + 1]) for i in range(2, len(row), 2)} for row in rows}
        chunks, letters = _sums(counts.values()), _sums(map(_of_letters, counts.values()))
        skeletons = _sums({skeleton(chunk): count} for chunk, count in chunks.items())
        total = sum(letters.values())
        self._letters = {letter: math.log(count / total) for letter, count in letters.items()}
        self._spelt = {
            chunk: math.log((count + 0.3) / (skeletons[skeleton(chunk)] + 3)) for chunk, count in chunks.items()
        }
        self._by_chunk, self._by_skeleton = self._scores(counts)
        self.scores = functools.lru_cache(maxsize=8192)(self._scores_of)

    def typicality(self, character: str) -> float:
        """Returns how much likelier `character` is in a name than elsewhere (log-likelihood ratio); low for one that none has."""
        return self.typical.get(character, _IN_NO_NAME)

    def _scores(
        self, counts: Mapping[str, Mapping[str, float]]
    ) -> tuple[Mapping[str, Mapping[str, float]], Mapping[str, Mapping[str, float]]]:
        by_chunk: dict[str, dict[str, float]] = defaultdict(dict)
        by_skeleton: dict[str, dict[str, float]] = defaultdict(dict)
        for character, chunks in counts.items():
            typical, total = self.typical[character], sum(chunks.values()) + 3
            for chunk, count in chunks.items():
                by_chunk[chunk][character] = typical + math.log(count / total)
            for consonants, count in _sums({skeleton(chunk): count} for chunk, count in chunks.items()).items():
                by_skeleton[consonants][character] = typical + math.log(_OTHER_VOWELS * count / total)
        return by_chunk, by_skeleton

    def _scores_of(self, chunk: str) -> Mapping[str, float]:
        """Returns the characters that can stand for `chunk`, with their scores."""
        chance = sum([self._letters.get(letter, -6.0) for letter in chunk])
        spelt = self._spelt.get(chunk, _UNSEEN) - chance
        found = {character: score + spelt for character, score in self._by_skeleton.get(skeleton(chunk), _NONE).items()}
        for character, score in self._by_chunk.get(chunk, _NONE).items():
            found[character] = max(score - chance, found.get(character, -math.inf))
        return {character: score for character, score in found.items() if score > HOPELESS}


_NONE: Mapping[str, float] = {}


def _sums(counts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for each in counts:
        for key, count in each.items():
            sums[key] += count
    return dict(sums)


def _of_letters(chunks: Mapping[str, float]) -> dict[str, float]:
    return _sums({letter: count} for chunk, count in chunks.items() for letter in chunk)


@functools.cache
def shipped_transliteration() -> Transliteration:
    """Returns the table that ships with the bot."""
    return Transliteration(TABLE.read_text(encoding="utf-8").splitlines())
