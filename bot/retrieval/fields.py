"""The fields of one index: what a question's terms are looked up in."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.retrieval.okapi import Okapi, idf
from bot.retrieval.postings import Found, Postings, Scores, joined


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The terms asked for that some passage holds, and their postings.

    `known` has for each field the positions of these among the terms asked for in it. The postings `found` are theirs, one
    field's behind the other's. `weighed` is what each of them weighs, shape (4, known terms).
    """

    known: Sequence[Sequence[int]]
    found: Found
    weighed: Scores


class Fields:
    """Some fields of the same passages, whose postings stand behind each other, to be found all at once."""

    def __init__(self, fields: Sequence[Okapi]) -> None:
        self._fields = tuple(fields)
        self._learning = threading.Lock()
        self._whole = self._joined()

    def __len__(self) -> int:
        return len(self._fields)

    @property
    def size(self) -> int:
        """The number of passages."""
        return len(self._fields[0])

    def find(self, asked: Sequence[Sequence[str]]) -> LookedUp:
        """Looks up the terms `asked` for in each field, each once."""
        numbered = [
            [
                (position, number)
                for position, term in enumerate(terms)
                if (number := field.numbers.get(term)) is not None
            ]
            for field, terms in zip(self._fields, asked, strict=True)
        ]
        # Only now, and both at once: a term that is known has its postings there.
        postings, offsets = self._whole
        numbers = [offset + number for offset, own in zip(offsets, numbered, strict=True) for _, number in own]
        known = [[position for position, _ in own] for own in numbered]
        return LookedUp(known, postings.find(numbers), postings.weighed[numbers].T)

    def learn(self, row: int, term: str, frequencies: Mapping[int, int]) -> None:
        """Adds a `term` to a field that only some question asks for, by how often each passage has it; lengths stay.

        Its number and its idf, by which it is known, come last: another thread finds the whole term or none.
        """
        field = self._fields[row]
        with self._learning:
            if term not in field.idf:
                field.postings = field.extended(frequencies)
                self._whole = self._joined()
                field.numbers[term] = len(field.numbers)
                field.idf[term] = idf(len(field), len(frequencies))

    def _joined(self) -> tuple[Postings, Sequence[int]]:
        parts = [field.postings for field in self._fields]
        whole = joined(parts)
        end = 0
        for field, part in zip(self._fields, parts, strict=True):
            start, end = end, end + len(part.places)
            # A field's own are part of the whole, and held once.
            field.postings = replace(part, places=whole.places[start:end], scores=whole.scores[start:end])
        return whole, np.cumsum([0, *(len(part.sizes) for part in parts)]).tolist()[:-1]
