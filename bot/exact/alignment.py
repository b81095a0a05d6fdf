"""How each candidate stands to what the question says: the answer stands where the asking words stand in the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.borders import FAR, between, equal_after, equal_before, prefix, runs
from bot.exact.candidates import Candidates
from bot.exact.layout import Layout
from bot.exact.letters import placed
from bot.exact.wording import Wording
from bot.language.span import Span
from bot.retrieval.arrays import Ints, Scores

_SHARES = np.array([0.01, 0.25, 0.5, 0.75, 0.999])


def _steps(*edges: int) -> Ints:
    """Returns of each whole number, up to the last of `edges`, how many of these it reaches: so many do all beyond it, too."""
    return np.searchsorted(edges, np.arange(edges[-1] + 1), side="right")


_DISTANCES, _RUNS, _UNSAID = _steps(1, 2, 3, 5, 9, 17, 33), _steps(1, 2, 3, 5), _steps(1, 3, 6)
# How far beyond the passage a run of what is said ends, letters unsaid up to what is said, and those up to that or an edge.
_BEYOND = (0, FAR, 0)
# Which letter stands behind so many unsaid ones, on the left and on the right of a border.
_OUTWARDS, _BESIDE = np.array([[-1], [1]]), np.array([[-1], [0]])
# The question says the other members of a list: 光学、电子显微镜和什么.
_ASKS_FOR_ANOTHER = re.compile(
    r"以及(?:什么|哪|谁|何)|(?:和|与|还有|及|另[^,]{0,3}是|除了[^,]*)[^,]{0,4}(?:什么|哪|谁|何)|另[^,]{0,4}是"
)

SIZES = {
    "inside": 6, "clause": 6, "clause before": 6, "near": 6, "before": 6, "after": 6, "left run": 5, "right run": 5,
    "left gap": 8, "right gap": 8, "bounds": 64, "left equal": 4, "right equal": 4, "left content": 4, "right content": 4,
    "other": 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What a question says of a passage: which letters, and how much each weighs, shape (letters,).

    `sums`, shape (4, borders), are for each border the sums over the letters before it: of the weights of all that is said;
    how many letters are said; of what the question says before its asking words; and of what it says after them.
    """

    letters: NDArray[np.bool_]
    weights: Scores
    sums: Scores

    @property
    def counts(self) -> Scores:
        """For each border how many letters before it are said."""
        counts: Scores = self.sums[1]
        return counts


def said_in(candidates: Candidates, wording: Wording, mentioned: Sequence[Span]) -> Said:
    """Returns what a question of this `wording` says of a passage, of which it mentions the spans `mentioned`."""
    rows = np.zeros((4, len(candidates.codes)))
    weights, counted, pairs = rows[0], rows[1], rows[2:]
    _weigh_pairs(pairs, candidates, wording)
    highest = pairs.max(axis=0)
    letters = highest > 0
    for start, end in mentioned:
        letters[start:end] = True
    np.maximum(highest, candidates.rarity * letters, out=weights)
    counted[:] = letters
    return Said(letters, weights, prefix(rows))


def alignment_of(candidates: Candidates, layout: Layout, wording: Wording, said: Said) -> Mapping[str, Ints | int]:
    """Returns how the candidates of a passage stand to a question of this `wording`, small numbers: of each, or one for all."""
    return {
        **_shares(candidates, layout, said),
        **_distances(candidates, layout, said),
        **_neighbours(candidates, wording),
    }


def other_of(member: Ints, wording: Wording) -> Mapping[str, Ints | int]:
    """Returns 1 more than `member`, which tells how candidates stand in lists, where the others are said; else 0."""
    return {"other": 1 + member if _ASKS_FOR_ANOTHER.search(wording.text) else 0}


def _shares(candidates: Candidates, layout: Layout, said: Said) -> Mapping[str, Ints]:
    """Returns which share of what is said stands inside, in the same clause, in the one before, and near.

    And which share of what the question says before its asking words stands before, and likewise after.
    """
    weight, letters = between(said.sums[:2], candidates.borders)
    all_said, _, all_before, all_after = (total or 1.0 for total in said.sums[:, -1].tolist())
    by_clause = np.bincount(layout.of_letters, weights=said.weights, minlength=int(candidates.clauses[-1]) + 2)
    own, near = by_clause.take(layout.clauses), said.sums[0].take(layout.near)
    shares = np.empty((3, len(weight)))
    np.divide(letters, layout.sizes, out=shares[0])
    np.subtract(own, np.minimum(weight, own), out=shares[1])
    np.subtract(near[1] - near[0], weight, out=shares[2])
    shares[1:] /= all_said
    inside, clause, close = _step(_SHARES, shares)
    # What depends on the clause or on one border alone is told of these first, since there are fewer than candidates.
    return {
        "inside": inside,
        "clause": clause,
        "near": close,
        "clause before": _step(_SHARES, by_clause / all_said).take(layout.clauses - 1),
        "before": _step(_SHARES, said.sums[2] / all_before).take(candidates.starts),
        "after": _step(_SHARES, (said.sums[3, -1] - said.sums[3]) / all_after).take(candidates.ends),
    }


def _distances(candidates: Candidates, layout: Layout, said: Said) -> Mapping[str, Ints]:
    """Returns how long the runs of what is said at either border are, and how far off the nearest letter said is.

    Particles count for nothing. "bounds" tells how many letters unsaid stand between each border and what is said or
    where the clause ends, and which of both it is: of what is new between them, the answer is likely all.
    """
    held = said.letters.take(candidates.kept)
    size = len(held)
    breaks = np.empty((3, size), dtype=bool)
    np.logical_not(held, out=breaks[0])
    breaks[1] = held
    np.logical_or(held, layout.is_edge[:size], out=breaks[2])
    # Of all borders first, since there are fewer than candidates: to the left and to the right of each.
    run, gap, unsaid = runs(breaks, _BEYOND).swapaxes(0, 1)
    stands = np.empty((3, 2, size + 1), dtype=np.int64)
    _RUNS.take(run, mode="clip", out=stands[0])
    _DISTANCES.take(gap, mode="clip", out=stands[1])
    ends = layout.is_edge.take(np.arange(size + 1) + unsaid * _OUTWARDS + _BESIDE)
    np.add(2 * _UNSAID.take(unsaid, mode="clip"), ends, out=stands[2])
    first, last = layout.kept
    left, right = stands[:, 0].take(first, axis=1), stands[:, 1].take(last, axis=1)
    return {
        "left run": left[0], "right run": right[0], "left gap": left[1], "right gap": right[1],
        "bounds": 8 * left[2] + right[2],
    }  # fmt: skip


def _neighbours(candidates: Candidates, wording: Wording) -> Mapping[str, Ints | int]:
    """Returns how many letters at either border are those around the asking words: 由[谁]主办, 由[网信办]主办.

    Once as they stand, once without particles and punctuation; the noun asked about is left out.
    """
    codes, content, places = candidates.codes, candidates.content, candidates.content_before
    starts, ends = candidates.starts, candidates.ends

    def has(letters: Sequence[int]) -> bool:
        return any(letter in candidates.places for letter in letters)

    left, right = wording.left_content, wording.right_content
    return {
        "left equal": equal_before(codes, wording.left).take(starts) if has(wording.left[-1:]) else 0,
        "right equal": equal_after(codes, wording.right).take(ends) if has(wording.right[:1]) else 0,
        "left content": equal_before(content, left).take(places).take(starts) if has(left[-1:]) else 0,
        "right content": equal_after(content, right).take(places).take(ends) if has(right[:1]) else 0,
    }


def _step(edges: Scores, values: Scores) -> Ints:
    """Returns how many of `edges` each value reaches."""
    return edges.searchsorted(values, side="right")


def _weigh_pairs(rows: Scores, candidates: Candidates, wording: Wording) -> None:
    """Puts into `rows` how much each letter weighs that is said with a neighbour, before the asking words and after them."""
    for row, pairs in zip(rows, (wording.pairs_before, wording.pairs_after), strict=True):
        for place in placed(pairs, candidates.pairs):
            row[place] = candidates.rarity[place]
    np.maximum(rows[:, 1:], rows[:, :-1], out=rows[:, 1:])
