"""Random values of the Bot API's types, valid by the specification: what is required, and now and then what is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.playground.spec import Field, Limit, Owner, Spec
from tests.chat.random_texts import NAMES, RandomTexts

Json = dict[str, Any]

SCALARS = frozenset({"String", "Integer", "Float", "Boolean", "True", "InputFile"})
_LARGEST_ID = 2**52


@dataclass(frozen=True)
class RandomValues:
    """Builds values with one source of randomness; `now` is the time, in seconds since 1970, that dates lie before."""

    spec: Spec
    heights: Mapping[str, int]
    random: Random
    texts: RandomTexts
    now: int

    def object(self, name: str, depth: int = 2, /, **given: Any) -> Json:  # noqa: ANN401 - any field's value
        """A value of type `name` with the fields `given`; below `depth` levels it holds what is required alone."""
        owner = self.spec.types[name]
        made = {field.name: self._field(owner, field, depth) for field in self._chosen(owner, depth, given)}
        return self._marked(owner, made | given)

    def fields(self, name: str, *chosen: str) -> Json:
        """Values for the fields `chosen` of type `name`."""
        owner = self.spec.types[name]
        return {each: self._field(owner, owner.fields[each], depth=2) for each in chosen}

    def typed(self, name: str, depth: int) -> Any:  # noqa: ANN401 - any type's value
        """A value of a type, a union or an array."""
        if name.startswith("["):
            return [self.typed(name[1:-1], depth) for _ in range(self.random.choice((0, 1, 1, 2)) if depth > 0 else 0)]
        if name in self.spec.unions:
            return self.typed(self._member(name, depth), depth)
        return self._scalar(name) if name in SCALARS else self.object(name, depth)

    def _chosen(self, owner: Owner, depth: int, given: Mapping[str, Any]) -> Iterator[Field]:
        for field in owner.fields.values():
            wanted = depth > 0 and self.random.random() < 0.25
            if field.name not in given and (field.required or wanted):
                yield field

    def _field(self, owner: Owner, field: Field, depth: int) -> Any:  # noqa: ANN401 - any field's value
        if field.limit:
            return self._within(field.limit, field, depth)
        kind = self.random.choice(field.types)
        if kind == "Integer":
            return self._integer(field.name)
        if kind == "Boolean" and not field.required:
            return True
        if kind == "String":
            return self._string(owner, field.name)
        return self.typed(kind, depth - 1)

    def _within(self, limit: Limit, field: Field, depth: int) -> Any:  # noqa: ANN401 - any field's value
        if limit.words:
            return self.random.choice(limit.words)
        if limit.unit == "items":
            count = self.random.randint(limit.low, max(limit.low, min(limit.high, 3)))
            return [self.typed(field.types[0][1:-1], depth - 1) for _ in range(count)]
        if limit.unit in {"characters", "bytes"}:
            return self.texts.of_length(limit.low, limit.high, ascii_only=bool(limit.alphabet) or limit.unit == "bytes")
        return self.random.choice((limit.low, limit.high, self.random.randint(limit.low, limit.high)))

    def _integer(self, name: str) -> int:
        if name.endswith(("date", "time")):
            return self.now - self.random.choice((0, 1, 3600, 10**8))
        if name.endswith("id"):
            return self.random.choice((1, self.random.randrange(2, 10**6), self.random.randrange(10**9, _LARGEST_ID)))
        return self.random.choice((0, 1, 2, 255, 65_536, 2**31 - 1))

    def _string(self, owner: Owner, name: str) -> str:
        if name.endswith("name") or name == "title":
            return self.random.choice(NAMES)
        if name in {"text", "caption", "description", "question", "explanation"} or owner.name.startswith("RichText"):
            return self.texts.plain()
        return self.texts.token()

    def _scalar(self, name: str) -> Any:  # noqa: ANN401 - any scalar
        if name == "String":
            return self.texts.plain()
        if name == "Float":
            return self.random.choice((0.0, -90.0, 0.5, 48.208354, 1e6))
        if name == "Boolean":
            return self.random.random() < 0.5
        return self._integer("")

    def _marked(self, owner: Owner, made: Json) -> Json:
        """`made`, where entities of texts that were made here fit their texts."""
        for field in owner.fields.values():
            if field.types == ("[MessageEntity]",) and made.get(field.name):
                text = made.get("text" if field.name == "entities" else field.name.removesuffix("_entities"))
                if text is None and not field.required:
                    del made[field.name]
                else:
                    made[field.name] = self.texts.entities(text or "")
        return made

    def _member(self, union: str, depth: int) -> str:
        """One of a union's types; where the depth is spent, one that ends soonest."""
        members = self.spec.unions[union]
        if depth > 0:
            return self.random.choice(members)
        least = min(self._levels(name) for name in members)
        return self.random.choice([name for name in members if self._levels(name) == least])

    def _levels(self, name: str) -> int:
        return 0 if name.startswith("[") else self.heights[name]


def heights(spec: Spec) -> dict[str, int]:
    """How many levels a value of each type needs at least: what is required of what is required, and so on."""
    known = dict.fromkeys(SCALARS, 0)
    names = {*spec.types, *spec.unions}
    while unknown := names - known.keys():
        ending = {name: height for name in unknown if (height := _height(spec, name, known)) is not None}
        assert ending, f"no value of these can end: {sorted(unknown)}"
        known |= ending
    return known


def _height(spec: Spec, name: str, known: Mapping[str, int]) -> int | None:
    if name in spec.unions:
        ends = [_nested(member, known) for member in spec.unions[name]]
        return min((height for height in ends if height is not None), default=None)
    required = (field.types[0] for field in spec.types[name].fields.values() if field.required)
    nested = [_nested(kind, known) for kind in required]
    return None if None in nested else 1 + max((height for height in nested if height is not None), default=0)


def _nested(kind: str, known: Mapping[str, int]) -> int | None:
    return 0 if kind.startswith("[") else known.get(kind)
