"""How each candidate stands to what the question says: the answer stands where the asking words stand in the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.borders import equal_after, equal_before, prefix, runs
from bot.exact.candidates import Candidates
from bot.exact.letters import Ints, codes_of, is_content, pairs_of
from bot.retrieval.asked import Asking
from bot.retrieval.forms import Span
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question

_SHARES = np.array([0.01, 0.25, 0.5, 0.75, 0.999])
_DISTANCES = np.array([1, 2, 3, 5, 9, 17, 33])
_FAR = 99
_RUNS = np.array([1, 2, 3, 5])
_UNSAID = np.array([1, 3, 6])
_WINDOW = 8
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

    `before` and `after` are the weights of what it says before its asking words and after them; `counts` tells for each
    border how many letters before it are said.
    """

    letters: NDArray[np.bool_]
    weights: Scores
    before: Scores
    after: Scores
    counts: Scores


def said_in(candidates: Candidates, question: Question, asking: Asking, mentioned: Sequence[Span]) -> Said:
    """Returns what `question` says of a passage, of which it mentions the spans `mentioned`."""
    before, after = _said_pairs(candidates, question, asking)
    letters = (before > 0) | (after > 0)
    for start, end in mentioned:
        letters[start:end] = True
    weights = np.maximum(np.maximum(before, after), candidates.rarity * letters)
    return Said(letters, weights, before, after, prefix(letters))


def alignment_of(
    candidates: Candidates, member: Ints, question: Question, asking: Asking, said: Said
) -> Mapping[str, Ints | int]:
    """Returns how the candidates of a passage stand to `question`, each a small number, shape (candidates,)."""
    return {
        **_shares(candidates, said),
        **_distances(candidates, said),
        **_neighbours(candidates, question, asking),
        "other": 1 + member if _ASKS_FOR_ANOTHER.search(question.reading.text) else 0,
    }


def _shares(candidates: Candidates, said: Said) -> Mapping[str, Ints]:
    """Returns which share of what is said stands inside, in the same clause, in the one before, and near.

    And which share of what the question says before its asking words stands before, and likewise after.
    """
    starts, ends, size = candidates.starts, candidates.ends, len(said.letters)
    sums, before, after = prefix(np.stack((said.weights, said.before, said.after)))
    total = sums[-1] or 1.0
    inside = sums[ends] - sums[starts]
    by_clause = np.bincount(candidates.clauses[:size], weights=said.weights, minlength=int(candidates.clauses[-1]) + 1)
    number = candidates.clauses[starts]
    own = by_clause[number]
    shares = np.stack(
        (
            (said.counts[ends] - said.counts[starts]) / (ends - starts),
            (own - np.minimum(inside, own)) / total,
            np.where(number > 0, by_clause[number - 1], 0.0) / total,
            (sums[np.minimum(ends + _WINDOW, size)] - sums[np.maximum(starts - _WINDOW, 0)] - inside) / total,
            before[starts] / (before[-1] or 1.0),
            (after[-1] - after[ends]) / (after[-1] or 1.0),
        )
    )
    names = ("inside", "clause", "clause before", "near", "before", "after")
    return dict(zip(names, _step(_SHARES, shares), strict=True))


def _distances(candidates: Candidates, said: Said) -> Mapping[str, Ints]:
    """Returns how long the runs of what is said at either border are, and how far off the nearest letter said is.

    Particles count for nothing. "bounds" tells how many letters unsaid stand between each border and what is said or
    where the clause ends, and which of both it is: of what is new between them, the answer is likely all.
    """
    held, is_edge = said.letters[candidates.kept], candidates.is_edge[candidates.kept]
    first, last = candidates.kept_before[candidates.starts], candidates.kept_before[candidates.ends]
    size = len(held)
    to_left, to_right = runs(np.stack((held, ~held, ~(held | is_edge))))
    left, right = to_left[:, first], to_right[:, last]
    gap = np.stack((np.where(left[1] == first, _FAR, left[1]), np.where(right[1] == size - last, _FAR, right[1])))
    run = _step(_RUNS, np.stack((left[0], right[0])))
    far = _step(_DISTANCES, gap)
    closed = np.concatenate((is_edge, [True]))  # beyond either end of the passage a clause ends too
    kind = np.stack((closed[first - left[2] - 1], closed[last + right[2]]))
    bound = 2 * _step(_UNSAID, np.stack((left[2], right[2]))) + kind
    return {
        "left run": run[0], "right run": run[1], "left gap": far[0], "right gap": far[1], "bounds": 8 * bound[0] + bound[1]
    }  # fmt: skip


def _neighbours(candidates: Candidates, question: Question, asking: Asking) -> Mapping[str, Ints]:
    """Returns how many letters at either border are those around the asking words: 由[谁]主办, 由[网信办]主办.

    Once as they stand, once without particles and punctuation; the noun asked about is left out.
    """
    codes, content, places = candidates.codes, candidates.content, candidates.content_before
    asked = codes_of(question.reading.text)
    skip = len(asking.head) if question.reading.text.startswith(asking.head, asking.span[1]) else 0
    left, right = asked[: asking.span[0]], asked[asking.span[1] + skip :]
    return {
        "left equal": equal_before(codes, left)[candidates.starts],
        "right equal": equal_after(codes, right)[candidates.ends],
        "left content": equal_before(content, left[is_content(left)])[places[candidates.starts]],
        "right content": equal_after(content, right[is_content(right)])[places[candidates.ends]],
    }


def _step(edges: NDArray[np.float64] | Ints, values: Scores | Ints) -> Ints:
    """Returns how many of `edges` each value reaches."""
    return edges.searchsorted(values, side="right")


def _said_pairs(candidates: Candidates, question: Question, asking: Asking) -> tuple[Scores, Scores]:
    """Returns how much each letter weighs that the question says, with a neighbour, before its asking words, and after."""
    rarity, text, size = candidates.rarity, question.content.text, len(candidates.codes)
    left, right = np.zeros(size), np.zeros(size)
    places = [i for i in range(len(text) - 1) if text[i].isalnum() and text[i + 1].isalnum()]
    if size < 2 or not places:
        return left, right
    index = np.array(places)
    equal = candidates.pairs[:, None] == pairs_of(codes_of(text))[index]
    middle = int(index.searchsorted(asking.span[0]))
    for target, chosen in ((left, equal[:, :middle]), (right, equal[:, middle:])):
        weight = chosen.any(axis=1) * rarity[:-1]
        target[:-1] = weight
        np.maximum(target[1:], weight, out=target[1:])
    return left, right
