"""Which bot gets which update of what happens: privacy mode, admin rights, other bots' messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import singledispatchmethod

from bot.playground import utf16, wire
from bot.playground.chats import Chat
from bot.playground.events import (
    Edited,
    Event,
    GuestCalled,
    InlineAsked,
    InlineChosen,
    MemberChanged,
    Posted,
    Pressed,
    Reacted,
)
from bot.playground.mailbox import Mailbox
from bot.playground.messages import Json, Message
from bot.playground.people import BotAccount
from bot.playground.state import State


class Delivery:
    """Listens to the world and puts updates into the bots' mailboxes."""

    def __init__(self, state: State, mailboxes: Mapping[int, Mailbox]) -> None:
        self._state = state
        self._mailboxes = mailboxes

    def __call__(self, event: Event) -> None:
        """Delivers `event` to the bots that Telegram would tell."""
        self._deliver(event)

    @singledispatchmethod
    def _deliver(self, event: object) -> None:
        """Delivers `event`; of other events no bot is told."""

    @_deliver.register
    def _(self, event: Posted) -> None:
        for bot in self._readers(event.chat, event.message):
            kind = "channel_post" if event.chat.type == "channel" else "message"
            self._put(bot, kind, wire.message(self._state, event.message))

    @_deliver.register
    def _(self, event: Edited) -> None:
        if event.by_markup:
            return
        for bot in self._readers(event.chat, event.message):
            kind = "edited_channel_post" if event.chat.type == "channel" else "edited_message"
            self._put(bot, kind, wire.message(self._state, event.message))

    @_deliver.register
    def _(self, event: Reacted) -> None:
        payload = {
            "chat": wire.chat(event.chat),
            "message_id": event.message_id,
            "date": self._state.now(),
            "old_reaction": event.old,
            "new_reaction": event.new,
        }
        if event.actor_chat is not None:
            payload["actor_chat"] = wire.chat(event.actor_chat)
        else:
            payload["user"] = wire.user(event.user)
        for bot in self._bots_in(event.chat):
            hears = event.chat.type == "private" or event.chat.member(bot.user).is_admin
            if hears and bot.user.id != event.user.id:
                self._put(bot, "message_reaction", payload)

    @_deliver.register
    def _(self, event: MemberChanged) -> None:
        payload = {
            "chat": wire.chat(event.chat),
            "from": wire.user(event.actor),
            "date": self._state.now(),
            "old_chat_member": wire.member(event.before, event.chat),
            "new_chat_member": wire.member(event.after, event.chat),
        }
        changed = self._state.account(event.after.user)
        if changed is not None:
            self._put(changed, "my_chat_member", payload)
        for bot in self._bots_in(event.chat):
            if bot.user.id != event.after.user.id and event.chat.member(bot.user).is_admin:
                self._put(bot, "chat_member", payload)

    @_deliver.register
    def _(self, event: Pressed) -> None:
        if event.message.inline_message_id:
            about: Json = {"inline_message_id": event.message.inline_message_id}
        elif self._state.message(event.chat.key, event.message.message_id):
            about = {"message": wire.message(self._state, event.message)}
        else:
            gone = {"chat": wire.chat(event.chat), "message_id": event.message.message_id, "date": 0}
            about = {"message": gone}
        payload = {"id": event.query_id, "from": wire.user(event.user), "data": event.data}
        instance = {"chat_instance": str(abs(event.chat.id) * 7919)}
        self._put(event.bot, "callback_query", payload | instance | about)

    @_deliver.register
    def _(self, event: InlineAsked) -> None:
        payload = {"id": event.query_id, "from": wire.user(event.user), "query": event.query}
        where = {"offset": event.offset, "chat_type": event.chat_type}
        self._put(event.bot, "inline_query", payload | where)

    @_deliver.register
    def _(self, event: InlineChosen) -> None:
        payload = {"result_id": event.result_id, "from": wire.user(event.user), "query": event.query}
        if event.inline_message_id:
            payload["inline_message_id"] = event.inline_message_id
        self._put(event.bot, "chosen_inline_result", payload)

    @_deliver.register
    def _(self, event: GuestCalled) -> None:
        payload = wire.message(self._state, event.message)
        self._put(event.bot, "guest_message", payload | {"guest_query_id": event.query_id})

    def _put(self, bot: BotAccount, kind: str, payload: Json) -> None:
        self._mailboxes[bot.user.id].put(kind, payload)

    def _bots_in(self, chat: Chat) -> Iterator[BotAccount]:
        for member in chat.present():
            if (bot := self._state.account(member.user)) is not None:
                yield bot

    def _readers(self, chat: Chat, message: Message) -> Iterator[BotAccount]:
        for bot in self._bots_in(chat):
            if reads(self._state, bot, chat, message):
                yield bot


def reads(state: State, bot: BotAccount, chat: Chat, message: Message) -> bool:
    """Whether `bot`, a member of `chat`, is shown `message`."""
    settings = bot.settings
    if message.author_id == bot.user.id:
        return False
    if message.author_id in state.bots and not message.is_service and not settings.sees_bots:
        return False
    if not chat.is_group or not settings.privacy or chat.member(bot.user).is_admin or message.is_service:
        return True
    return _meant_for(bot, chat, message) or _answers(state, bot, chat, message)


def _answers(state: State, bot: BotAccount, chat: Chat, message: Message) -> bool:
    """Whether `message` replies to the bot, or to something that was meant for it."""
    if message.reply is None:
        return False
    answered = state.message(message.reply.chat_key, message.reply.message_id)
    if answered is None:
        return False
    return answered.author_id == bot.user.id or _meant_for(bot, chat, answered)


def _meant_for(bot: BotAccount, chat: Chat, message: Message) -> bool:
    """Whether `message` itself is for the bot: sent through it, its command, or a mention that counts."""
    if message.via_bot is not None and message.via_bot.id == bot.user.id:
        return True
    called = f"@{bot.user.username.lower()}"
    for entity in message.entities:
        words = (utf16.cut(message.text, entity["offset"], entity["length"]) or "").lower()
        if entity["type"] == "bot_command" and _is_command_for(bot, chat, words, called):
            return True
        if entity["type"] == "mention" and words == called and bot.settings.mentions_pass_privacy:
            return True
    return False


def _is_command_for(bot: BotAccount, chat: Chat, command: str, called: str) -> bool:
    if "@" in command:
        return command.endswith(called)
    return bot.settings.commands_pass_privacy or chat.last_speaking_bot() == bot.user.id
