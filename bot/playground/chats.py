"""A chat: members, messages, topics. The one thing of the world that changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.playground.messages import Json, Message
from bot.playground.people import Member, User

ChatType = Literal["private", "group", "supergroup", "channel"]
GENERAL_TOPIC = 1


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum; its id is the id of the service message that created it."""

    id: int
    name: str
    closed: bool = False


@dataclass
class Chat:
    """A chat of any type.

    Attributes:
        key: Its name in the world: the id, or `user:bot` for a private chat, as two bots' private chats
            with one person have the same id.
        id: The chat id that a bot sees.
        members: By user id, also who left or was kicked.
        is_direct_messages: Whether people write to a channel here, each in a topic with the id of the user.
        permitted: Whether members who are no admins may write.
        slow_mode: Seconds that such a member waits between two messages.
        linked_key: The discussion group of a channel, or the channel of a discussion group.
        blocked: In a private chat, whether the person blocked the bot.
        migrated_to: The id of the supergroup that this group has become.
        reactions: By message id and user id.
    """

    key: str
    id: int
    type: ChatType
    title: str = ""
    username: str = ""
    description: str = ""
    is_forum: bool = False
    is_direct_messages: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    reactions: dict[tuple[int, int], list[Json]] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    permitted: bool = True
    slow_mode: int = 0
    linked_key: str = ""
    blocked: bool = False
    started: bool = False
    migrated_to: int | None = None
    last_message_id: int = 0
    last_written: dict[int, float] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Whether it is a group or a supergroup."""
        return self.type in {"group", "supergroup"}

    def member(self, user: User) -> Member:
        """Returns what `user` is here; `left` for someone who was never here."""
        return self.members.get(user.id) or Member(user, "left")

    def present(self) -> list[Member]:
        """Returns the members who are in the chat now."""
        return [member for member in self.members.values() if member.present]

    def last_speaking_bot(self) -> int | None:
        """Returns the id of the bot that spoke last, or None."""
        spoken = (m.author_id for m in reversed(self.messages.values()) if m.sender and m.sender.is_bot)
        return next(spoken, None)

    def thread_of(self, message_id: int) -> int | None:
        """Returns the root of the thread that a reply to the message belongs to."""
        message = self.messages.get(message_id)
        return None if message is None else message.thread_id or message.message_id
