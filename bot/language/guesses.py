"""A guess beside an open question: 主旨演讲谁讲的？不是库克吧; 来了多少嘉宾，有破两千吗."""

from __future__ import annotations

import re

from bot.language.clauses import clauses_of
from bot.language.folding import fold
from bot.language.numerals import amounts
from bot.language.yes_no import asks_what, asks_whether

_PEOPLE = r"(?:我?同事|朋友|老师|老板|领导|有人|别人|群里(?:有人)?|他|她|佢)[^,]{0,3}"
_GUESSED = re.compile(
    r"^\W*(?:(?:我|俺|咱)们?)?(?:还|就|老|一直)?(?:猜|估[计計]?|以为|打赌|赌|记得|印象(?:中|里)?|听(?:人|他们|别人)?(?:说|讲))"
    rf"|^\W*{_PEOPLE}(?:非|硬|死都|总|都|偏)?(?:说|话|讲|以为|觉得)"
    r"|^\W*(?:不是|不会是|不会又是|该不会是|应该是|难道是)[^,]{1,16}[吧吗么咩呀]\W*$"
    r"|^\W*(?:i|we|my \w+|some(?:one|body)|they|he|she) (?:just |also |still )?"
    r"(?:guess|bet|think|thought|heard|hear|assume|read|say|said|claim|swear|reckon)(?:s|ed)?\b"
    r"|^\W*(?:not|surely not|it'?s not|it was not|it wasn'?t) .{1,24}(?:,? (?:right|is it|was it|i hope))\W*$"
)


def guessed(text: str) -> tuple[str, str] | None:
    """Returns what the question `text` asks and, behind or before it, what it guesses; None where it does not do both.

    >>> guessed("来了多少嘉宾，有破两千吗")
    ('来了多少嘉宾', '有破两千吗')
    """
    parts = clauses_of(text)
    guesses = [part for part in parts if _is_guess(fold(part).text)]
    asked = "，".join([part for part in parts if part not in guesses])
    return (asked, "，".join(guesses)) if guesses and asks_what(fold(asked).text) else None


def _is_guess(folded: str) -> bool:
    if asks_what(folded):
        return False
    return _GUESSED.search(folded) is not None or (asks_whether(folded) and any(True for _ in amounts(folded)))
