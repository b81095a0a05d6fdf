"""What Telegram refuses in the ordinary course of things."""

from __future__ import annotations

from telegram.error import BadRequest, Forbidden, TelegramError

_UNCHANGED = "message is not modified"
_EXPIRED = ("query is too old", "query_id_invalid", "query id is invalid")
_GONE = (
    "message to edit not found",
    "message_id_invalid",
    "message can't be edited",
    "message to be replied not found",
)
_CLOSED = (
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
    "channel direct messages topic must be specified",
    "chat not found",
    "user is deactivated",
    "need administrator rights",
)


def is_harmless(error: TelegramError) -> bool:
    """Whether nothing is wrong: the message shows it already, the button's time is over, the message is gone."""
    return isinstance(error, BadRequest) and _says(error, _UNCHANGED, *_EXPIRED, *_GONE)


def is_closed(error: TelegramError) -> bool:
    """Whether we may not write there: kicked, blocked, no right, a closed topic."""
    return isinstance(error, Forbidden) or (isinstance(error, BadRequest) and _says(error, *_CLOSED))


def _says(error: TelegramError, *phrases: str) -> bool:
    message = error.message.lower()
    return any(phrase in message for phrase in phrases)
