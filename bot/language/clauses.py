"""The clauses of what people type, and of what a report writes."""

from __future__ import annotations

import re

CLAUSE = re.compile(r"(?:[^,;:。?!]|(?<=\d),(?=\d))+")
"""A clause of folded text as a report writes it, which parts nothing by spaces; 2,3 is no end of one."""

# Who types parts Chinese clauses by spaces too, and parts nothing by a colon but what is asked behind one.
_BREAK = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[，。!！?？;；~～…\n]+|(?<=[提求][问問])[:：]|(?<=[作论論][业業文])[:：]"
    r"|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fffA-Za-z])|(?<=[A-Za-z]) +(?=[\u4e00-\u9fff])"
)


def clauses_of(text: str) -> list[str]:
    """Returns the clauses of `text` in order, without what parts them."""
    return [clause for clause in _BREAK.split(text) if clause.strip()]
