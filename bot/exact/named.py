"""How each candidate stands to the things of the sort asked for that its passage names."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.candidates import Candidates
from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.forms import Form
from bot.retrieval.named import NAMED_BY_ASKED, SAID, Named, named_spans

SIZES = {"fit": 8, "sole": 4}
TRAITS = {"named": 1 + 2 * len(Named)}
"""What is known whatever is asked: which sort of thing a candidate names."""
# How a candidate stands to a thing: it holds it, ends in it, is it, or is its last part. It holds several: one more.
_HOLDS, _ENDS, _IS, _PART, _SEVERAL = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class NamedThings:
    """Things that a passage names, and how each candidate stands to each, shape (candidates, things).

    `fits` tells of each candidate how it stands to the one where it fits best, and whether it holds several, shape (candidates,).
    """

    starts: Ints
    ends: Ints
    stands: NDArray[np.int8]
    fits: Ints

    @classmethod
    def of(cls, starts: Ints, ends: Ints, stands: NDArray[np.int8]) -> NamedThings:
        """Returns the things that stand there."""
        best = stands.max(axis=1, initial=0)
        return cls(starts, ends, stands, np.where(_held(stands) > 1, _SEVERAL, best).astype(np.int64))

    def at(self, chosen: slice | NDArray[np.bool_]) -> NamedThings:
        """Returns those of the things that are `chosen`."""
        return NamedThings.of(self.starts[chosen], self.ends[chosen], self.stands[:, chosen])

    def held_by(self, candidates: Ints) -> Ints:
        """Returns how many of the things each of `candidates`, given by their numbers, holds whole."""
        return _held(self.stands[candidates])


def named_things(
    reading: Reading, candidates: Candidates, marked: Mapping[Span, Form], segmenter: Segmenter, glosses: Glosses
) -> Mapping[Named, NamedThings]:
    """Returns the things of each sort in a passage; `marked` are the spans whose form their letters tell."""
    found = named_spans(reading, marked, segmenter, glosses)
    things = _standing(list(itertools.chain(*found.values())), candidates.starts, candidates.ends)
    borders = itertools.accumulate(map(len, found.values()), initial=0)
    return {named: things.at(slice(*own)) for named, own in zip(found, itertools.pairwise(borders), strict=True)}


def fit_of(things: Mapping[Named, NamedThings], asked: AnswerType, said: Scores) -> Mapping[str, Ints | int]:
    """Returns how candidates stand to the things asked for that the question does not say itself, and how many these are.

    `said` counts for each border of the passage the letters before it that the question says. "fit" is 0 where no sort of
    thing is asked for, 1 where the passage names none, 2 where a candidate holds none, and beyond that how it stands to one.
    """
    named = NAMED_BY_ASKED.get(asked)
    if named is None:
        return {"fit": 0, "sole": 0}
    own = things[named]
    is_new = said[own.ends] - said[own.starts] < SAID * (own.ends - own.starts)
    number = int(np.count_nonzero(is_new))
    if not number:
        return {"fit": 1, "sole": 0}
    new = own if number == len(is_new) else own.at(is_new)
    return {"fit": 2 + new.fits, "sole": min(number, 3)}


def named_as(things: Mapping[Named, NamedThings], number: int) -> Mapping[str, Ints]:
    """Returns for each of `number` candidates of which sort the thing is that it is, or ends in; 0 for none.

    The first sort counts, but what it is before what it ends in.
    """
    found = np.zeros(number, dtype=np.int64)
    for named, own in things.items():
        if own.stands.size:
            ends, is_one = (own.stands == _ENDS).any(axis=1), (own.stands == _IS).any(axis=1)
            found[(found == 0) & ends] = 2 + 2 * named
            found[(found % 2 == 0) & is_one] = 1 + 2 * named
    return {"named": found}


def _held(stands: NDArray[np.int8]) -> Ints:
    """Returns how many things each candidate holds whole, by how it stands to each."""
    held: Ints = ((stands > 0) & (stands < _PART)).sum(axis=1)
    return held


def _standing(spans: Sequence[Span], starts: Ints, ends: Ints) -> NamedThings:
    first, last = np.array(spans, dtype=np.int64).reshape(-1, 2).T
    begin, end = starts[:, None], ends[:, None]
    at_end = end == last
    cases = ((begin == first) & at_end, (begin < first) & at_end, (begin > first) & at_end & (begin < last))
    holds = (begin <= first) & (end >= last)
    stands = np.select([*cases, holds], [_IS, _ENDS, _PART, _HOLDS], 0).astype(np.int8)
    return NamedThings.of(first, last, stands)
