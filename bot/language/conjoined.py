"""Several things asked at once: 谁写的贺信，谁做的主旨演讲; 嘉宾和记者各有多少人; how many guests and how many journalists."""

from __future__ import annotations

import re

from bot.language.clauses import clauses_of
from bot.language.folding import fold
from bot.language.intent import asks_something
from bot.language.leaning import leaning_of

_EACH = re.compile(
    r"^(?P<first>[^,，、和跟与與及]{2,12})(?:和|跟|与|與|以及|及|、)(?P<second>[^,，、和跟与與及]{2,12}?)"
    r"(?:都)?(?:各|分别|分別)(?:自|都)?(?:来了|來了|有|是)*(?P<asked>(?:多少|几|幾).{0,4})$"
)
_AND = re.compile(r",? and (?=(?:who|what|when|where|how many|which)\b)", re.IGNORECASE)
_MOST = 3


def parts_of(text: str) -> list[str]:
    """Returns the questions that `text` asks beside each other, each whole in itself; none where it asks one.

    >>> parts_of("嘉宾和记者各有多少人")
    ['嘉宾有多少人', '记者有多少人']
    """
    if each := _EACH.match(text.strip(" ?？。!！")):
        return [f"{each[thing]}有{each['asked']}" for thing in ("first", "second")]
    parts = [part.strip() for clause in clauses_of(text) for part in _AND.split(clause)]
    is_each = all(
        asks_something(folded) and leaning_of(folded) is None for folded in (fold(part).text for part in parts)
    )
    return parts if 1 < len(parts) <= _MOST and is_each else []
