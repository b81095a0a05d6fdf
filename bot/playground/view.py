"""What the control API shows of the world: bots, people, chats, and events as JSON."""

from __future__ import annotations

from dataclasses import asdict
from functools import singledispatchmethod

from bot.playground import wire
from bot.playground.chats import Chat
from bot.playground.events import (
    ActionShown,
    CallbackAnswered,
    Deleted,
    Edited,
    Event,
    InlineAnswered,
    MemberChanged,
    Posted,
    Reacted,
)
from bot.playground.messages import Json, Message
from bot.playground.people import STAND_INS, BotAccount
from bot.playground.world import World


class View:
    """Reads a world; changes nothing."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._state = world.state

    def everything(self) -> Json:
        """Returns all bots, people and chats."""
        others = self._state.bots.keys() | STAND_INS
        people = [wire.user(user) for user in self._state.users.values() if user.id not in others]
        return {
            "bots": [self.bot(bot) for bot in self._state.bots.values()],
            "people": people,
            "chats": [self.chat(chat) for chat in self._state.chats.values()],
        }

    def bot(self, bot: BotAccount) -> Json:
        """Returns a bot with its settings and what it says of itself; never its token."""
        profile = self._world.office.profiles[bot.user.id]
        mailbox = self._world.office.mailboxes[bot.user.id]
        return wire.user(bot.user) | {
            "settings": asdict(bot.settings),
            "description": profile.text("description", ""),
            "short_description": profile.text("short_description", ""),
            "is_running": mailbox.is_polled or mailbox.webhook is not None,
        }

    def chat(self, chat: Chat) -> Json:
        """Returns a chat with its members and topics."""
        members = [{"id": m.user.id, "status": m.status, "anonymous": m.anonymous} for m in chat.members.values()]
        return wire.chat(chat) | {
            "key": chat.key,
            "members": members,
            "topics": [asdict(topic) for topic in chat.topics.values()],
            "pinned": list(chat.pinned),
            "linked_key": chat.linked_key,
            "blocked": chat.blocked,
            "migrated_to": chat.migrated_to,
        }

    def message(self, message: Message) -> Json:
        """Returns a message in Bot API form with the reactions that it has."""
        chat = self._state.chats[message.chat_key]
        reactions = {
            str(user_id): given
            for (message_id, user_id), given in chat.reactions.items()
            if message_id == message.message_id and given
        }
        return wire.message(self._state, message) | ({"reactions": reactions} if reactions else {})

    def event(self, event: Event) -> Json | None:
        """Returns an event as the stream tells it, with its `event` name; None for those that only bots are told."""
        return self._event(event)

    @singledispatchmethod
    def _event(self, event: object) -> Json | None:
        del event
        return None

    @_event.register(Posted)
    def _(self, event: Posted) -> Json:
        return {"event": "posted", "chat_key": event.chat.key, "message": self.message(event.message)}

    @_event.register(Edited)
    def _(self, event: Edited) -> Json:
        return {"event": "edited", "chat_key": event.chat.key, "message": self.message(event.message)}

    @_event.register(Deleted)
    def _(self, event: Deleted) -> Json:
        return {"event": "deleted", "chat_key": event.chat.key, "message_id": event.message_id}

    @_event.register(Reacted)
    def _(self, event: Reacted) -> Json:
        told = {"chat_key": event.chat.key, "message_id": event.message_id, "user_id": event.user.id}
        return {"event": "reacted"} | told | {"reactions": event.new}

    @_event.register(MemberChanged)
    def _(self, event: MemberChanged) -> Json:
        told = {"chat_key": event.chat.key, "user_id": event.after.user.id, "status": event.after.status}
        return {"event": "member_changed"} | told

    @_event.register(CallbackAnswered)
    def _(self, event: CallbackAnswered) -> Json:
        return {"event": "callback_answered", "query_id": event.query_id, "user_id": event.user.id} | {
            "answer": event.answer
        }

    @_event.register(InlineAnswered)
    def _(self, event: InlineAnswered) -> Json:
        return {"event": "inline_answered", "query_id": event.query_id, "user_id": event.user.id} | {
            "answer": event.answer
        }

    @_event.register(ActionShown)
    def _(self, event: ActionShown) -> Json:
        told = {"chat_key": event.chat.key, "user_id": event.bot.user.id, "topic": event.thread_id}
        return {"event": "action"} | told | {"action": event.action}
