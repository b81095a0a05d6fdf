"""How much of what a question says a passage says in whatever words: 成立 for 创办, 冰箱 for fridge."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.language import script
from bot.language.analyzers import MeaningAnalyzer
from bot.language.empty_words import is_empty
from bot.language.english import stem_rarity
from bot.language.marks import SYNONYM
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.language.stemming import stems
from bot.language.word_meaning import MOSTLY, MUCH, SYNONYMOUS, word_meaning
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.postings import runs_of
from bot.retrieval.question import Question

# Words of which the meanings are remembered: questions use the same ones again and again.
_REMEMBERED = 8192
# What is neither Chinese nor an English word weighs as much as a word that is neither common nor rare.
_OF_NUMBERS = 8.0
# From which cosine on a word is somewhat like another.
_SOMEWHAT = 0.3

PARAPHRASE_FEATURES = (
    "said alike",
    "said in part",
    "said somewhat",
    "said in other words",
    "said by synonyms",
    "said with before",
    "said with after",
    "said with first",
)
"""Shares of the question that a passage says in whatever words: those of `Paraphrases.shares`."""


class _Asked(NamedTuple):
    """A word of a question: how much it counts; which of the report's meanings it has; what each makes a word like it.

    `like` is for the cosine, still without the length of the other word, for the share, and for synonyms, shape (3, meanings).
    """

    weight: float
    meanings: Ints
    like: Scores


class Paraphrases:
    """The words of a report's passages by what they mean."""

    def __init__(self, readings: Iterable[Reading], meanings: MeaningAnalyzer, segmenter: Segmenter) -> None:
        self._of_word = meanings.of_word
        self._segmenter = segmenter
        self._asked = functools.lru_cache(maxsize=_REMEMBERED)(self._asked_of)
        said = [list(dict.fromkeys(_meant(reading))) for reading in readings]
        self._words = {word: number for number, word in enumerate(dict.fromkeys(itertools.chain(*said)))}
        self._said = _Lists.of([[self._words[word] for word in words] for words in said])
        meant = [word_meaning(meanings.of_word(word)) for word in self._words]
        self._lengths = np.array([meaning.length for meaning in meant])
        with_meaning: defaultdict[str, list[int]] = defaultdict(list)
        for number, meaning in enumerate(meant):
            for stem in meaning.rarities:
                with_meaning[stem].append(number)
        self._meanings = {stem: number for number, stem in enumerate(with_meaning)}
        self._with = _Lists.of(list(with_meaning.values()))

    def shares(self, question: Question, places: Ints) -> Scores:
        """Returns which share of the question, weighted by rarity, each passage at `places` says, shape (8, places).

        A word of the question counts as much as the word of the passage that is most like it: by the cosine of what they mean,
        then by the share of what the question's word means. The word itself counts one. Then, how much of the question has a
        word that is somewhat like it, and one that is much like it. Then by cosine, synonyms being much alike: of the passage;
        and of it with the one before it, with the one after it, and with the report's first.
        """
        asked = {word: self._asked(word) for word in _meant(question.content)}
        if not asked or not len(places):
            return np.zeros((len(PARAPHRASE_FEATURES), len(places)))
        around = np.stack(
            (places, np.maximum(places - 1, 0), np.minimum(places + 1, len(self) - 1), np.zeros_like(places))
        )
        every, rows = np.unique(around, return_inverse=True)
        cosine, share, like = self._best(asked, every)
        rows = rows.reshape(around.shape)
        here, before, after, first = like.take(rows, axis=1).swapaxes(0, 1)
        cosine, share = cosine.take(rows[0], axis=1), share.take(rows[0], axis=1)
        in_other_words = (cosine >= MUCH) | (share >= MOSTLY)
        together = (np.maximum(here, beside) for beside in (before, after, first))
        weights = np.array([word.weight for word in asked.values()])
        best = np.stack((cosine, share, cosine >= _SOMEWHAT, in_other_words, here, *together))
        shares: Scores = weights @ best / weights.sum()
        return shares

    def __len__(self) -> int:
        return len(self._said.sizes)

    def _best(self, asked: Mapping[str, _Asked], places: Ints) -> Scores:
        """Returns how like the words of each passage the words `asked` are at best, shape (3, asked, places).

        By cosine, by the share of what is asked, and by cosine where synonyms are much alike.
        """
        said, sizes = self._said.find(places)
        best = np.zeros((3, len(asked), len(places)))
        says = sizes > 0
        if says.any():
            is_said = np.zeros(len(self._words), dtype=bool)
            is_said[said] = True
            row_of = is_said.cumsum() - 1
            alike = self._alike(asked, is_said, row_of).take(row_of.take(said), axis=2)
            best[:, :, says] = np.maximum.reduceat(alike, (sizes.cumsum() - sizes)[says], axis=2)
        return best

    def _alike(self, asked: Mapping[str, _Asked], is_said: NDArray[np.bool_], row_of: Ints) -> Scores:
        """Returns how like those of the report's words that are said are to those `asked`, shape (3, asked, said)."""
        words, size = asked.values(), int(row_of[-1]) + 1
        found, sizes = self._with.find(np.concatenate([word.meanings for word in words]))
        rows = np.arange(len(asked)).repeat([len(word.meanings) for word in words]).repeat(sizes)
        likes = np.concatenate([word.like for word in words], axis=1).repeat(sizes, axis=1)
        likes[0] /= self._lengths.take(found)
        counts = is_said.take(found)  # a long report has many words, of which few stand in the passages asked about
        codes = rows[counts] * size + row_of.take(found[counts])
        alike: Scores = np.array([np.bincount(codes, like, len(asked) * size) for like in likes[:, counts]], np.float64)
        np.maximum(alike[0], np.minimum(alike[2], SYNONYMOUS), out=alike[2])
        alike = alike.reshape(3, len(asked), size)
        for row, word in enumerate(asked):
            number = self._words.get(word)
            if number is not None and is_said[number]:
                alike[:, row, row_of[number]] = 1.0
        return alike

    def _asked_of(self, word: str) -> _Asked:
        meaning = word_meaning(self._of_word(word))
        known = {stem: rarity for stem, rarity in meaning.rarities.items() if stem in self._meanings}
        rarities = np.array([*known.values()], dtype=np.float64)
        synonyms = np.array([stem[0] == SYNONYM for stem in known], dtype=np.float64)
        like = np.stack((rarities * rarities / meaning.length, rarities / meaning.total, synonyms))
        return _Asked(self._weight(word), np.array([self._meanings[stem] for stem in known], dtype=np.int64), like)

    def _weight(self, word: str) -> float:
        if script.has_han(word):
            return self._segmenter.rarity(word)
        return max(map(stem_rarity, stems(word)), default=_OF_NUMBERS)


class _Lists(NamedTuple):
    """Lists of numbers, one behind the other: all numbers, where each list starts, and its size."""

    numbers: Ints
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> _Lists:
        sizes = np.array([len(own) for own in lists], dtype=np.int64)
        return cls(np.array([*itertools.chain(*lists)], dtype=np.int64), sizes.cumsum() - sizes, sizes)

    def find(self, lists: Ints) -> tuple[Ints, Ints]:
        """Returns the numbers of these `lists`, one's behind the other's, and how many each has."""
        sizes = self.sizes.take(lists)
        return self.numbers.take(runs_of(self.starts.take(lists), sizes)), sizes


def _meant(reading: Reading) -> Iterable[str]:
    """Yields the words of `reading` that mean something."""
    return (word.text for word in reading.words if not is_empty(word.text))
