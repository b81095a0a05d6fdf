"""Which of several in time a text speaks of: ordinals (第四届, the 4th), and other years and editions (明年, next year)."""

from __future__ import annotations

import re

from bot.language.span import Span

# The ordinals that folding leaves in words; others are figures then.
_WORDS = ("first", "second")
_KIND = "(?:world|global|international|national|internet|annual|china|chinese|wuzhen|to|the|or|and|\\d+(?:st|nd|rd|th))"
_EDITION = re.compile(
    rf"第(?P<chinese>\d+)届|\b(?:(?P<figures>\d+)(?:st|nd|rd|th)|(?P<word>{'|'.join(_WORDS)}))"
    rf"(?=(?: {_KIND})* (?:conference|edition|summit|congress|wic|games|festival)\b)"
)
ORDINAL = re.compile(r"第\d+(?:(?![是的了在有为和与及到由被从也都还呢吗吧])[\u4e00-\u9fff])?|\b\d+(?:st|nd|rd|th)\b")
# 往年 and previous years are what one is compared with, and the next year may be the one after any.
_ELSEWHEN = re.compile(
    r"(?<![\d年月日以之])[明去前后]年(?![均代])|(?<![比跟和较])[上下前](?:\d|几|两)?届|[上下][1一]界"
    r"|(?<!the )\b(?:next|last) year\b|\b(?:next|last|previous) (?:edition|conference|summit)\b"
)


def turns_in(text: str) -> list[Span]:
    """Returns where folded `text` has an ordinal, or speaks of another year or edition than the one at hand."""
    return [match.span() for pattern in (ORDINAL, _ELSEWHEN) for match in pattern.finditer(text)]


def editions_in(text: str) -> list[tuple[Span, int]]:
    """Returns where folded `text` has the number of an edition, 第4届 or the fourth conference, and the number."""
    return [(match.span(), _number(match)) for match in _EDITION.finditer(text)]


def written_editions(number: int) -> tuple[str, ...]:
    """Returns how folded English writes the number of an edition, not 0: 4th, or 2nd and second."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return (f"{number}{ending}", *_WORDS[number - 1 : number])


def _number(match: re.Match[str]) -> int:
    figures = match["chinese"] or match["figures"]
    return int(figures) if figures else 1 + _WORDS.index(match["word"])


def canonical(turn: str) -> str:
    """Returns a turn as one writes it shortest: 下届 for 下一届, folded 下1届."""
    return turn.replace("1", "") if _ELSEWHEN.fullmatch(turn) else turn
