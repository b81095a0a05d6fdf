"""Whether there is more of one thing than of another: 记者比嘉宾多吧, 嘉賓多還是記者多, more co-organizers than organizers."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.language.clauses import CLAUSE
from bot.language.numerals import amounts
from bot.language.pairs import pairs_of
from bot.language.script import has_han

# What one time is compared with, or what one thought.
_NOT_THINGS = (
    r"(?:以[前往]|之前|此前|往|[上去前][年届次回1]|过去|平[时常]|预[期想计]|想[象的]|原[来先]|较|[赛例特方如])"
)
_OUTNUMBERS = re.compile(
    rf"[\u4e00-\u9fff]{{2,}}比(?!{_NOT_THINGS})[\u4e00-\u9fff]{{2,10}}?[还要更]?(?:多|少)(?=得?多|[了吧吗嘛对是没不呢啊]|\W|$)"
    r"|[\u4e00-\u9fff]{2,}[更多少][于过](?=[\u4e00-\u9fff]{2})"
    r"|[\u4e00-\u9fff]{2,}(?P<more>[多少])[,，]?还是[\u4e00-\u9fff]{2,}(?P=more)"
    r"|[和跟与][\u4e00-\u9fff]{2,8}(?:哪|谁)[个边方者]?(?:比较|更)?[多少](?!于)"
    r"|\b(?:more|fewer) (?!than\b)(?:[a-z-]+ )?(?:[a-z-]+s|people|media)(?: \w+ed)?"
    r" than (?!before|previous|last|in\b|at\b|ever|expected|usual|earlier|that\b|a\b|\d)"
    r"|\boutnumber"
)
_COMPARED = re.compile(
    r"(?P<one>[\u4e00-\u9fff]{2,}?)比(?P<other>[\u4e00-\u9fff]{2,10}?)[还要更]?(?P<how>[多少])(?=得?多|[了吧吗嘛对是没不呢啊]|\W|$)"
    r"|(?P<first>[\u4e00-\u9fff]{2,}?)的?[办开有来]?得?(?:多|少)[,，]?还是(?P<second>[\u4e00-\u9fff]{2,}?)的?[办开有来]?得?(?:多|少)"
    r"|\b(?P<more>more|fewer) (?P<a>[a-z-]+(?: [a-z-]+)?) than (?P<b>[a-z-]+(?: [a-z-]+)?)"
)
# Who asks how many there are of each is told.
_HOW_MANY = re.compile(r"多少|几[家个名位场]|\bhow many\b")


def outnumbers(text: str) -> bool:
    """Whether folded `text` compares how many there are of two things.

    >>> outnumbers("记者比嘉宾多吧"), outnumbers("嘉宾比以前多吧")
    (True, False)
    """
    return _OUTNUMBERS.search(text) is not None and not _HOW_MANY.search(text)


def holds(text: str, said: str) -> bool | None:
    """Whether the numbers of two things in folded `said` are as `text` claims, or asks; None where not both are told.

    >>> holds("集体采访比发布会多吧", "4场发布会,2场集体采访")
    False
    """
    match = _COMPARED.search(text)
    if match is None:
        return None
    one, other = (match[a] or match[b] or match[c] for a, b, c in (("one", "first", "a"), ("other", "second", "b")))
    number, another = _number_of(one, said), _number_of(other, said)
    if number is None or another is None or number == another:
        return None
    if match["first"]:
        return True
    return (number < another) if (match["how"] or match["more"]) in ("少", "fewer") else (number > another)


def _number_of(thing: str, said: str) -> Decimal | None:
    """Returns the one number in the clause that has most of `thing`; None where there is no such clause."""
    parts = pairs_of(thing) if has_han(thing) else [f" {thing.rsplit(' ', 1)[-1]}"]
    clauses = [match.group() for match in CLAUSE.finditer(said)]
    most = max(clauses, key=lambda clause: sum(part in clause for part in parts), default="")
    numbers = amounts(most)
    return numbers[0].least if len(numbers) == 1 and any(part in most for part in parts) else None
