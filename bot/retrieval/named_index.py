"""What the passages of a report name of the sort that a question asks for, and does not say itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.asked import Asking
from bot.retrieval.forms import marked_spans
from bot.retrieval.named import NAMED_BY_ASKED, SAID, Named, named_spans

# One thing more tells something, ten more only that the passage is a list.
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Things:
    """Things of one sort: the passage of each, where its letters start and how many they are; all their letters, numbered."""

    places: Ints
    starts: Ints
    sizes: Ints
    letters: Ints


class NamedIndex:
    """The things that each passage of a report names, by their sort, and its words by their last letter and their kinds."""

    def __init__(self, readings: Sequence[Reading], segmenter: Segmenter, glosses: Glosses) -> None:
        self._size = len(readings)
        named: dict[Named, list[tuple[int, str]]] = {sort: [] for sort in Named}
        self._words: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._of_kind: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for place, reading in enumerate(readings):
            spans = named_spans(reading, marked_spans(reading, segmenter), segmenter, glosses)
            for sort, found in spans.items():
                named[sort] += [(place, reading.text[start:end]) for start, end in found]
            for word in {word.text for word in reading.words}:
                self._words[word[-1]].append((place, word))
                for kind in glosses.kinds(word):
                    self._of_kind[kind].append((place, word))
        texts = [text for things in named.values() for _, text in things]
        self._letters = {letter: number for number, letter in enumerate(dict.fromkeys("".join(texts)))}
        self._things = {sort: _things(things, self._letters) for sort, things in named.items() if things}

    def sought(self, asking: Asking, question: str) -> Scores:
        """Returns what each passage names of what the folded `question` is `asking` for, shape (3, passages).

        How many things of that sort the question does not say, at most three; whether it names any, said or not; and whether
        a word that the question does not say ends like the noun asked about, or names one: 浙江大学 for 哪所大学, 演员 for 职业.
        """
        rows = np.zeros((3, self._size))
        sort = NAMED_BY_ASKED.get(asking.asked)
        if sort in self._things:
            things = self._things[sort]
            is_new = self._said(things, question) < SAID * things.sizes
            rows[0] = np.minimum(np.bincount(things.places, is_new, self._size), _MOST)
            rows[1, things.places] = 1.0
        rows[2, self._like(asking.head, question)] = 1.0
        return rows

    def _said(self, things: _Things, question: str) -> Ints:
        """Returns how many letters of each thing stand in `question`."""
        is_said = np.zeros(len(self._letters), dtype=np.int64)
        is_said[[self._letters[letter] for letter in set(question) if letter in self._letters]] = 1
        said: Ints = np.add.reduceat(is_said[things.letters], things.starts)
        return said

    def _like(self, noun: str, question: str) -> list[int]:
        if noun.isascii():
            return []  # what English letters end in tells nothing of Chinese words
        alike = (*self._words.get(noun[-1:], ()), *self._of_kind.get(noun, ()))
        return [place for place, word in alike if word != noun and word not in question]


def _things(named: Iterable[tuple[int, str]], letters: Mapping[str, int]) -> _Things:
    places, texts = zip(*named, strict=True)
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    return _Things(
        np.array(places, dtype=np.int64),
        np.cumsum(sizes) - sizes,
        sizes,
        np.array([letters[letter] for text in texts for letter in text], dtype=np.int64),
    )
