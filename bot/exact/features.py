"""What speaks for a candidate: its traits, how it stands to the question, and pairs of these. Each is a small number.

A feature's weight is looked up by its value: a table a feature, for single features one for each thing that can be asked for.
To add a feature, give its size in its module's `SIZES`, its value in `spans_of` or `standing_of`, and pairs here.
What is the same for all candidates of a question ("role", "sole") tells a table nothing but in pairs.
Trees split on the value of each feature too (`contenders.py`): after any change here, train anew.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.exact import alignment, echo, kin, named, senses, told, traits, units
from bot.retrieval.arrays import Ints
from bot.retrieval.role import ROLES

# What is told comes last.
_ASKED: Mapping[str, int] = {
    **alignment.SIZES, **echo.SIZES, **named.SIZES, "role": ROLES, **kin.SIZES, **units.SIZES, **senses.SIZES, **told.SIZES
}  # fmt: skip
TRAITS: Mapping[str, int] = {**traits.SIZES, **named.TRAITS}
"""The features of a passage's candidates whatever is asked, with the sizes of their tables."""
SIZES: Mapping[str, int] = {**TRAITS, **_ASKED}
_PAIRS = (
    ("form", "length"), ("first tag", "last tag"), ("length", "edges"), ("form", "cue before"), ("form", "head"),
    ("form", "unit"), ("left equal", "right equal"), ("left content", "right content"), ("left gap", "right gap"),
    ("left run", "right run"), ("before", "after"), ("edges", "clause"), ("inside", "length"), ("inside", "edges"),
    ("inside", "left run"), ("inside", "right run"), ("clause", "clause before"), ("bounds", "length"),
    ("left gap", "letter before"), ("right gap", "letter after"), ("fit", "sole"), ("fit", "length"), ("fit", "clause"),
    ("fit", "near"), ("fit", "left gap"), ("fit", "right gap"), ("fit", "before"), ("fit", "inside"), ("fit", "edges"),
    ("fit", "sense"), ("fit", "head"), ("sense", "length"),
    ("role", "tag before"), ("role", "tag after"), ("role", "position"), ("role", "edges"), ("role", "form"),
    ("role", "cue before"), ("role", "before"), ("role", "after"), ("role", "kin before"), ("role", "kin after"),
    ("role", "kin crossed"), ("kin after", "tag after"), ("kin before", "tag before"),
    ("role", "named"), ("named", "length"), ("role", "clause kin before"), ("role", "clause kin after"),
    ("named", "clause kin before"), ("named", "clause kin after"),
)  # fmt: skip
PAIRS: Mapping[str, tuple[str, str]] = {f"{a}, {b}": (a, b) for a, b in _PAIRS}
TABLES: Mapping[str, int] = {**SIZES, **{name: SIZES[a] * SIZES[b] for name, (a, b) in PAIRS.items()}}
"""The size of each feature's table: single features first, then pairs."""
_OFFSETS = dict(zip(TABLES, np.cumsum([0, *TABLES.values()]).tolist(), strict=False))
WIDTH = sum(TABLES.values())
"""The length of all tables, one behind the other."""
SINGLES = sum(SIZES.values())
"""The length of the single features' tables, which come first."""
TOLD = slice(SINGLES - sum(told.SIZES.values()), SINGLES)
"""Where the tables of what judged questions tell stand: last of the single features."""
_ROWS = {name: row for row, name in enumerate(SIZES)}
_STATIC = len(TRAITS)


class _Pairs:
    """Some pairs: the rows of their features' values, and what leads from these to the weights."""

    def __init__(self, names: list[str]) -> None:
        self._first = np.array([_ROWS[PAIRS[name][0]] for name in names])
        self._second = np.array([_ROWS[PAIRS[name][1]] for name in names])
        self._size = np.array([[SIZES[PAIRS[name][1]]] for name in names])
        self._offset = np.array([[_OFFSETS[name]] for name in names])

    def __len__(self) -> int:
        return len(self._first)

    def index(self, values: Ints) -> Ints:
        """Returns where the pairs' weights stand, for the `values` of all features, shape (pairs, candidates)."""
        index: Ints = values.take(self._first, axis=0) * self._size + values.take(self._second, axis=0) + self._offset
        return index


_IS_STATIC = {name: a in TRAITS and b in TRAITS for name, (a, b) in PAIRS.items()}
_STATIC_PAIRS = _Pairs([name for name, own in _IS_STATIC.items() if own])
_ASKED_PAIRS = _Pairs([name for name, own in _IS_STATIC.items() if not own])
_SINGLES_ASKED = slice(_STATIC + len(_STATIC_PAIRS), _STATIC + len(_STATIC_PAIRS) + len(_ASKED))
_SINGLE_OFFSETS = np.array([[_OFFSETS[name]] for name in SIZES])


def static_values(own: Mapping[str, Ints]) -> Ints:
    """Returns the values of a passage's traits, shape (traits, candidates)."""
    return np.stack([own[name] for name in TRAITS])


def static_index(values: Ints) -> Ints:
    """Returns where the weights of a passage's traits and of their pairs stand, shape (features, candidates)."""
    return np.concatenate((values + _SINGLE_OFFSETS[:_STATIC], _STATIC_PAIRS.index(values)))


def values_of(static: Ints, stands: Mapping[str, Ints | int]) -> Ints:
    """Returns the values of all features, shape (features, candidates), in the order of `SIZES`.

    `static` are the values of the traits, `stands` those of the features that depend on the question.
    """
    values = np.empty((len(SIZES), static.shape[1]), dtype=np.int64)
    values[:_STATIC] = static
    for name in _ASKED:
        values[_ROWS[name]] = stands[name]
    return values


def asked_index(values: Ints) -> Ints:
    """Returns where the weights of all that depends on the question stand, for the `values` of all features."""
    return np.concatenate((values[_STATIC:] + _SINGLE_OFFSETS[_STATIC:], _ASKED_PAIRS.index(values)))


def values_at(index: Ints) -> Ints:
    """Returns the values of all features, whose weights and whose pairs' weights stand at `index`: static ones, then others."""
    values: Ints = np.concatenate((index[:_STATIC], index[_SINGLES_ASKED])) - _SINGLE_OFFSETS
    return values
