"""The text, caption and buttons of a call: parsed, checked and measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from bot.playground import entities, utf16
from bot.playground.compose import caption_content, text_content
from bot.playground.messages import Json
from bot.playground.refusal import Refusal

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_ACTIONS = frozenset({
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
})  # fmt: skip
_LINK_SCHEMES = frozenset({"http", "https", "tg", "ton"})


def content_of(arguments: Mapping[str, Any], field: str = "text") -> Json:
    """Returns the content of a text message from `text` (or `message_text`), `parse_mode` and `entities`."""
    text, found = parsed(arguments.get(field, ""), arguments.get("parse_mode"), arguments.get("entities", ()))
    if not text:
        raise Refusal.bad_request("message text is empty")
    if utf16.units(text) > LONGEST_TEXT:
        raise Refusal.bad_request("message is too long")
    return text_content(text, found)


def caption_of(arguments: Mapping[str, Any]) -> Json:
    """Returns the caption's part of a media message's content; empty without a caption."""
    given = arguments.get("caption_entities", ())
    caption, found = parsed(arguments.get("caption", ""), arguments.get("parse_mode"), given)
    if utf16.units(caption) > LONGEST_CAPTION:
        raise Refusal.bad_request("message caption is too long")
    return caption_content(caption, found)


def parsed(text: str, parse_mode: str | None, given: Sequence[Json]) -> tuple[str, list[Json]]:
    """Returns the plain text and entities; given entities count only without a parse mode, as Telegram has it."""
    if parse_mode:
        return entities.strip(*entities.parse(text, parse_mode))
    entities.check_entities(text, given)
    return entities.strip(text, given)


def buttons_of(arguments: Mapping[str, Any]) -> Json | None:
    """Returns the inline keyboard among the arguments, checked; other keyboards are none of the message's own."""
    markup: Json | None = arguments.get("reply_markup")
    if markup is None or "inline_keyboard" not in markup:
        return None
    for row in markup["inline_keyboard"]:
        for button in row:
            _check_button(button)
    return markup if any(markup["inline_keyboard"]) else None


def _check_button(button: Json) -> None:
    if not button["text"]:
        raise Refusal.bad_request("BUTTON_TEXT_INVALID")
    if len(_ACTIONS & button.keys()) != 1:
        raise Refusal.bad_request("Text buttons are unallowed in the inline keyboard")
    if "url" in button and urlsplit(button["url"]).scheme not in _LINK_SCHEMES:
        raise Refusal.bad_request("BUTTON_URL_INVALID")
