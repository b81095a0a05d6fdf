"""A message: a frozen value; editing one puts another in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.playground.people import User

Json: TypeAlias = dict[str, Any]
"""A JSON object in the Bot API's own form."""

Value: TypeAlias = Any
"""Any JSON value: the specification says which."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The quoted part of the message replied to; `position` counts UTF-16 units."""

    text: str
    position: int
    entities: tuple[Json, ...] = ()
    is_manual: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message answers: the chat's key, the message's id, and the quoted part."""

    chat_key: str
    message_id: int
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message of a chat.

    Attributes:
        chat_key: The chat's key in the world.
        sender: The Bot API's `from`; None for posts of a channel.
        sender_chat_key: The chat in whose name it was sent.
        author_id: Who really wrote it, also behind an anonymous admin or a channel.
        content: The kind's own fields in Bot API form: `text` and `entities`, `caption`, `photo`,
            or a service message's field.
        thread_id: The topic or the thread of comments.
        direct_topic: Whose topic it is in, where people write to a channel.
        forward_origin: In Bot API form.
        inline_message_id: Set where the message was sent through an inline or guest bot.
        guest_bot_caller: Who called the guest bot that wrote this.
    """

    chat_key: str
    message_id: int
    date: int
    author_id: int
    content: Json
    sender: User | None = None
    sender_chat_key: str = ""
    thread_id: int | None = None
    direct_topic: int | None = None
    is_topic_message: bool = False
    reply: Reply | None = None
    via_bot: User | None = None
    reply_markup: Json | None = None
    edit_date: int | None = None
    forward_origin: Json | None = None
    is_automatic_forward: bool = False
    author_signature: str = ""
    inline_message_id: str = ""
    guest_bot_caller: User | None = None
    is_service: bool = False
    has_protected_content: bool = False

    @property
    def text(self) -> str:
        """The text or the caption; empty where there is neither."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or the caption."""
        return list(self.content.get("entities") or self.content.get("caption_entities") or [])
