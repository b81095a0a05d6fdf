"""Random texts as people and other programs write them, and entities whose UTF-16 offsets fit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.playground import utf16

Json = dict[str, Any]

NAMES = ("Ming", "王小明", "𝕊𝕒𝕣𝕒", "👩‍👩‍👧‍👦", "\u202eelbissop", "مريم", "O'Brien <b>", "\u200b", "x" * 64)
QUESTIONS = (
    "有多少家企业参展？", "大會設置多少個分論壇？", "How many companies exhibited?", "大会哪天闭幕的", "wuzhen fenghui",

    "谁主持了闭幕式", "２０３１年有什么计划", "Elon Musk 2031", "411", "你好", "thanks!", "任闲良是谁", "数字经济", "?", "？？？",
)  # fmt: skip
ODD = (
    "🎉", "👨🏽‍🚀🏳️‍🌈", "𠮷野家", "e\u0301", "\u202eمرحبا بالعالم\u202c", "שלום", "\u200b\u200d", "\ufeff", "\x00",
    "\ud83d", "\udc00",
    "\t \n", "<b>&amp;", "[x](tg://user?id=1)", "{0}%s",
    "\\", "'; --", "#тег", "(zhèn)", "０１２", "Ａ", "\u3000", "¹²³", "½", "㋿",
)  # fmt: skip
_STYLES = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "code",
    "hashtag",
    "url",
    "custom_emoji",
)
_TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


@dataclass(frozen=True)
class Marked:
    """A text and its entities."""

    text: str = ""
    entities: tuple[Json, ...] = ()

    def __add__(self, other: Marked) -> Marked:
        place = utf16.units(self.text)
        moved = (entity | {"offset": entity["offset"] + place} for entity in other.entities)
        return Marked(self.text + other.text, (*self.entities, *moved))

    @classmethod
    def whole(cls, text: str, kind: str, **fields: object) -> Marked:
        """`text` as one entity of `kind`."""
        return cls(text, ({"type": kind, "offset": 0, "length": utf16.units(text), **fields},))


@dataclass(frozen=True)
class RandomTexts:
    """Makes texts with one source of randomness."""

    random: Random

    def plain(self) -> str:
        """A question, something odd, both, nothing, or rarely a very long text; at most 4096 UTF-16 units."""
        choose = self.random.random()
        if choose < 0.5:
            return self.random.choice(QUESTIONS)
        if choose < 0.55:
            return ""
        if choose < 0.56:
            return self.of_length(4000, 4096)
        return " ".join(self.random.choices(ODD + QUESTIONS, k=self.random.randint(1, 4)))

    def written(self) -> str:
        """A text that a person sent: not empty, and without white space at its ends, as Telegram stores it."""
        return self.plain().strip() or "…"

    def of_length(self, low: int, high: int, *, ascii_only: bool = False) -> str:
        """A text whose number of UTF-16 units lies between `low` and `high`; where it is ASCII, also of bytes."""
        target = self.random.choice((low, min(high, low + 12), self.random.randint(low, high)))
        pieces: Sequence[str] = tuple(_TOKEN) if ascii_only else (*ODD, *QUESTIONS)
        text = self.random.choice(pieces)
        while utf16.units(text) < target:
            text += self.random.choice(pieces) * self.random.choice((1, 1, 20))
        text = cut(text, target)
        return text + "." * (low - utf16.units(text))

    def token(self) -> str:
        """What identifies something: short, ASCII."""
        return "".join(self.random.choices(_TOKEN, k=self.random.choice((1, 8, 40))))

    def entities(self, text: str) -> list[Json]:
        """Styles of parts of `text`; none splits a character."""
        if not text:
            return []
        return [self._entity(text) for _ in range(self.random.choice((0, 1, 1, 2, 5)))]

    def styled(self, text: str) -> Marked:
        """`text`, now and then with styles; an empty list of entities is one as well."""
        return Marked(text, tuple(self.entities(text)) if self.random.random() < 0.3 else ())

    def _entity(self, text: str) -> Json:
        start = self.random.randrange(len(text))
        end = self.random.randint(start + 1, min(len(text), start + 20))
        return {
            "type": self.random.choice(_STYLES),
            "offset": utf16.units(text[:start]),
            "length": utf16.units(text[start:end]),
        }


def cut(text: str, units: int) -> str:
    """The beginning of `text` of at most `units` UTF-16 units; no character is halved."""
    kept = 0
    for place, character in enumerate(text):
        kept += 2 if character > "\uffff" else 1
        if kept > units:
            return text[:place]
    return text
