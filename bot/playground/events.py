"""What happens in the world, as frozen values, which delivery and the control API listen to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.playground.chats import Chat
from bot.playground.messages import Json, Message
from bot.playground.people import BotAccount, Member, User


@dataclass(frozen=True, slots=True)
class Posted:
    """A message stands in a chat."""

    chat: Chat
    message: Message


@dataclass(frozen=True, slots=True)
class Edited:
    """A message was changed. With `by_markup`, only its buttons were: no update tells of that."""

    chat: Chat
    message: Message
    by_markup: bool = False


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message is gone; Telegram tells no bot."""

    chat: Chat
    message_id: int


@dataclass(frozen=True, slots=True)
class Reacted:
    """A user (or an anonymous admin, in the name of `actor_chat`) changed a reaction."""

    chat: Chat
    message_id: int
    user: User
    old: list[Json]
    new: list[Json]
    actor_chat: Chat | None = None


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """`after.user` is something else in the chat now, by the act of `actor`."""

    chat: Chat
    actor: User
    before: Member
    after: Member


@dataclass(frozen=True, slots=True)
class Pressed:
    """A person pressed a callback button."""

    query_id: str
    bot: BotAccount
    user: User
    chat: Chat
    message: Message
    data: str


@dataclass(frozen=True, slots=True)
class CallbackAnswered:
    """A bot answered a press."""

    query_id: str
    user: User
    answer: Json


@dataclass(frozen=True, slots=True)
class InlineAsked:
    """A person typed an inline query."""

    query_id: str
    bot: BotAccount
    user: User
    query: str
    offset: str
    chat_type: str


@dataclass(frozen=True, slots=True)
class InlineAnswered:
    """A bot answered an inline query."""

    query_id: str
    user: User
    answer: Json


@dataclass(frozen=True, slots=True)
class InlineChosen:
    """A person sent an inline result into a chat."""

    bot: BotAccount
    user: User
    result_id: str
    query: str
    inline_message_id: str


@dataclass(frozen=True, slots=True)
class GuestCalled:
    """A person called a bot in a chat where it is not a member."""

    query_id: str
    bot: BotAccount
    chat: Chat
    message: Message


@dataclass(frozen=True, slots=True)
class ActionShown:
    """A bot shows that it is typing or the like."""

    chat: Chat
    bot: BotAccount
    action: str
    thread_id: int | None


Event: TypeAlias = (
    Posted
    | Edited
    | Deleted
    | Reacted
    | MemberChanged
    | Pressed
    | CallbackAnswered
    | InlineAsked
    | InlineAnswered
    | InlineChosen
    | GuestCalled
    | ActionShown
)
