"""The entities that Telegram finds in plain text by itself: commands, mentions, links, hashtags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.playground import utf16
from bot.playground.messages import Json

_KINDS = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])", re.ASCII),
    "mention": re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\w@])", re.ASCII),
    "url": re.compile(r"(?<![\w@])(?:https?://|t\.me/)[^\s<>\"，。；！？、」』）]+(?<![.,;:!?)])"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII),
    "hashtag": re.compile(r"(?<![\w#/&])#(?=\w*[^\W\d])\w{1,255}"),
    "cashtag": re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?!\w)"),
}
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention"})


def detect(text: str, given: Sequence[Json] = ()) -> list[Json]:
    """Returns `given` and the entities found outside of given links and code, ordered by offset; UTF-16 offsets."""
    taken = [(e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in _CLOSED]
    entities = list(given)
    for kind, pattern in _KINDS.items():
        for match in pattern.finditer(text):
            start = utf16.units(text[: match.start()])
            end = start + utf16.units(match[0])
            if all(end <= low or start >= high for low, high in taken):
                taken.append((start, end))
                entities.append({"type": kind, "offset": start, "length": end - start})
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
