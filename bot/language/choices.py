"""What a question offers to choose from: 3天还是4天, 一个说130亿一个说310亿, held in Wuzhen or in Beijing."""

from __future__ import annotations

import re

from bot.language.yes_no import asks_what

_OR = r"(?:还是|還是|抑或|\bor\b)"
_CHOICE = re.compile(
    rf"{_OR}|(?P<say>[有1]人?个?说).+(?P=say)|[他她你佢].{{0,3}}(?:说|话).+我(?:说|话)|\bsays?\b.+\bi say\b"
)
# What stands before a number where another one may be so; 5号定15号 is Cantonese.
_NUMBERS_OR = re.compile(
    rf"[,，、 ]*(?:{_OR}|或者?|有人?[说說]|[1一][个個]?[说說]|我[说說話话]|定|\bi say\b)[\u4e00-\u9fff]{{0,2}} ?(?:the )?$",
    re.IGNORECASE,
)
_LISTED = re.compile(r" ?[、,，] ?")
_BEHIND_NUMBER = re.compile(r"[\u4e00-\u9fff]{0,6}[,，、]? ?|[A-Za-z' -]{0,40},?")
_NAMES_OR = re.compile(rf"[,，、 ]*{_OR}(?:[在于於是归歸属屬到]| the| in| at)? ?$", re.IGNORECASE)
_OR_NAMES = re.compile(rf"[,，、 ]*{_OR} ?", re.IGNORECASE)
# What is offered first, and asked for behind: Wuzhen or Shanghai, where did it close.
_FIRST = re.compile(rf"^[^,，:：?？]{{1,60}}{_OR}[^,，:：?？]{{1,40}}[,，:：] *(?P<asked>.+)$", re.IGNORECASE)


def offers_a_choice(text: str) -> bool:
    """Whether the folded question `text` names several things of which one may be so."""
    return _CHOICE.search(text) is not None


def parts_choices(between: str) -> bool:
    """Whether what stands `between` two numbers of a question makes the second another choice."""
    choice = _NUMBERS_OR.search(between)
    return choice is not None and _BEHIND_NUMBER.fullmatch(between, 0, choice.start()) is not None


def lists(between: str) -> bool:
    """Whether what stands `between` two numbers only lists them: 2天、3天."""
    return _LISTED.fullmatch(between) is not None


def without_number(text: str, start: int, end: int) -> str:
    """Returns `text` without the choice from `start` to `end`, a number, and the word that offers it."""
    choice = _NUMBERS_OR.search(text, 0, start)
    return text[: choice.start() if choice else start].rstrip("、,， ") + text[end:]


def without_name(text: str, start: int, end: int) -> str:
    """Returns `text` without the name from `start` to `end`, if a word before or behind it offers to choose it; else as it is."""
    if before := _NAMES_OR.search(text, 0, start):
        return text[: before.start()] + text[end:]
    behind = _OR_NAMES.match(text, end)
    return text[:start] + text[behind.end() :] if behind else text


def without_choice(text: str) -> str | None:
    """Returns what the question `text` asks behind a choice that it offers first; None where it does not.

    >>> without_choice("Wuzhen or Shanghai, where did it close?")
    'where did it close?'
    """
    offered = _FIRST.match(text)
    return offered["asked"] if offered and asks_what(offered["asked"].lower()) else None
