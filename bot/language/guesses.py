"""A guess beside an open question: 主旨演讲谁讲的？不是库克吧; 来了多少嘉宾，有破两千吗."""

from __future__ import annotations

import re

from bot.language.clauses import clauses_of
from bot.language.folding import fold
from bot.language.numerals import amounts
from bot.language.people import ACQUAINTANCES, SOMEONE
from bot.language.yes_no import asks_what, asks_whether

_PEOPLE = rf"(?:(?:我们?)?(?:{ACQUAINTANCES})|{SOMEONE}|群里(?:有人)?|他|她|佢)[^,]{{0,3}}"
# Who guesses, before what is guessed.
_LEAD = re.compile(
    r"^\W*(?:(?:我|俺|咱)们?)?(?:还|就|老|一直)?(?:猜|估[计計]?|以为|打赌|赌|记得|印象(?:中|里)?|听(?:人|他们|别人)?(?:说|讲))(?:好像|应该)?(?:是|还是)?"
    rf"|^\W*{_PEOPLE}(?:非|硬|死都|总|都|偏)?(?:[说讲](?!话|的(?![是\d]))|(?<![说讲])话|以为|觉得)(?:是)?"
    r"|^\W*(?:i|we|my \w+|some(?:one|body)|they|he|she) (?:just |also |still )?"
    r"(?:guess|bet|think|thought|heard|hear|assume|read|say|said|claim|swear|reckon)(?:s|ed)?\b"
    r"(?: that)?(?: (?:it|they|he|she) (?:was|were|is|are))?"
)
_DOUBTED = re.compile(
    r"^\W*(?:不是|不会是|不会又是|该不会是|应该是|难道是)[^,]{1,16}[吧吗么咩呀]\W*$"
    r"|^\W*(?:not|surely not|it'?s not|it was not|it wasn'?t) .{1,24}(?:,? (?:right|is it|was it|i hope))\W*$"
)


def guessed(text: str) -> tuple[str, str] | None:
    """Returns what the question `text` asks and, behind or before it, what it guesses; None where it does not do both.

    >>> guessed("来了多少嘉宾，我猜有两千")
    ('来了多少嘉宾', '有两千')
    """
    parts = clauses_of(text)
    if len(parts) < 2:
        return None
    guesses = [part for part in parts if _is_guess(fold(part).text)]
    asked = "，".join([part for part in parts if part not in guesses])
    if not (guesses and asks_what(fold(asked).text)):
        return None
    return asked, "，".join(map(_without_lead, guesses))


def _without_lead(guess: str) -> str:
    folded = fold(guess)
    lead = _LEAD.match(folded.text)
    return guess[folded.original_span(0, lead.end())[1] :].strip() if lead else guess.strip()


def _is_guess(folded: str) -> bool:
    if asks_what(folded):
        return False
    if _LEAD.match(folded) or _DOUBTED.search(folded):
        return True
    return asks_whether(folded) and any(True for _ in amounts(folded))
