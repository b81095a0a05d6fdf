"""How each candidate stands to what the question says: the answer stands where the asking words stand in the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.exact.asked import Asking
from bot.exact.borders import equal_after, equal_before, gaps, prefix, runs
from bot.exact.candidates import Candidates, Ints
from bot.exact.forms import Form, Span
from bot.exact.letters import codes_of, is_content
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Question

_SHARES = np.array([0.01, 0.25, 0.5, 0.75, 0.999])
_DISTANCES = np.array([1, 2, 3, 5, 9, 17, 33])
_RUNS = np.array([1, 2, 3, 5])
_WINDOW = 8
_IS_NUMERIC = np.array([form in (Form.NUMBER, Form.NUMBERED, Form.YEAR, Form.DATE) for form in Form])
_ENGLISH_UNITS = {
    "day": "天日", "year": "年", "month": "月", "people": "人名位", "hour": "小时", "minute": "分钟", "time": "次", "countr": "国个",
    "compan": "家", "journalist": "名", "reporter": "名", "guest": "名", "forum": "个", "press": "场", "project": "个", "host": "家",
    "yuan": "元亿", "exhibit": "家", "organi": "家", "event": "场", "session": "场", "achievement": "个", "result": "个", "institution": "家",
}  # fmt: skip
_IMPLIED_UNITS = (
    (re.compile(r"金额|多少钱|价[格值钱]|资金|[总产]值|收入|票房|\bmoney\b|\bamount\b|\bcosts?\b"), "元币镑"),
    (re.compile(r"人数|人口|多少人"), "人名位"),
    (re.compile(r"多久|多长时间|\bhow long\b"), "天日年月时钟"),
    (re.compile(r"年龄|多大年纪|\bhow old\b"), "岁"),
    (re.compile(r"面积"), "平方公顷亩"),
    (re.compile(r"比例|百分|占比|比率|\bper ?cent"), "%"),
    (re.compile(r"温度"), "度℃"),
)  # fmt: skip

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
    left, right = _said(candidates, question, asking)
    said = (left > 0) | (right > 0)
    for start, end in mentioned:
        said[start:end] = True
    weights = np.maximum(np.maximum(left, right), candidates.rarity * said)
    return {
        **_shares(candidates, weights, said),
        **_distances(candidates, said),
        **_order(candidates, left, right),
        **_neighbours(candidates, question, asking),
        "unit": _unit(candidates, question),
        "head": _head(candidates, asking.head),
    }


def _shares(candidates: Candidates, weights: Scores, said: NDArray[np.bool_]) -> Mapping[str, Ints]:
    """Returns which share of what is said stands inside, near, in the same clause and in the one before."""
    starts, ends, clauses = candidates.starts, candidates.ends, candidates.clauses
    total, size = float(weights.sum()) or 1.0, len(said)
    sums, counts = prefix(weights), prefix(said)
    inside = sums[ends] - sums[starts]
    by_clause = np.bincount(clauses[:size], weights=weights, minlength=int(clauses[-1]) + 1)
    number = clauses[starts]
    own = by_clause[number]
    earlier = np.where(number > 0, by_clause[number - 1], 0.0)
    near = sums[np.minimum(ends + _WINDOW, size)] - sums[np.maximum(starts - _WINDOW, 0)] - inside
    return {
        "inside": _step(_SHARES, (counts[ends] - counts[starts]) / (ends - starts)),
        "clause": _step(_SHARES, (own - np.minimum(inside, own)) / total),
        "clause before": _step(_SHARES, earlier / total),
        "near": _step(_SHARES, near / total),
    }


def _distances(candidates: Candidates, said: NDArray[np.bool_]) -> Mapping[str, Ints]:
    """Returns how long the runs of what is said at either border are, and how far off the nearest letter said is."""
    (run_left, run_right), (gap_left, gap_right) = runs(said), gaps(said)
    return {
        "left run": _step(_RUNS, run_left[candidates.starts]),
        "right run": _step(_RUNS, run_right[candidates.ends]),
        "left gap": _step(_DISTANCES, gap_left[candidates.starts]),
        "right gap": _step(_DISTANCES, gap_right[candidates.ends]),
    }


def _order(candidates: Candidates, left: Scores, right: Scores) -> Mapping[str, Ints]:
    """Returns which share of what the question says before its asking words stands before, and likewise after."""
    before, after = prefix(left), prefix(right)
    return {
        "before": _step(_SHARES, before[candidates.starts] / (before[-1] or 1.0)),
        "after": _step(_SHARES, (after[-1] - after[candidates.ends]) / (after[-1] or 1.0)),
    }


def _neighbours(candidates: Candidates, question: Question, asking: Asking) -> Mapping[str, Ints]:
    """Returns how many letters at either border are those around the asking words: 由[谁]主办, 由[网信办]主办.

    Once as they stand, once without particles and punctuation; the noun asked about is left out.
    """
    codes, content = candidates.codes, candidates.codes[candidates.is_content]
    places = prefix(candidates.is_content).astype(np.int64)
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


def _said(candidates: Candidates, question: Question, asking: Asking) -> tuple[Scores, Scores]:
    """Returns how much each letter weighs that the question says before its asking words, and after them."""
    codes, rarity, text = candidates.codes, candidates.rarity, question.content.text
    left, right = np.zeros(len(codes)), np.zeros(len(codes))
    index = np.array([i for i in range(len(text) - 1) if text[i].isalnum() and text[i + 1].isalnum()], dtype=np.int64)
    if len(codes) < 2 or not len(index):
        return left, right
    own = codes_of(text)
    equal = (codes[:-1, None] == own[index]) & (codes[1:, None] == own[index + 1])
    middle = int(index.searchsorted(asking.span[0]))
    for target, chosen in ((left, equal[:, :middle]), (right, equal[:, middle:])):
        weight = chosen.any(axis=1) * rarity[:-1]
        target[:-1] = weight
        np.maximum(target[1:], weight, out=target[1:])
    return left, right


def _unit(candidates: Candidates, question: Question) -> Ints:
    """Returns 0 without a unit asked for, 1 where a number has another, 2 where it has that one, 3 for no number."""
    forms = candidates.forms
    wanted = _wanted_units(question)
    if not wanted:
        return np.zeros(len(forms), dtype=np.int64)
    held = candidates.codes[:, None] == np.array([ord(c) for c in wanted])
    fits = prefix(held.any(axis=1))
    return np.where(_IS_NUMERIC[forms], 1 + (fits[candidates.ends] > fits[candidates.starts]), 3)


def _wanted_units(question: Question) -> str:
    """Returns the letters that the unit asked for may be written with; empty where the question names none."""
    unit = question.intent.unit
    if unit:
        return next((own for english, own in _ENGLISH_UNITS.items() if unit.startswith(english)), unit)
    text = question.reading.text
    return next((own for pattern, own in _IMPLIED_UNITS if pattern.search(text)), "")


def _head(candidates: Candidates, head: str) -> Ints:
    """Returns how a candidate stands to the noun asked about: 0 where there is none, 1 not at all.

    2 it ends in its last letter, 3 in the noun, 4 it is followed by it, 5 it follows it, 6 it is that noun.
    """
    starts, ends, codes = candidates.starts, candidates.ends, candidates.codes
    if not head:
        return np.zeros(len(starts), dtype=np.int64)
    wanted = codes_of(head)
    size, length = len(codes), len(wanted)
    last = np.zeros(size + 1, dtype=bool)
    last[1:] = codes == wanted[-1]
    whole = last.copy()
    for step in range(2, length + 1):
        whole[step:] &= codes[: max(0, size + 1 - step)] == wanted[-step]
        whole[:step] = False
    followed = np.zeros(size + 1, dtype=bool)
    followed[: max(0, size + 1 - length)] = whole[length:]
    at_end = whole[ends]
    stands = np.where(last[ends], 2, 1)
    stands[whole[starts]] = 5
    stands[followed[ends]] = 4
    stands[at_end] = 3
    stands[at_end & (ends - starts == length)] = 6
    return stands
