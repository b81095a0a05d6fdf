"""The Bot API as the committed table tells it: methods, types, unions and their fields.

`Spec.load()` reads `bot_api.tsv`, which `spec_table.py` writes; `check.py` judges calls by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

from bot.playground.spec_table import TABLE


@dataclass(frozen=True, slots=True)
class Limit:
    """What a field's value may be: a length, a number or one of some words.

    `unit` is `characters` or `bytes` of a string, `items` of an array, or empty for a number's own value.
    With `parsed`, the limit counts what remains after the markup was parsed.
    """

    low: int = 0
    high: int = 0
    unit: str = ""
    alphabet: str = ""
    also: int | None = None
    words: tuple[str, ...] = ()
    parsed: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """Returns the limit written in the table as `text`, such as `1-64 bytes` or `=private|group`."""
        if text.startswith("="):
            return cls(words=tuple(text[1:].split("|")))
        span, *rest = text.split(" ")
        low, high = map(int, span.split("-"))
        alphabet = next((part for part in rest if part.startswith("[")), "")
        also = int(rest[1]) if rest[:1] == ["or"] else None
        unit = rest[0] if rest and also is None else ""
        return cls(low, high, unit, alphabet, also, parsed="parsing" in rest)


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a method or a field of a type."""

    name: str
    types: tuple[str, ...]
    required: bool
    limit: Limit | None = None


@dataclass(frozen=True)
class Owner:
    """A method or a type: its fields by name, and for a method the types that it returns."""

    name: str
    returns: tuple[str, ...] = ()
    fields: dict[str, Field] = field(default_factory=dict)

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names of the fields that must be there."""
        return tuple(each.name for each in self.fields.values() if each.required)


@dataclass(frozen=True, slots=True)
class Spec:
    """The whole Bot API; `methods` by lower-case name, as Telegram's method names ignore case."""

    version: str
    methods: Mapping[str, Owner]
    types: Mapping[str, Owner]
    unions: Mapping[str, tuple[str, ...]]

    @classmethod
    def load(cls, table: Path = TABLE) -> Self:
        """Returns the specification in the table at `table`."""
        head, *lines = table.read_text("utf-8").splitlines()
        methods: dict[str, Owner] = {}
        types: dict[str, Owner] = {}
        unions: dict[str, tuple[str, ...]] = {}
        for block in _blocks(lines):
            kind, name, *rest = block[0].split("\t")
            fields = {each.name: each for each in map(_field, block[1:])}
            if kind == "method":
                methods[name.lower()] = Owner(name, tuple(rest[0].split("|")), fields)
            elif kind == "type":
                types[name] = Owner(name, fields=fields)
            else:
                unions[name] = tuple(rest[0].split("|"))
        return cls(head.removeprefix("# "), methods, types, unions)

    def members(self, name: str) -> tuple[str, ...]:
        """Returns the types that a value of type `name` may have: the union's members, or `name` alone."""
        return self.unions.get(name, (name,))


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Yields each method, type or union with its field lines."""
    block: list[str] = []
    for line in lines:
        if block and not line.startswith("\t"):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _field(line: str) -> Field:
    _, name, types, *limit = line.split("\t")
    read = Limit.read(limit[0]) if limit else None
    return Field(name.removesuffix("*"), tuple(types.split("|")), name.endswith("*"), read)
