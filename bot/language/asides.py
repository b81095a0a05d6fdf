"""What a question says beside what it asks: 我在镇上开民宿，到底来了多少嘉宾."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.language.folding import fold
from bot.language.intent import asks_something
from bot.language.span import Span
from bot.language.turns import turns_in
from bot.language.yes_no import asks_whether

# Chinese parts its clauses by spaces too.
_BREAK = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[，。!！?？;；~～…\n]+"
    r"|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fffA-Za-z])|(?<=[A-Za-z]) +(?=[\u4e00-\u9fff])"
)
_OF_ONESELF = re.compile(
    r"^\W*(?:(?:因为|毕竟|反正|刚刚?|昨天|今天)?(?:我|俺|咱|本人|(?:老公|老婆|同事|领导|老板|老师|朋友|单位)(?=[^的]*[说要想让叫写问]))"
    r"|(?:i|i'm|im|i've|ive|we|we're|my|our)\b)"
)
# What stands before the question without a verb is what it is about: 晚宴的菜单 是谁定的.
_SAYS_SOMETHING = re.compile(r"[了过说想很太是没不会能要觉听看见懂信]|在(?!线)")
_QUALIFIES = re.compile(r"(?:的话?|时候?|[之以]?[前后]|[里上中下]|期间)\W*$")


def without_asides(text: str, lacking: Collection[str]) -> str | None:
    """Returns of the question `text` what is left without clauses that ask nothing and speak of what nobody asked about.

    These are the ones about oneself, and those with a word that is `lacking`. What names another year or edition stays. None
    where nothing is left out, or nothing would be asked.

    >>> without_asides("我在镇上开民宿，到底来了多少嘉宾", ["民宿"])
    '到底来了多少嘉宾'
    """
    clauses = [(text[slice(*span)], _asks(text[slice(*span)])) for span in _clauses(text)]
    asked = [number for number, (_, asks) in enumerate(clauses) if asks]
    if not asked or len(clauses) < 2:
        return None
    kept = [
        clause
        for number, (clause, asks) in enumerate(clauses)
        if asks or not _is_aside(clause, lacking, is_behind=number > asked[0])
    ]
    return "，".join(kept) if len(kept) < len(clauses) else None


def _clauses(text: str) -> Iterator[Span]:
    start = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        if text[start:end].strip():
            yield start, end
        start = mark.end() if mark else end


def _asks(clause: str) -> bool:
    folded = fold(clause).text
    return asks_something(folded) or asks_whether(folded)


def _is_aside(clause: str, lacking: Collection[str], *, is_behind: bool) -> bool:
    folded = fold(clause).text
    if turns_in(folded):
        return False
    if _OF_ONESELF.match(folded):
        return True
    if not any(word in clause for word in lacking):
        return False
    return is_behind or (_SAYS_SOMETHING.search(folded) is not None and not _QUALIFIES.search(folded))
