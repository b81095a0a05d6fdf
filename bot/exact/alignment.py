"""How each candidate stands to what the question says: the answer stands where the asking words stand in the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.exact.asked import Asking
from bot.exact.candidates import Candidates, Ints
from bot.exact.forms import Form, Span
from bot.exact.letters import codes_of
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question

_SHARES = np.array([0.01, 0.25, 0.5, 0.75, 0.999])
_DISTANCES = np.array([1, 2, 3, 5, 9, 17, 33])
_FUNCTION = np.array([ord(c) for c in "的了在是于为由被有以之其个,，、“”「」《》"], dtype=np.int64)
_WINDOW = 8
_FAR = 99
_ENGLISH_UNITS = {
    "day": "天日", "year": "年", "month": "月", "people": "人名位", "hour": "小时", "minute": "分钟", "time": "次", "countr": "国个",
    "compan": "家", "journalist": "名", "reporter": "名", "guest": "名", "forum": "个", "press": "场", "project": "个", "host": "家",
    "yuan": "元亿", "exhibit": "家", "organi": "家", "event": "场", "session": "场", "achievement": "个", "result": "个", "institution": "家",
}  # fmt: skip

SIZES = {
    "inside": 6, "left run": 5, "right run": 5, "left equal": 4, "right equal": 4, "left content": 4, "right content": 4,
    "left gap": 8, "right gap": 8, "clause": 6, "clause before": 6, "before": 6, "after": 6, "near": 6, "unit": 4, "head": 7,
}  # fmt: skip


def alignment_of(
    candidates: Candidates, question: Question, asking: Asking, mentioned: Sequence[Span]
) -> Mapping[str, Ints]:
    """Returns how the candidates of a passage stand to `question`, each a small number, shape (candidates,).

    `mentioned` are spans of the passage that the question mentions.
    """
    starts, ends, codes = candidates.starts, candidates.ends, candidates.codes
    size = len(codes)
    own, asked = codes_of(question.content.text), codes_of(question.reading.text)
    left, right = _said(candidates, own, question.content.text, asking.span)
    weights = np.maximum(left, right)
    for start, end in mentioned:
        np.maximum(weights[start:end], candidates.rarity[start:end], out=weights[start:end])
    total = float(weights.sum()) or 1.0
    said = weights > 0
    sums, counts = _prefix(weights), _prefix(said)
    before, after = _prefix(left), _prefix(right)
    inside, length = sums[ends] - sums[starts], ends - starts
    runs_left, runs_right = _runs(said)
    gaps_left, gaps_right = _gaps(said)
    clause = candidates.clauses
    by_clause = np.bincount(clause[:size], weights=weights, minlength=int(clause[-1]) + 1)
    own_clause = by_clause[clause[starts]]
    earlier = np.where(clause[starts] > 0, by_clause[clause[starts] - 1], 0.0)
    near = sums[np.minimum(ends + _WINDOW, size)] - sums[np.maximum(starts - _WINDOW, 0)] - inside
    content = codes[~_is_function(codes)] if size else codes
    places = np.concatenate([[0], np.cumsum(~_is_function(codes))])
    q_left, q_right = asked[: asking.span[0]], asked[asking.span[1] :]
    skip = len(asking.head) if asking.head and question.reading.text.startswith(asking.head, asking.span[1]) else 0
    q_right = q_right[skip:]
    c_left, c_right = q_left[~_is_function(q_left)], q_right[~_is_function(q_right)]
    return {
        "inside": np.digitize((counts[ends] - counts[starts]) / length, _SHARES),
        "left run": np.digitize(runs_left[starts], [1, 2, 3, 5]),
        "right run": np.digitize(runs_right[ends], [1, 2, 3, 5]),
        "left equal": _equal_before(codes, q_left)[starts],
        "right equal": _equal_after(codes, q_right)[ends],
        "left content": _equal_before(content, c_left)[places[starts]],
        "right content": _equal_after(content, c_right)[places[ends]],
        "left gap": np.digitize(gaps_left[starts], _DISTANCES),
        "right gap": np.digitize(gaps_right[ends], _DISTANCES),
        "clause": np.digitize((own_clause - np.minimum(inside, own_clause)) / total, _SHARES),
        "clause before": np.digitize(earlier / total, _SHARES),
        "before": np.digitize(before[starts] / (before[-1] or 1.0), _SHARES),
        "after": np.digitize((after[-1] - after[ends]) / (after[-1] or 1.0), _SHARES),
        "near": np.digitize(near / total, _SHARES),
        "unit": _unit(candidates, question),
        "head": _head(codes, starts, ends, asking.head),
    }


def _said(candidates: Candidates, own: Ints, text: str, span: Span) -> tuple[Scores, Scores]:
    """Returns how much each letter weighs that the question says before its asking words, and after them."""
    codes, rarity = candidates.codes, candidates.rarity
    left, right = np.zeros(len(codes)), np.zeros(len(codes))
    index = np.array([i for i in range(len(text) - 1) if text[i].isalnum() and text[i + 1].isalnum()], dtype=np.int64)
    if len(codes) < 2 or not len(index):
        return left, right
    equal = (codes[:-1, None] == own[index]) & (codes[1:, None] == own[index + 1])
    middle = int(np.searchsorted(index, span[0]))
    for target, chosen in ((left, equal[:, :middle]), (right, equal[:, middle:])):
        weight = chosen.any(axis=1) * rarity[:-1]
        target[:-1] = weight
        np.maximum(target[1:], weight, out=target[1:])
    return left, right


def _prefix(values: NDArray[np.float64] | NDArray[np.bool_]) -> Scores:
    sums = np.zeros(len(values) + 1)
    np.cumsum(values, out=sums[1:])
    return sums


def _runs(said: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Returns for each border how many letters said without a gap end there, and how many begin."""
    size = len(said)
    borders = np.arange(size + 1)
    last = np.zeros(size + 1, dtype=np.int64)
    last[1:] = np.maximum.accumulate(np.where(said, 0, borders[1:]))
    following = np.full(size + 1, size, dtype=np.int64)
    following[:-1] = np.minimum.accumulate(np.where(said, size, borders[:-1])[::-1])[::-1]
    return borders - last, following - borders


def _gaps(said: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Returns for each border how far the nearest letter said lies before it, and after it."""
    unsaid = _runs(~said)
    size = len(said)
    borders = np.arange(size + 1)
    left = np.where(unsaid[0] == borders, _FAR, unsaid[0])
    right = np.where(unsaid[1] == size - borders, _FAR, unsaid[1])
    return left, right


def _is_function(codes: Ints) -> NDArray[np.bool_]:
    return (codes[:, None] == _FUNCTION).any(axis=1)


def _equal_before(codes: Ints, wanted: Ints) -> Ints:
    """Returns for each border how many letters before it, at most three, are the last of `wanted`."""
    size = len(codes)
    found, alive = np.zeros(size + 1, dtype=np.int64), np.ones(size + 1, dtype=bool)
    for step in range(1, min(3, len(wanted), size) + 1):
        equal = np.zeros(size + 1, dtype=bool)
        equal[step:] = codes[: size + 1 - step] == wanted[-step]
        alive &= equal
        found += alive
    return found


def _equal_after(codes: Ints, wanted: Ints) -> Ints:
    """Returns for each border how many letters after it, at most three, are the first of `wanted`."""
    return _equal_before(codes[::-1], wanted[::-1])[::-1]


def _unit(candidates: Candidates, question: Question) -> Ints:
    """Returns 0 without a unit asked for, 1 where a number has another, 2 where it has that one, 3 for no number."""
    unit = question.intent.unit
    forms = candidates.forms
    if not unit:
        return np.zeros(len(forms), dtype=np.int64)
    wanted = next((own for english, own in _ENGLISH_UNITS.items() if unit.startswith(english)), unit)
    held = np.isin(candidates.codes, [ord(c) for c in wanted])
    fits = _prefix(held)
    numeric = np.isin(forms, (Form.NUMBER, Form.NUMBERED, Form.YEAR, Form.DATE))
    return np.where(numeric, 1 + (fits[candidates.ends] > fits[candidates.starts]), 3)


def _head(codes: Ints, starts: Ints, ends: Ints, head: str) -> Ints:
    """Returns how a candidate stands to the noun asked about: 0 there is none, 1 not at all, 2 ends in its last letter,

    3 ends in it, 4 is followed by it, 5 follows it, 6 is it.
    """
    if not head:
        return np.zeros(len(starts), dtype=np.int64)
    wanted = codes_of(head)
    size, length = len(codes), len(wanted)
    ending = np.ones(size + 1, dtype=bool)
    for step in range(1, length + 1):
        equal = np.zeros(size + 1, dtype=bool)
        equal[step:] = codes[: max(0, size + 1 - step)] == wanted[-step]
        ending &= equal
    last = np.zeros(size + 1, dtype=bool)
    last[1:] = codes == wanted[-1]
    followed = np.zeros(size + 1, dtype=bool)
    followed[: max(0, size + 1 - length)] = ending[length:]
    fits = np.select(
        [ending[ends] & (ends - starts == length), ending[ends], followed[ends], ending[starts], last[ends]], [6, 3, 4, 5, 2], 1
    )
    return fits
