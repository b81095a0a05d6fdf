"""The unit of the number asked for: named by the question, or implied by what it asks about."""

from __future__ import annotations

import re

from bot.retrieval.question import Question

_ENGLISH_UNITS = {
    "day": "天日", "year": "年", "month": "月", "people": "人名位", "hour": "小时", "minute": "分钟", "time": "次",
    "countr": "国个", "compan": "家", "journalist": "名", "reporter": "名", "guest": "名", "forum": "个", "press": "场",
    "project": "个", "host": "家", "yuan": "元亿", "exhibit": "家", "organi": "家", "event": "场", "session": "场",
    "achievement": "个", "result": "个", "institution": "家",
}  # fmt: skip
_LENGTHS = "米公千厘毫英尺里"
_IMPLIED_UNITS = (
    (
        re.compile(
            r"金额|多少钱|(?<![棉开])花(?:了|费|掉|去)?多少(?=\W*$)|价[格值钱]|资金|[总产]值|收入|票房|\bmoney\b|\bamount\b|\bcosts?\b"
        ),
        "元币镑美欧港英泰韩卢",
    ),
    (re.compile(r"人数|人口|多少人"), "人名位"),
    (re.compile(r"多久|多长时间|\bhow long (?:did|does|do|has|have|was it|were)\b"), "天日年月时钟小分"),
    (re.compile(r"年龄|多大年纪|\bhow old\b"), "岁"),
    (re.compile(r"面积"), "平方公顷亩"),
    (re.compile(r"比例|百分|占比|比率|\bper ?cent"), "%"),
    (re.compile(r"温度"), "度℃"),
    (re.compile(r"多[长高远宽深厚]|[长高宽深厚]度|全长|海拔|距离|\bhow (?:long|high|tall|far|wide|deep)\b"), _LENGTHS),
    (re.compile(r"多重|重量|体重|\bhow heavy\b"), "公千克斤吨磅"),
    (re.compile(r"多快|速度|时速|\bhow fast\b"), "公千米节英马"),
)  # fmt: skip


def unit_named(question: Question) -> str:
    """Returns the letters that the unit named by the question may begin with: 名 for 多少名记者 and how many journalists."""
    unit = question.intent.unit
    if not unit.isascii():
        return unit
    return (
        next((chinese for english, chinese in _ENGLISH_UNITS.items() if unit.startswith(english)), "") if unit else ""
    )


def units_asked(question: Question) -> str:
    """Returns the letters that the unit asked for may begin or be written with; empty where the question names none."""
    if question.intent.unit:
        return unit_named(question) or question.intent.unit
    text = question.reading.text
    return next((units for pattern, units in _IMPLIED_UNITS if pattern.search(text)), "")
