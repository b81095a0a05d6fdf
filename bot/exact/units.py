"""The unit of the number asked for: named by the question, or implied by what it asks about."""

from __future__ import annotations

import re

import numpy as np

from bot.exact.borders import prefix
from bot.exact.candidates import Candidates
from bot.exact.letters import Ints
from bot.retrieval.forms import Form
from bot.retrieval.question import Question

SIZES = {"unit": 4}
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


def unit_of(candidates: Candidates, question: Question) -> Ints | int:
    """Returns 0 without a unit asked for, 1 where a number has another, 2 where it has that one, 3 for no number."""
    forms = candidates.forms
    wanted = _wanted_units(question)
    if not wanted:
        return 0
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
