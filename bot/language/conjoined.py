"""Several things asked at once: 谁写的贺信，谁做的主旨演讲; 嘉宾和记者各有多少人; how many guests and how many journalists."""

from __future__ import annotations

import re

from bot.language.clauses import clauses_of
from bot.language.folding import fold
from bot.language.intent import asks_something
from bot.language.leaning import leaning_of
from bot.language.numerals import amounts
from bot.language.pairs import pairs_of

_EACH = re.compile(
    r"^(?P<things>[^,，;；]{5,40}?)(?:都)?(?:各|分别|分別)(?:自|都)?(?P<asked>(?:来了|來了)?[^,，;；]{0,4}?(?:多少|几|幾|什么|什麼|谁|誰|哪).{0,6})$"
)
_JOINTS = re.compile(r"、|和|跟|与|與|以及|及")
# What is said of several, each or in their order.
_OF_EACH = re.compile(r"分别|各(?:自|是|有|为)|\brespectively\b|\beach\b")
_AND = re.compile(r",? and (?=(?:who|what|when|where|how many|which)\b)", re.IGNORECASE)
_ASKS_NUMBER = re.compile(r"多少|几|\bhow many\b")
_MOST = 3
_SHORTEST, _LONGEST = 2, 12
_BARE = "多几幾"


def parts_of(text: str) -> list[str]:
    """Returns the questions that `text` asks beside each other, each whole in itself; none where it asks one.

    >>> parts_of("嘉宾和记者各有多少人")
    ['嘉宾有多少人', '记者有多少人']
    """
    if each := _of_each(text):
        return each
    parts = [part.strip() for clause in clauses_of(text) for part in _AND.split(clause)]
    is_each = all(
        asks_something(folded) and leaning_of(folded) is None for folded in (fold(part).text for part in parts)
    )
    return parts if 1 < len(parts) <= _MOST and is_each else []


def asks_of_each(text: str) -> bool:
    """Whether folded `text` asks for something of each of several things: half an answer is none."""
    return _OF_EACH.search(text) is not None and (_JOINTS.search(text) is not None or " and " in text)


def answers_each(text: str, answer: str) -> bool:
    """Whether folded `answer` may tell what the folded question `text` asks of each: by several numbers, or naming the things."""
    if _ASKS_NUMBER.search(text):
        return len(amounts(answer)) > 1
    things = _JOINTS.split(match["things"]) if (match := _EACH.match(text.strip(" ?。!"))) else []
    return len(things) > 1 and all(any(pair in answer for pair in pairs_of(thing)) for thing in things)


def _of_each(text: str) -> list[str]:
    match = _EACH.match(text.strip(" ?？。!！"))
    things = _JOINTS.split(match["things"]) if match else []
    if match is None or not (
        2 <= len(things) <= _MOST and all(_SHORTEST <= len(thing) <= _LONGEST for thing in things)
    ):
        return []
    asked = match["asked"]
    return [f"{thing}{asked if asked[0] not in _BARE else f'有{asked}'}" for thing in things]
