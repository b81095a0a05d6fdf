"""Whether a person may do something in a chat; bots have their own rules in `rights.py`."""

from __future__ import annotations

from collections.abc import Iterable

from bot.errors import PlaygroundError
from bot.playground.chats import GENERAL_TOPIC, Chat
from bot.playground.people import ADMIN_RIGHTS, Member, User
from bot.playground.state import State

_STATUSES = frozenset({"administrator", "member", "restricted", "left", "kicked"})


def member(user: User, status: str, *, rights: Iterable[str] | None = None, anonymous: bool = False) -> Member:
    """Returns what a user becomes; an admin has all rights unless others are named, a restricted one has none."""
    if status not in _STATUSES:
        raise PlaygroundError(f"status {status!r} is none of {', '.join(sorted(_STATUSES))}")
    given = ADMIN_RIGHTS if status == "administrator" and rights is None else frozenset(rights or ())
    return Member(user, status, given, anonymous)


def check_present(chat: Chat, user: User) -> None:
    """Raises `PlaygroundError` unless the user is in the chat."""
    if not chat.member(user).present:
        raise PlaygroundError(f"{user.first_name} is not in chat {chat.key}; add them first")


def check_admin(chat: Chat, user: User) -> None:
    """Raises `PlaygroundError` unless the user is an admin of the chat."""
    if not chat.member(user).is_admin:
        raise PlaygroundError(f"{user.first_name} is no admin of chat {chat.key}")


def check_writing(state: State, chat: Chat, user: User, topic: int | None) -> None:
    """Raises `PlaygroundError` unless the user may write in the chat, in that topic, now."""
    who = f"{user.first_name} can't write in chat {chat.key}"
    if chat.migrated_to is not None:
        raise PlaygroundError(f"{who}: it has become {chat.migrated_to}")
    check_present(chat, user)
    if chat.blocked:
        raise PlaygroundError(f"{who}: the bot is blocked; unblock it first")
    me = chat.member(user)
    if me.is_admin or chat.type == "private":
        return
    if chat.type == "channel" or not chat.permitted or (me.status == "restricted" and not me.rights):
        raise PlaygroundError(f"{who}: not allowed to")
    if (topic or GENERAL_TOPIC) in chat.topics and chat.topics[topic or GENERAL_TOPIC].closed:
        raise PlaygroundError(f"{who}: topic {topic or GENERAL_TOPIC} is closed")
    if state.clock() < chat.last_written.get(user.id, -chat.slow_mode) + chat.slow_mode:
        raise PlaygroundError(f"{who}: slow mode, once in {chat.slow_mode} s")
