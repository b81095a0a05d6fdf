"""Checks a call against the specification: parameters, types, nested objects, limits.

Unlike Telegram, which ignores what it does not know, an unknown parameter or field is refused: a local
Bot API is there so that mistakes are seen. All refusals are 400 with a text that names the place.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.playground import utf16
from bot.playground.messages import Value
from bot.playground.refusal import Refusal
from bot.playground.spec import Field, Limit, Owner, Spec

_OWN_WORDS = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("InlineQueryResultsButton", "start_parameter"): "START_PARAM_INVALID",
    ("answerInlineQuery", "results"): "RESULTS_TOO_MUCH",
    ("answerInlineQuery", "next_offset"): "NEXT_OFFSET_INVALID",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("setMyCommands", "commands"): "BOT_COMMANDS_TOO_MUCH",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
    ("setWebhook", "secret_token"): "secret token contains unallowed characters",
}
_EMPTY_WORDS = {"text": "message text is empty", "chat_id": "chat_id is empty"}


class Checker:
    """Judges calls by a specification."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._members: dict[tuple[str, ...], tuple[str, ...]] = {}

    def arguments(self, method: Owner, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the arguments of a call with their right types; raw ones may be strings, as forms carry them.

        Raises:
            Refusal: naming the parameter that is missing, unknown, of a wrong type or beyond its limit.
        """
        given = {name: value for name, value in raw.items() if value is not None}
        values = {name: _unpack(self._known(method, name), value, name) for name, value in given.items()}
        self._required(method, values)
        return {name: self._value(method, method.fields[name], value, name) for name, value in values.items()}

    def result(self, method: Owner, value: Value) -> None:
        """Raises `Refusal` where what a method is about to return is not what the specification says."""
        self._one_of(method.returns, value, f"result of {method.name}")

    def typed(self, type_name: str, value: Value) -> None:
        """Raises `Refusal` where `value` is not a right value of the type."""
        self._one_of((type_name,), value, type_name)

    @staticmethod
    def _known(method: Owner, name: str) -> Field:
        if name not in method.fields:
            known = "Telegram would ignore it, the playground refuses it"
            raise Refusal.bad_request(f'{method.name} has no parameter "{name}" ({known})')
        return method.fields[name]

    @staticmethod
    def _required(owner: Owner, values: Mapping[str, Any]) -> None:
        for name in owner.required:
            if name not in values:
                words = _EMPTY_WORDS.get(name) if owner.returns else None
                raise Refusal.bad_request(words or f'{owner.name}: required "{name}" is missing')

    def _value(self, owner: Owner, field: Field, value: Value, path: str) -> Value:
        checked = self._one_of(field.types, value, path)
        if field.limit is not None and not _within(field.limit, checked):
            words = _OWN_WORDS.get((owner.name, field.name))
            if words is None and owner.name.startswith("InlineQueryResult") and field.name == "id":
                words = "RESULT_ID_INVALID"
            raise Refusal.bad_request(words or f'"{path}" must be {_spoken(field.limit)}')
        return checked

    def _one_of(self, types: tuple[str, ...], value: Value, path: str) -> Value:
        """Returns `value` as the first of `types` that takes it; of several refusals the likeliest type's counts."""
        candidates = self._candidates(types)
        if len(candidates) == 1:
            return self._typed(candidates[0], value, path)
        refusal: Refusal | None = None
        for name in self._likely(candidates, value):
            try:
                return self._typed(name, value, path)
            except Refusal as reason:
                refusal = refusal or reason
        raise refusal or Refusal.bad_request(f'"{path}" fits none of {", ".join(types)}')

    def _candidates(self, types: tuple[str, ...]) -> tuple[str, ...]:
        """Returns the types without unions, worked out once: each value of each message asks."""
        if types not in self._members:
            self._members[types] = tuple(member for name in types for member in self._spec.members(name))
        return self._members[types]

    def _likely(self, names: Sequence[str], value: Value) -> Sequence[str]:
        """Returns the candidates in the order of how well the fields of `value` fit them."""
        if not isinstance(value, dict):
            return names
        return sorted(names, key=lambda name: self._misfit(name, value))

    def _misfit(self, name: str, value: Mapping[str, Any]) -> tuple[int, int]:
        fields = self._spec.types[name].fields if name in self._spec.types else {}
        fixed = [each for each in fields.values() if each.limit and len(each.limit.words) == 1]
        other_kind = sum(each.name in value and value[each.name] not in _words(each) for each in fixed)
        missing = sum(each.required and each.name not in value for each in fields.values())
        return other_kind, missing + sum(key not in fields for key in value)

    def _typed(self, name: str, value: Value, path: str) -> Value:
        if name in _FITS:
            return _scalar(name, value, path)
        if name.startswith("["):
            return self._array(name[1:-1], value, path)
        if name in self._spec.unions:
            return self._one_of((name,), value, path)
        return self._object(self._spec.types[name], value, path)

    def _array(self, item: str, value: Value, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise Refusal.bad_request(f'"{path}" must be an Array')
        return [self._one_of((item,), each, f"{path}[{place}]") for place, each in enumerate(value)]

    def _object(self, kind: Owner, value: Value, path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Refusal.bad_request(f'"{path}" must be an Object of type {kind.name}')
        for name in value:
            if name not in kind.fields:
                raise Refusal.bad_request(f'{kind.name} has no field "{name}" (in "{path}")')
        given = {name: each for name, each in value.items() if each is not None}
        self._required(kind, given)
        return {name: self._value(kind, kind.fields[name], each, f"{path}.{name}") for name, each in given.items()}


def _words(field: Field) -> tuple[str, ...]:
    return field.limit.words if field.limit else ()


def _unpack(field: Field, value: Value, path: str) -> Value:
    """Returns a parameter that came as a string as its type asks for: JSON for what is nested, a number, a truth."""
    if not isinstance(value, str):
        return value
    if field.types == ("Boolean",):
        return {"true": True, "1": True, "false": False, "0": False, "": False}.get(value.lower(), value)
    if "Integer" in field.types or "Float" in field.types:
        return _number(value)
    if "String" in field.types or "InputFile" in field.types:
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise Refusal.bad_request(f'can\'t parse "{path}" as JSON: {error}') from error


def _number(value: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value


def _scalar(name: str, value: Value, path: str) -> Value:
    if not _FITS[name](value):
        raise Refusal.bad_request(f'"{path}" must be of type {name}')
    if isinstance(value, str) and not value.isascii() and not utf16.is_whole(value):
        raise Refusal.bad_request("strings must be encoded in UTF-8")
    return value


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


def _is_truth(value: Value) -> bool:
    return isinstance(value, bool)


def _is_integer(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


_FITS: Mapping[str, Callable[[Value], bool]] = MappingProxyType({
    "String": _is_text,
    "InputFile": _is_text,
    "Boolean": _is_truth,
    "Integer": _is_integer,
    "Float": _is_number,
})  # fmt: skip


def _within(limit: Limit, value: Value) -> bool:
    if limit.words:
        return value in limit.words
    if limit.parsed:
        return True
    if limit.alphabet and not re.fullmatch(f"{limit.alphabet}*", value):
        return False
    return limit.low <= _measure(limit.unit, value) <= limit.high or value == limit.also


def _measure(unit: str, value: Value) -> float:
    if unit == "items":
        return len(value)
    if unit == "bytes":
        return len(value.encode())
    return utf16.units(value) if unit == "characters" else float(value)


def _spoken(limit: Limit) -> str:
    if limit.words:
        return "one of " + ", ".join(limit.words)
    also = f" or {limit.also}" if limit.also is not None else ""
    return f"{limit.low}-{limit.high} {limit.unit} {limit.alphabet}".strip() + also
