"""Updates as python-telegram-bot reads them, with less around them where it cannot read all: some servers are older or newer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import structlog
from telegram import Bot, Update

from bot.chat.discreet import name_of
from bot.chat.http import Json

_MESSAGES = ("message", "channel_post", "edited_message", "edited_channel_post")

_WORDS = (
    "message_id", "date", "chat", "from", "sender_chat", "via_bot", "text", "entities", "caption", "caption_entities",
    "forum_topic_created",
)  # fmt: skip
"""What is read of a message that another one replies to."""

_AROUND = (
    "reply_to_message", "external_reply", "reply_to_story", "forward_origin", "link_preview_options", "reply_markup",
    "suggested_post_info", "sender_business_bot",
)  # fmt: skip
_HELD = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "giveaway", "giveaway_winners", "invoice",
    "live_photo", "location", "paid_media", "photo", "poll", "sticker", "story", "venue", "video", "video_note", "voice",
)  # fmt: skip
"""What a person may send instead of words, or with them. What Telegram writes itself is none of it: it gets no answer."""

_log = structlog.get_logger(__name__)


def read_update(update: Json, bot: Bot) -> Update:
    """Returns the update; of parts that cannot be read, and that no answer needs, none or what was said in them.

    Raises:
        Exception: whatever python-telegram-bot raises where the update cannot be read without them either.
    """
    try:
        return Update.de_json(update, bot)
    except Exception as error:
        for less in _less_and_less(update):
            try:
                read = Update.de_json(less, bot)
            except Exception:  # noqa: BLE001, S112 - what it raises is not documented; the first one is raised
                continue
            _log.warning("update read in part", update=update["update_id"], error=name_of(error))
            return read
        raise


def _less_and_less(update: Json) -> Iterator[Json]:
    yield _changed(update, _with_words_replied_to)
    yield _changed(update, lambda message: _without(message, _AROUND))
    yield _changed(update, lambda message: _without(message, (*_AROUND, *_HELD)))


def _changed(update: Json, change: Callable[[Json], Json]) -> Json:
    """Returns the update with its message changed, also with the one that a pressed button stands under."""
    changed = {name: change(part) if name in _MESSAGES else part for name, part in update.items()}
    press = update.get("callback_query")
    if isinstance(press, dict) and isinstance(press.get("message"), dict):
        changed["callback_query"] = {**press, "message": change(press["message"])}
    return changed


def _with_words_replied_to(message: Json) -> Json:
    replied = message.get("reply_to_message")
    if not isinstance(replied, dict):
        return message
    words = {name: replied[name] for name in _WORDS if name in replied}
    poll = replied.get("poll")
    if isinstance(poll, dict) and "question" in poll:
        words["text"] = poll["question"]
    return {**message, "reply_to_message": words}


def _without(message: Json, names: tuple[str, ...]) -> Json:
    return {name: part for name, part in message.items() if name not in names}
