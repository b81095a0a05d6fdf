"""`Call`: one checked call of a Bot API method, with what its handler may use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground import rights
from bot.playground.chats import Chat
from bot.playground.mailbox import Mailbox
from bot.playground.messages import Value
from bot.playground.office import Office
from bot.playground.people import BotAccount
from bot.playground.profile import BotProfile
from bot.playground.state import State


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """A call by `bot`: `arguments` typed as the specification says, `uploads` by the name of their part."""

    office: Office
    bot: BotAccount
    method: str
    arguments: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """The world."""
        return self.office.state

    @property
    def mailbox(self) -> Mailbox:
        """The bot's mailbox."""
        return self.office.mailboxes[self.bot.user.id]

    @property
    def profile(self) -> BotProfile:
        """The bot's profile."""
        return self.office.profiles[self.bot.user.id]

    def get(self, name: str, default: Value = None) -> Value:
        """Returns the argument, or `default` where it was not given."""
        return self.arguments.get(name, default)

    def chat(self, name: str = "chat_id") -> Chat:
        """Returns the chat that an argument names; refuses where the bot cannot even look at it."""
        return rights.reachable(self.state, self.bot, self.arguments[name])

    @property
    def thread_id(self) -> int | None:
        """The topic to write in: of a forum, or of those who write to a channel."""
        found: int | None = self.get("direct_messages_topic_id") or self.get("message_thread_id")
        return found

    def chat_to_write(self) -> Chat:
        """Returns the chat to write in; refuses where the bot may not, or sends too much."""
        chat = rights.writable(self.state, self.bot, self.arguments["chat_id"], self.get("message_thread_id"))
        rights.check_direct_topic(self.state, chat, self.get("direct_messages_topic_id"))
        self.office.flood.spend(self.bot.user.id, chat, self.state.clock())
        return chat
