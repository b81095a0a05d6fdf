"""Particulars: what notices, minutes and product sheets tell behind labels, and which questions ask for it."""

from __future__ import annotations

import enum
import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from bot.language.span import Span

_TABLE = files("bot.language").joinpath("particulars.toml")
_PARTS = {
    "<WHEN>": "(?:什么时候|什么时间|啥时候?|何时|哪1?[天日]|几号|几月几[号日]|几时)",
    "<I>": "(?:do|can|should|must|may|would|shall|will|to)(?: (?:i|we|you|one|people))?(?: (?:need|have) to)?",
}


class Particular(enum.Enum):
    """What a label says that stands behind it."""

    WHEN = "when"
    END = "end"
    WHERE = "where"
    PRICE = "price"
    CONTACT = "contact"
    PHONE = "phone"
    EMAIL = "email"
    HOST = "host"
    SPEAKER = "speaker"
    CHAIR = "chair"
    MINUTES = "minutes"
    PRESENT = "present"
    ABSENT = "absent"
    ELIGIBLE = "eligible"
    TOPIC = "topic"
    DEADLINE = "deadline"
    SIGNING_UP = "signing_up"
    BRINGING = "bringing"
    DRESS = "dress"
    PEOPLE = "people"
    WEIGHT = "weight"
    SIZE = "size"
    COLOUR = "colour"
    WARRANTY = "warranty"
    ORIGIN = "origin"
    MAKER = "maker"
    PAY = "pay"
    DURATION = "duration"
    RELEASE = "release"
    PRIZES = "prizes"
    AGE = "age"
    REQUIREMENTS = "requirements"
    WAY = "way"
    RAIN = "rain"
    NAME = "name"


_BESIDE = (
    Particular.WHEN, Particular.WHERE, Particular.PRICE, Particular.CONTACT, Particular.PHONE, Particular.HOST,
    Particular.SPEAKER, Particular.TOPIC,
)  # fmt: skip
"""What is asked for beside each other: 时间地点, when and where."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """How labels for a particular end, or are in English; what asks for it in Chinese and in English, and may stand beside."""

    label: re.Pattern[str]
    english_label: re.Pattern[str]
    asks: re.Pattern[str]
    asks_in_english: re.Pattern[str]
    beside: re.Pattern[str]
    beside_in_english: frozenset[str]


def qualifiers(label: str) -> Mapping[Particular, str]:
    """Returns the particulars that folded `label` names, each with what of the label says of what: 报名 in 报名时间.

    >>> qualifiers("报名时间")
    {<Particular.WHEN: 'when'>: '报名'}
    """
    if label.isascii():
        found = {particular: rule.english_label.fullmatch(label) for particular, rule in _rules().items()}
    else:
        found = {particular: rule.label.fullmatch(label) for particular, rule in _rules().items()}
    return {particular: match["of"] for particular, match in found.items() if match}


def asked_for(text: str) -> Mapping[Particular, str]:
    """Returns the particulars that folded `text` asks for, each with the text without the words that ask for it."""
    is_english = text.isascii()
    rests = {}
    for particular, rule in _rules().items():
        rest = rule.asks_in_english.sub(" ", text)
        rest = rest if is_english else rule.asks.sub(" ", rest)
        if rest != text:
            rests[particular] = rest
    if Particular.END in rests:  # when it ends is not when it is
        return {Particular.END: rests[Particular.END]}
    return rests


def asked_beside(text: str) -> tuple[list[str], str]:
    """Returns the words with which folded `text` asks for several particulars beside each other, and it without these.

    >>> asked_beside("什么时候在哪儿开")
    (['什么时候', '在哪儿'], '  开')
    """
    rules = [_rules()[particular] for particular in _BESIDE]
    patterns = [rule.asks_in_english for rule in rules] + ([] if text.isascii() else [rule.asks for rule in rules])
    spans: list[Span] = []
    for span in sorted(match.span() for pattern in patterns for match in pattern.finditer(text)):
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
    rest = text
    for start, end in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    return [text[slice(*span)].strip() for span in spans], rest


def without_what_goes_with(particular: Particular, text: str) -> str:
    """Returns folded Chinese `text` without the words that say no more than that it is asked for: 交 in 要交多少钱."""
    return _rules()[particular].beside.sub(" ", text)


def goes_with(particular: Particular, stem: str) -> bool:
    """Whether the English `stem` says no more in a question than that the particular is asked for."""
    return stem in _rules()[particular].beside_in_english


@functools.cache
def _rules() -> Mapping[Particular, _Rule]:
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return {particular: _rule(table[particular.value]) for particular in Particular}


def _rule(row: Mapping[str, list[str] | str]) -> _Rule:
    return _Rule(
        label=re.compile(rf"(?P<of>.*?)(?:{_any(row['label'])})(?:[(（].*[)）])?"),
        english_label=re.compile(rf"(?P<of>(?:[a-z'’-]+ )*?)(?:{_any(row['english_label'])})"),
        asks=re.compile(_any(row["asks"])),
        asks_in_english=re.compile(_any(row["asks_in_english"])),
        beside=re.compile(str(row.get("beside", r"\s"))),
        beside_in_english=frozenset(str(row.get("beside_in_english", "")).split("|")),
    )


def _any(patterns: list[str] | str) -> str:
    joined = "|".join(patterns)
    for name, part in _PARTS.items():
        joined = joined.replace(name, part)
    return joined
