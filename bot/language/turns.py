"""Which of several in time a text speaks of: ordinals (第四届, the 4th), and other years and editions (明年, next year)."""

from __future__ import annotations

import re

from bot.language.span import Span

ORDINAL = re.compile(r"第\d+[\u4e00-\u9fff]?|\b\d+(?:st|nd|rd|th)\b")
# 往年 and previous years are what one is compared with, and the next year may be the one after any.
_ELSEWHEN = re.compile(
    r"(?<![\d年月日以之])[明去前后]年(?![均代])|[上下前]1?届|(?<!the )\b(?:next|last) year\b"
    r"|\b(?:next|last|previous) (?:edition|conference|summit)\b"
)


def turns_in(text: str) -> list[Span]:
    """Returns where folded `text` has an ordinal, or speaks of another year or edition than the one at hand."""
    return [match.span() for pattern in (ORDINAL, _ELSEWHEN) for match in pattern.finditer(text)]


def canonical(turn: str) -> str:
    """Returns a turn as one writes it shortest: 下届 for 下一届, folded 下1届."""
    return turn.replace("1", "") if _ELSEWHEN.fullmatch(turn) else turn
