"""What speaks for a candidate: its traits, how it stands to the question, and pairs of these. Each is a small number.

A feature's weight is looked up by its value: a table a feature, for single features one for each thing that can be asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from bot.exact import alignment, traits
from bot.exact.candidates import Ints

SIZES: Mapping[str, int] = {**traits.SIZES, **alignment.SIZES}
_PAIRS = (
    ("form", "length"), ("first tag", "last tag"), ("length", "edges"), ("form", "repeated"), ("form", "cue before"),
    ("form", "head"), ("form", "unit"), ("form", "inside"), ("form", "clause"), ("form", "before"), ("form", "near"),
    ("form", "left gap"), ("form", "right gap"), ("left equal", "right equal"), ("left content", "right content"),
    ("left gap", "right gap"), ("before", "after"), ("left run", "right run"), ("edges", "clause"), ("inside", "length"),
)  # fmt: skip
PAIRS: Mapping[str, tuple[str, str]] = {f"{a}, {b}": (a, b) for a, b in _PAIRS}
TABLES: Mapping[str, int] = {**SIZES, **{name: SIZES[a] * SIZES[b] for name, (a, b) in PAIRS.items()}}
"""The size of each feature's table: single features first, then pairs."""
_OFFSETS = dict(zip(TABLES, np.cumsum([0, *TABLES.values()]).tolist(), strict=False))
WIDTH = sum(TABLES.values())
"""The length of all tables, one behind the other."""
SINGLES = sum(SIZES.values())
"""The length of the single features' tables, which come first."""


def static_index(own: Mapping[str, Ints]) -> Ints:
    """Returns where the weights of a passage's traits and of their pairs stand, shape (features, candidates)."""
    pairs = (name for name, (a, b) in PAIRS.items() if a in own and b in own)
    return _index(own, pairs, own)


def asked_index(own: Mapping[str, Ints], stands: Mapping[str, Ints]) -> Ints:
    """Returns where the weights of all that depends on the question stand, shape (features, candidates)."""
    pairs = (name for name, (a, b) in PAIRS.items() if a in stands or b in stands)
    return _index(stands, pairs, {**own, **stands})


def _index(singles: Mapping[str, Ints], pairs: Iterable[str], values: Mapping[str, Ints]) -> Ints:
    rows = [own + _OFFSETS[name] for name, own in singles.items()]
    return np.array(rows + [_pair(name, values) for name in pairs])


def _pair(name: str, values: Mapping[str, Ints]) -> Ints:
    first, second = PAIRS[name]
    place: Ints = values[first] * SIZES[second] + values[second] + _OFFSETS[name]
    return place
