"""The fields of one index: what a question's terms are looked up in."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.retrieval.arrays import Scores
from bot.retrieval.okapi import Okapi
from bot.retrieval.postings import Found, Postings, joined

MOST_LEARNT = 256
"""So many terms a field learns from questions: a question has few, and needs them no longer than it takes to answer it."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The terms asked for that some passage holds, and their postings.

    `known` has for each field the positions of these among the terms asked for in it. The postings `found` are theirs, one
    field's behind the other's. `weighed` is what each of them weighs, shape (4, known terms).
    """

    known: Sequence[Sequence[int]]
    found: Found
    weighed: Scores


@dataclass(frozen=True, slots=True)
class _Known:
    """The number of each term in its field, the postings of all fields, and how many terms stand there before each field's."""

    numbers: Sequence[Mapping[str, int]]
    postings: Postings
    offsets: Sequence[int]


class Fields:
    """Some fields of the same passages, whose postings stand behind each other, to be found all at once."""

    def __init__(self, fields: Sequence[Okapi]) -> None:
        self._fields = tuple(fields)
        self._own = tuple(len(field.numbers) for field in fields)
        self._learnt: tuple[dict[str, Mapping[int, int]], ...] = tuple({} for _ in fields)
        self._learning = threading.Lock()
        self._known = self._joined()

    def __len__(self) -> int:
        return len(self._fields)

    @property
    def size(self) -> int:
        """The number of passages."""
        return len(self._fields[0])

    def find(self, asked: Sequence[Sequence[str]]) -> LookedUp:
        """Returns which of the terms `asked` for in each field, each once, some passage holds, with their postings."""
        known = self._known  # of what is learnt or forgotten meanwhile, nothing
        numbered = [list(map(own.get, terms)) for own, terms in zip(known.numbers, asked, strict=True)]
        positions = [[position for position, number in enumerate(own) if number is not None] for own in numbered]
        numbers = np.array(
            [
                offset + number
                for offset, own in zip(known.offsets, numbered, strict=True)
                for number in own
                if number is not None
            ],
            dtype=np.int64,
        )
        return LookedUp(positions, known.postings.find(numbers), known.postings.weighed.take(numbers, axis=0).T)

    def learn(self, row: int, term: str, frequencies: Mapping[int, int]) -> None:
        """Adds a `term` to a field that only some question asks for, by how often each passage has it; lengths stay.

        Of more than `MOST_LEARNT` in a field the older half is forgotten.
        """
        field = self._fields[row]
        with self._learning:
            if term in field.idf:
                return
            learnt = {term: frequencies}
            if len(self._learnt[row]) == MOST_LEARNT:
                newest = dict(list(self._learnt[row].items())[MOST_LEARNT // 2 :])
                self._learnt[row].clear()
                field.forget(self._own[row])
                learnt = {**newest, **learnt}
            self._learnt[row].update(learnt)
            field.learn(learnt)
            self._known = self._joined()

    def _joined(self) -> _Known:
        parts = [field.postings for field in self._fields]
        whole = joined(parts)
        end = 0
        for field, part in zip(self._fields, parts, strict=True):
            start, end = end, end + len(part.places)
            # A field's own are part of the whole, and held once.
            field.postings = replace(part, places=whole.places[start:end], scores=whole.scores[start:end])
        offsets = np.cumsum([0, *(len(part.sizes) for part in parts)]).tolist()[:-1]
        return _Known([field.numbers for field in self._fields], whole, offsets)
