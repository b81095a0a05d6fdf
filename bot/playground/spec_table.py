"""Write the compact table of the Bot API that the playground checks every call against.

    python -m bot.playground.spec_table bot_api.json [bot_api.tsv]

reads a machine-readable copy of Telegram's documentation and keeps what a check needs: names, types,
what is required, what a method returns, what a union may be, and the limits, some of which stand only
in prose. The table has tab-separated lines of four kinds:

    # Bot API 10.1, June 11, 2026
    method  sendMessage  Message
    type    BotCommand
            command*     String      1-32 characters [a-z0-9_]
    union   MaybeInaccessibleMessage    Message|InaccessibleMessage

A field begins with a tab; `*` marks a required one, `[X]` is an array of X, the last column its limit.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("bot_api.tsv")

_CONSTANT = re.compile(r"(?:, must be |, always )[\"“]?([a-z0-9_]+)[\"”]?\.?$")
_CHOICES = re.compile(r"(?:can be|must be one of|one of) (?:either )?(\".*)", re.IGNORECASE)
_QUOTED = re.compile(r"(?:^|[ ,]|or )\"([^\"\s]+)\"")
_LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)", re.IGNORECASE)
_LONGEST = re.compile(r"can't exceed (\d+) bytes|up to (\d+) characters", re.IGNORECASE)
_RANGE = re.compile(r"(?:(?<![\w*/-])|between )(\d+)(?:-| and )(\d+)(?![\w-])")
_ITEMS = re.compile(r"(?:list|array|include)[^.]*?(?:of )?(?<!ISO )\b(\d+)-(\d+)(?!-)", re.IGNORECASE)
_MOST_ITEMS = re.compile(r"(?:up to|at most|no more than) (\d+)", re.IGNORECASE)
_ALPHABETS = {
    "A-Z, a-z, 0-9, _ and -": "[A-Za-z0-9_-]",
    "lowercase English letters, digits and underscores": "[a-z0-9_]",
}
_PARSED_FIELDS = frozenset({"text", "message_text", "caption", "quote"})


def table(spec: Mapping[str, Any]) -> str:
    """Returns the table of a Bot API given as JSON with the keys `version`, `release_date`, `methods`, `types`."""
    lines = [f"# Bot {spec['version'].removeprefix('Bot ')}, {spec['release_date']}"]
    for method in spec["methods"].values():
        lines.append(f"method\t{method['name']}\t{'|'.join(map(_short, method['returns']))}")
        lines += _field_lines(method)
    for kind in spec["types"].values():
        if kind.get("subtypes"):
            lines.append(f"union\t{kind['name']}\t{'|'.join(map(_short, kind['subtypes']))}")
        else:
            lines.append(f"type\t{kind['name']}")
            lines += _field_lines(kind)
    return "\n".join(lines) + "\n"


def _field_lines(owner: Mapping[str, Any]) -> Iterator[str]:
    fields = owner.get("fields", [])
    has_parse_mode = any(field["name"] in {"parse_mode", "quote_parse_mode"} for field in fields)
    for field in fields:
        name = field["name"] + "*" * field["required"]
        limit = _limit(owner, field, parsed=has_parse_mode and field["name"] in _PARSED_FIELDS)
        yield "\t".join(["", name, "|".join(map(_short, field["types"])), *([limit] if limit else [])])


def _short(type_name: str) -> str:
    """Returns `Array of Array of X` as `[[X]]`."""
    depth = type_name.count("Array of ")
    return "[" * depth + type_name.removeprefix("Array of " * depth) + "]" * depth


def _limit(owner: Mapping[str, Any], field: Mapping[str, Any], *, parsed: bool) -> str:
    """Returns the limit that the prose about `field` states, in the table's notation, or an empty string."""
    prose = field["description"]
    types = set(field["types"])
    if all(name.startswith("Array of") and name.count("Array of") == 1 for name in types):
        return _items(prose) or _items_of_owner(owner, field)
    if types == {"String"}:
        limit = _string_limit(prose)
        return limit + " after parsing" if parsed and limit.endswith("characters") else limit
    if types in ({"Integer"}, {"Float"}):
        return _number_limit(prose)
    return ""


def _string_limit(prose: str) -> str:
    if constant := _CONSTANT.search(prose):
        return "=" + constant[1]
    if (choices := _CHOICES.search(prose)) and (names := _QUOTED.findall(choices[1])):
        return "=" + "|".join(dict.fromkeys(names))
    alphabet = next((" " + short for words, short in _ALPHABETS.items() if words in prose), "")
    if length := _LENGTH.search(prose):
        return f"{length[1]}-{length[2]} {length[3].lower()}{alphabet}"
    if longest := _LONGEST.search(prose):
        return f"0-{longest[1] or longest[2]} {'bytes' if longest[1] else 'characters'}{alphabet}"
    return ""


def _number_limit(prose: str) -> str:
    if "in the future" in prose or "price in nanotoncoins" in prose:  # two ranges, one for each currency
        return ""
    if found := _RANGE.search(prose):
        return f"{found[1]}-{found[2]}" + (" or 2147483647" if "0x7FFFFFFF" in prose else "")
    return ""


def _items(prose: str) -> str:
    if found := _ITEMS.search(prose):
        return f"{found[1]}-{found[2]} items"
    if (most := _MOST_ITEMS.search(prose)) and "per message" not in prose:
        return f"0-{most[1]} items"
    return ""


def _items_of_owner(owner: Mapping[str, Any], field: Mapping[str, Any]) -> str:
    """Returns a limit that stands only in the method's own prose, such as "No more than 50 results"."""
    for line in owner.get("description", []):
        if found := re.search(rf"No more than (\d+) {field['name']}", line):
            return f"0-{found[1]} items"
    return ""


def main(arguments: list[str]) -> int:
    """Writes the table of the file named first to the file named second, `bot_api.tsv` here by default."""
    if not 1 <= len(arguments) <= 2:
        sys.stderr.write("usage: python -m bot.playground.spec_table bot_api.json [bot_api.tsv]\n")
        return 2
    spec = json.loads(Path(arguments[0]).read_text("utf-8"))
    target = Path(arguments[1]) if len(arguments) == 2 else TABLE
    target.write_text(table(spec), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
