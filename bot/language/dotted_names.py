"""Foreign names whose parts dots join, 理查·欧文: no letter tells where they begin and end in a sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bot.language.reading import Reading
from bot.language.segmentation import Segmenter, Word
from bot.language.transliteration import shipped_transliteration

_DOTTED = re.compile(r"[\u4e00-\u9fff]+(?:[·.][\u4e00-\u9fffa-z]+)+")
_DOT = re.compile(r"[·.]")
# What is less between two dots is all a name, whatever it is.
_SHORT = 5
# How typical letters are of names (log-likelihood ratio against other text): those of a part, a single one, those of a known
# place, and what a letter that no name has counts as.
_TYPICAL, _TYPICAL_LETTER, _TYPICAL_PLACE, _UNTYPICAL_LETTER, _UNTYPICAL = 0.0, 1.5, 2.0, -1.0, -4.0
_NAME_TAGS = frozenset({"nr", "nrt", "nrfg", ""})
# An unknown word may hold one of these at its end: 康罗伊对, 位儒勒.
_FUNCTION_TAGS = frozenset("pcdurvfyqm")


def dotted_names(reading: Reading, segmenter: Segmenter) -> Iterator[tuple[int, int]]:
    """Yields the spans of the dotted names in a passage: 理查·欧文 of 后来理查·欧文发现了鲸龙.

    Of what goes before the first dot and follows the last one, the word there belongs to the name, and as many next to it
    as are spelt like names.
    """
    for run in _DOTTED.finditer(reading.text):
        dots = [run.start() + dot.start() for dot in _DOT.finditer(run.group())]
        borders = [run.start() - 1, *dots, run.end()]
        parts = [
            [word for word in reading.words if word.start > before and word.end <= after]
            for before, after in itertools.pairwise(borders)
        ]
        start = dots[0] - _length(parts[0][::-1], segmenter, -1)
        for dot, after, part in zip(dots, borders[2:], parts[1:], strict=True):
            length, before = _length(part, segmenter, 1), _length(part[::-1], segmenter, -1)
            is_joint = after < run.end() and (after - dot <= _SHORT or length + before >= after - dot - 1)
            if not is_joint:
                yield start, dot + 1 + length
                start = after - before


def _length(words: Sequence[Word], segmenter: Segmenter, step: int) -> int:
    """Returns how many letters next to a dot are part of a name: of `words`, told from there on, `step` 1 or -1 by direction."""
    length = 0
    for number, word in enumerate(words):
        tag = segmenter.tag(word.text)
        letters = word.text if tag or word.text.isascii() else _without_function_words(word.text[::step], segmenter)
        is_alone = number == len(words) - 1 and step < 0 and len(letters) == 1 and tag[:1] not in _FUNCTION_TAGS
        if number and not (is_alone or _is_like_a_name(letters, tag)):
            break
        length += len(letters)
        if len(letters) < len(word.text):
            break
    return length


def _is_like_a_name(letters: str, tag: str) -> bool:
    if not letters:
        return False
    score = _score(letters)
    return (
        (tag in _NAME_TAGS and score > _TYPICAL)
        or (len(letters) == 1 and score > _TYPICAL_LETTER)
        or (tag == "ns" and len(letters) == 2 and score > _TYPICAL_PLACE)
    )


def _score(letters: str) -> float:
    typical = shipped_transliteration().typical
    return sum(typical.get(letter, _UNTYPICAL) for letter in letters) / len(letters)


def _without_function_words(letters: str, segmenter: Segmenter) -> str:
    """Returns an unknown word, read from the dot on, without what is no name at its other end."""
    typical = shipped_transliteration().typical
    while len(letters) > 1 and (
        typical.get(letters[-1], _UNTYPICAL) < _UNTYPICAL_LETTER and segmenter.tag(letters[-1])[:1] in _FUNCTION_TAGS
    ):
        letters = letters[:-1]
    return letters
