"""Messages that nobody should answer."""

from __future__ import annotations

import datetime as dt

from telegram import Message, User
from telegram.constants import ChatType
from telegram.ext.filters import MessageFilter

BACKLOG = dt.timedelta(minutes=10)
"""Older lines of groups and channels are left alone: after hours of downtime the talk has moved on."""


def is_ours(message: Message, me: User) -> bool:
    """Whether we wrote the message, or somebody sent it through our inline mode: it is an answer already."""
    return (message.via_bot is not None and message.via_bot.id == me.id) or _author(message) == me.id


def is_bot(message: Message) -> bool:
    """Whether another bot wrote the message; anonymous admins and channels come as Telegram's own bots, but are people."""
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None


def is_backlog(message: Message, now: dt.datetime) -> bool:
    """Whether the message is a line of a group or channel older than `BACKLOG`, by its last edit."""
    return message.chat.type != ChatType.PRIVATE and now - (message.edit_date or message.date) > BACKLOG


def _author(message: Message) -> int | None:
    return message.from_user.id if message.from_user else None


class Welcome(MessageFilter):
    """Lets through what somebody may have written for us to answer, just now."""

    def filter(self, message: Message) -> bool:
        """Returns whether the message may be answered."""
        is_person = not is_bot(message) and not message.is_automatic_forward
        return (
            is_person
            and not is_ours(message, message.get_bot().bot)
            and not is_backlog(message, dt.datetime.now(dt.UTC))
        )
