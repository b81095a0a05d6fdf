"""Cleaning a report that came through a converter, by rules that say what they changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.language.readings import toneless_readings

_HAN = r"\u3400-\u9fff"
_LEFT_READING = re.compile(rf"(?<=[{_HAN}])\(([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+)\)")
_HALF_WIDTH_COMMA = re.compile(rf"(?<=[{_HAN}”」』）》]),|(?<=[0-9A-Za-z]),(?=[{_HAN}“「『（《])")

# Traditional words that a converter left with a Simplified character. Whole words, not a round trip through OpenCC, which
# would turn 指明了 into 指明瞭 and 發布 into 發佈.
_WRONG_VARIANTS = {
    "范圍": "範圍",
    "規范": "規範",
    "示范": "示範",
    "范例": "範例",
    "云計算": "雲計算",
    "云端": "雲端",
    "云服務": "雲服務",
    "采訪": "採訪",
    "采用": "採用",
    "采取": "採取",
    "采購": "採購",
    "愿望": "願望",
    "愿意": "願意",
    "愿景": "願景",
    "意愿": "意願",
}
_WRONG_VARIANT = re.compile("|".join(_WRONG_VARIANTS))


@dataclass(frozen=True, slots=True)
class Change:
    """One place that a rule changed: its name, the span in the raw text, and what stands there now."""

    rule: str
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text, the place in the raw text of each of its characters, and the changes in order."""

    text: str
    origins: tuple[int, ...]
    changes: tuple[Change, ...]


def clean(raw: str) -> Cleaned:
    """Returns `raw` cleaned: readings left in brackets go, half-width commas in Chinese widen, wrong variants are mended."""
    text, origins = (
        raw.removeprefix("\ufeff"),
        tuple(range(len(raw) - len(raw.removeprefix("\ufeff")), len(raw))),
    )
    changes: list[Change] = []
    for rule, find in _RULES:
        text, origins, made = _apply(rule, find(text), text, origins)
        changes += made
    return Cleaned(text, origins, tuple(sorted(changes, key=lambda change: change.start)))


def _left_readings(text: str) -> Iterable[tuple[int, int, str]]:
    for match in _LEFT_READING.finditer(text):
        if _without_tone(match.group(1)) in toneless_readings(text[match.start() - 1]):
            yield *match.span(), ""


def _without_tone(syllable: str) -> str:
    marks = {"\u0304", "\u0301", "\u030c", "\u0300"}
    bare = (c for c in unicodedata.normalize("NFD", syllable) if c not in marks)
    return unicodedata.normalize("NFC", "".join(bare)).replace("ü", "v")


def _half_width_commas(text: str) -> Iterable[tuple[int, int, str]]:
    return ((*match.span(), "，") for match in _HALF_WIDTH_COMMA.finditer(text))


def _wrong_variants(text: str) -> Iterable[tuple[int, int, str]]:
    return ((*match.span(), _WRONG_VARIANTS[match.group()]) for match in _WRONG_VARIANT.finditer(text))


_RULES: tuple[tuple[str, Callable[[str], Iterable[tuple[int, int, str]]]], ...] = (
    ("left reading", _left_readings),
    ("half-width comma", _half_width_commas),
    ("wrong variant", _wrong_variants),
)


def _apply(
    rule: str, edits: Iterable[tuple[int, int, str]], text: str, origins: tuple[int, ...]
) -> tuple[str, tuple[int, ...], list[Change]]:
    """Returns `text` with its `origins` after the `edits`, and the changes made.

    A replacement is as long as what it replaces, or empty, so each character keeps its origin.
    """
    pieces: list[str] = []
    places: list[int] = []
    changes: list[Change] = []
    done = 0
    for start, end, after in edits:
        pieces += text[done:start], after
        places += origins[done : start + len(after)]
        changes.append(Change(rule, origins[start], origins[end - 1] + 1, text[start:end], after))
        done = end
    return "".join([*pieces, text[done:]]), (*places, *origins[done:]), changes
