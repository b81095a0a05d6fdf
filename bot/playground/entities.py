"""Marked-up text → plain text and entities, as the Bot API parses it. Offsets count UTF-16 units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from bot.playground import utf16
from bot.playground.messages import Json
from bot.playground.refusal import Refusal

_KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
    "a": "text_link", "tg-emoji": "custom_emoji",
}  # fmt: skip
_LANGUAGE = "language-"
_LONE = re.compile(r"<(?:(?![A-Za-z/!?])|([^<>]*$))")


def parse(text: str, parse_mode: str | None) -> tuple[str, list[Json]]:
    """Returns the plain text and its entities.

    Raises:
        Refusal: the markup is wrong ("can't parse entities: …").
    """
    mode = (parse_mode or "").lower()
    if not mode:
        return text, []
    if mode == "html":
        return parse_html(text)
    if mode in {"markdown", "markdownv2"}:
        raise _unparsed(f"the playground parses only HTML, not {parse_mode}")
    raise Refusal.bad_request("unsupported parse_mode")


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Returns the plain text and entities of HTML in Telegram's dialect."""
    if lone := _LONE.search(text):
        offset = len(text[: lone.start()].encode())
        problem = "Unclosed start tag" if lone[1] else 'Unsupported start tag ""'
        raise _unparsed(f"{problem} at byte offset {offset}")
    parser = _Parser(text)
    parser.feed(text)
    parser.close()
    return parser.finished()


def strip(text: str, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    """Returns the text without the white space around it, as Telegram stores it, with entities that fit it."""
    lead = utf16.units(text[: len(text) - len(text.lstrip())])
    stripped = text.strip()
    total = utf16.units(stripped)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, total)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return stripped, moved


def check_entities(text: str, entities: Sequence[Json]) -> None:
    """Raises `Refusal` where an entity lies outside `text`, is empty or splits a character."""
    if len(entities) > 100:
        raise _unparsed("at most 100 entities are allowed")
    for entity in entities:
        offset, length = entity["offset"], entity["length"]
        if offset < 0 or length <= 0 or offset + length > utf16.units(text):
            raise _unparsed(f"entity {entity['type']} at offset {offset} with length {length} is outside the text")
        if utf16.cut(text, offset, length) is None:
            raise _unparsed(f"entity {entity['type']} at offset {offset} splits a UTF-16 surrogate pair")


@dataclass
class _Open:
    """A tag that is not closed yet."""

    tag: str
    entity: Json


class _Parser(HTMLParser):
    """Collects text and entities; each closing tag must close the innermost open one."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = source.split("\n")
        self._text: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        self._units += utf16.units(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KINDS:
            raise _unparsed(f'Unsupported start tag "{tag}" at byte offset {self._byte()}')
        entity = self._entity(tag, dict(attrs)) | {"offset": self._units}
        self._open.append(_Open(tag, entity))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        raise _unparsed(f'Unsupported start tag "{tag}/" at byte offset {self._byte()}')

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            raise _unparsed(f"Unexpected end tag at byte offset {self._byte()}")
        opened = self._open.pop()
        if opened.tag != tag:
            raise _unparsed(
                f'Unmatched end tag at byte offset {self._byte()}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        self._close(opened)

    def handle_comment(self, data: str) -> None:
        del data
        raise _unparsed(f'Unsupported start tag "!--" at byte offset {self._byte()}')

    def handle_decl(self, decl: str) -> None:
        raise _unparsed(f'Unsupported start tag "!{decl.split(" ", maxsplit=1)[0]}" at byte offset {self._byte()}')

    def handle_pi(self, data: str) -> None:
        raise _unparsed(f'Unsupported start tag "?{data.split(" ", maxsplit=1)[0]}" at byte offset {self._byte()}')

    def finished(self) -> tuple[str, list[Json]]:
        if self._open:
            last = self._open[-1]
            raise _unparsed(f'Can\'t find end tag corresponding to start tag "{last.tag}"')
        ordered = sorted(self._entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self._text), ordered

    def _close(self, opened: _Open) -> None:
        entity = opened.entity | {"length": self._units - opened.entity["offset"]}
        language = entity.pop("language_of_code", None)
        outer = self._open[-1] if self._open else None
        if opened.tag == "code" and language and outer and outer.tag == "pre":
            outer.entity["language"] = language
            return
        if opened.tag == "a" and not entity["url"]:
            return
        if entity["length"]:
            self._entities.append(entity)

    def _entity(self, tag: str, attributes: dict[str, str | None]) -> Json:
        entity: Json = {"type": _KINDS[tag]}
        if tag == "a":
            entity["url"] = attributes.get("href") or ""
        elif tag == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        elif tag == "code" and (attributes.get("class") or "").startswith(_LANGUAGE):
            entity["language_of_code"] = str(attributes["class"]).removeprefix(_LANGUAGE)
        elif tag == "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id") or ""
        elif tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte()}')
        return entity

    def _byte(self) -> int:
        """Returns the byte offset of the tag that is being read."""
        line, column = self.getpos()
        return len("\n".join([*self._lines[: line - 1], self._lines[line - 1][:column]]).encode())


def _unparsed(problem: str) -> Refusal:
    return Refusal.bad_request(f"can't parse entities: {problem}")
