"""Foreign names whose parts dots join, 理查·欧文: no letter tells where they begin and end in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.reading import Reading
from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span
from bot.language.transliteration import shipped_transliteration

_DOT = re.compile(r"[·.]")
# From the beginning of a run of characters on, so that a long one without a dot is read once.
_DOTTED = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]++(?:[·.][\u4e00-\u9fffa-z][\u4e00-\u9fffa-z0-9]*+)+")
# What is shorter between two dots is all a name, whatever it is.
_SHORT = 5
# How typical of names the letters of a part are on average (log-likelihood ratio against other text), a single letter, and a
# word that is also a place.
_TYPICAL, _TYPICAL_LETTER, _TYPICAL_PLACE = 0.0, 1.5, 2.0
# An unknown word may end in a function word, 康罗伊对, or begin with one, 位儒勒: those are less typical than this.
_UNTYPICAL = -1.0
_FUNCTION_TAGS = frozenset("pcdurvfyqm")
_NAME_TAGS = frozenset({"nr", "nrt", "nrfg", ""})


@dataclass(frozen=True, slots=True)
class _Dot:
    """A dot at a `place` in the text, and how many letters before and after it are part of a name, if it `joins` them."""

    place: int
    before: int
    after: int
    joins: bool

    def reaches(self, following: _Dot) -> bool:
        """Whether all that stands between this dot and the `following` one is part of one name."""
        between = following.place - self.place - 1
        return self.joins and following.joins and (between < _SHORT or self.after + following.before >= between)


def dotted_names(reading: Reading, segmenter: Segmenter) -> Iterator[Span]:
    """Yields the spans of the dotted names in a passage: 理查·欧文 of 后来理查·欧文发现了鲸龙.

    Of what goes before the first dot and follows the last one, the word there belongs to the name, and as many next to it
    as are spelt like names. A full stop is a dot only between words that are.
    """
    if not _DOT.search(reading.text):
        return
    starts = [word.start for word in reading.words]
    for run in _DOTTED.finditer(reading.text):
        words = reading.words[bisect_left(starts, run.start()) : bisect_left(starts, run.end())]
        yield from ((word.start, word.end) for word in words if _DOT.search(word.text))
        start = None
        dots = _dots(reading.text, run, words, segmenter)
        for dot, following in zip(dots, (*dots[1:], None), strict=True):
            if dot.joins and start is None:
                start = dot.place - dot.before
            if start is not None and not (following and dot.reaches(following)):
                yield start, dot.place + 1 + dot.after
                start = None


def _dots(text: str, run: re.Match[str], words: Sequence[Word], segmenter: Segmenter) -> list[_Dot]:
    """Returns the dots of a `run` of letters and dots, of which `words` are the words."""
    places = [run.start() + dot.start() for dot in _DOT.finditer(run.group())]
    parts: list[list[Word]] = [[] for _ in range(len(places) + 1)]
    for word in words:
        parts[bisect_right(places, word.start)].append(word)
    dots = []
    for number, place in enumerate(places):
        before, after = _length(parts[number], place, -1, segmenter), _length(parts[number + 1], place, 1, segmenter)
        sides = (text[place - before : place], text[place + 1 : place + 1 + after])
        dots.append(_Dot(place, before, after, all(sides) and (text[place] == "·" or _are_like_names(sides))))
    return dots


def _length(words: Sequence[Word], dot: int, step: int, segmenter: Segmenter) -> int:
    """Returns how many letters next to the `dot` are part of a name: of `words`, after it (`step` 1) or before it (-1).

    0 where no word touches the dot.
    """
    length = 0
    for number, word in enumerate(words[::step]):
        if (word.start if step > 0 else word.end) != (dot + 1 + length if step > 0 else dot - length):
            break
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
    score = _score(letters)
    return (
        (tag in _NAME_TAGS and score > _TYPICAL)
        or (len(letters) == 1 and score > _TYPICAL_LETTER)
        or (tag == "ns" and len(letters) == 2 and score > _TYPICAL_PLACE)
    )


def _are_like_names(parts: Sequence[str]) -> bool:
    """Whether each of `parts` is spelt like a name, or is the initial of one."""
    return all(_score(part) > _TYPICAL_LETTER or (len(part) == 1 and part.isascii()) for part in parts)


def _score(letters: str) -> float:
    return sum(map(shipped_transliteration().typicality, letters)) / len(letters)


def _without_function_words(letters: str, segmenter: Segmenter) -> str:
    """Returns an unknown word, read from the dot on, without what is no name at its other end."""
    typicality = shipped_transliteration().typicality
    while len(letters) > 1 and (
        typicality(letters[-1]) < _UNTYPICAL and segmenter.tag(letters[-1])[:1] in _FUNCTION_TAGS
    ):
        letters = letters[:-1]
    return letters
