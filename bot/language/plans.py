"""What was planned and came otherwise: 原定3月20日上线，推迟到3月28日."""

from __future__ import annotations

import re

_PLANNED = re.compile(r"原(?:[本来先]|预?定|预计|计划|打算|拟)|本来|本(?:预)?定|曾经?(?:计划|打算|预?定|预计|拟)")
_CHANGED = re.compile(
    r"推迟|延[期后迟宕到至]|顺延|提前|改(?:到|至|为|成|在|于|期)"
    r"|调整?(?:到|至|为)|变(?:更|成|为)|后来|最[后终]|实际|取消"
)
_CLAUSE_ENDS = re.compile(r"[,，;；。]|$")


def speaks_of_plans(text: str) -> bool:
    """Whether folded `text` speaks of what was planned."""
    return _PLANNED.search(text) is not None


def without_plans(text: str) -> str:
    """Returns folded `text` without the clause of what was planned, where it tells behind it that this was changed.

    >>> without_plans("原定3月20日上线,推迟到3月28日")
    ',推迟到3月28日'
    """
    planned = _PLANNED.search(text)
    if planned is None:
        return text
    end = _CLAUSE_ENDS.search(text, planned.end())
    last = end.start() if end else len(text)
    return text[: planned.start()] + text[last:] if _CHANGED.search(text, last) else text
