"""The clauses of what people type."""

from __future__ import annotations

import re

# Chinese parts its clauses by spaces too.
_BREAK = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[，。!！?？;；~～…\n]+|(?<=[提求][问問])[:：]|(?<=[作论論][业業文])[:：]"
    r"|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fffA-Za-z])|(?<=[A-Za-z]) +(?=[\u4e00-\u9fff])"
)


def clauses_of(text: str) -> list[str]:
    """Returns the clauses of `text` in order, without what parts them."""
    return [clause for clause in _BREAK.split(text) if clause.strip()]
