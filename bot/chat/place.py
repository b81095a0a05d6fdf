"""Where an answer goes, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from telegram import MaybeInaccessibleMessage, Message
from telegram.constants import ChatType

_GENERAL_TOPIC = 1


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of ours: its chat and its number there."""

    chat: int
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, a topic in it, and the message there that is answered.

    `is_group` tells whether a group's limits on sending hold.
    """

    chat: int
    topic: int | None = None
    direct_topic: int | None = None
    reply_to: int | None = None
    is_group: bool = False

    @classmethod
    def of(cls, message: Message, reply_to: int | None = None) -> Self:
        """Returns the place that answers `message`, as a reply to `reply_to` or to the message itself.

        Outside of topics Telegram numbers comment threads with the same field, and the General topic has number 1 but
        takes answers without one: neither is sent back.
        """
        topic = message.message_thread_id if message.is_topic_message else None
        direct = message.direct_messages_topic
        return cls(
            chat=message.chat_id,
            topic=None if topic == _GENERAL_TOPIC else topic,
            direct_topic=direct.topic_id if direct else None,
            reply_to=reply_to or message.message_id,
            is_group=message.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP},
        )

    @classmethod
    def under(cls, message: MaybeInaccessibleMessage) -> Self:
        """Returns the place that answers a press under `message`; of one that is gone only the chat is known."""
        return cls.of(message) if isinstance(message, Message) else cls(message.chat.id)
