"""`State`: everything that is so in the playground's Telegram, and the few ways in which it changes.

People (`person.py`) and bots (`methods/`) act through it; each change is published as an event.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal, TypeVar

from bot.errors import PlaygroundError
from bot.playground import utf16
from bot.playground.chats import GENERAL_TOPIC, Chat, Topic
from bot.playground.events import Deleted, Edited, Event, MemberChanged, Posted, Reacted
from bot.playground.messages import Json, Message, Value
from bot.playground.people import ANONYMOUS, CHANNEL_BOT, TELEGRAM, BotAccount, Member, User

T = TypeVar("T")

PATIENCE = 600.0
"""Seconds after which what does not happen is given up: many, as a busy machine only makes a bot late."""


@dataclass(frozen=True, slots=True)
class Windows:
    """For how many seconds a bot may answer each kind of query."""

    callback: float = 15
    inline: float = 15
    guest: float = 60


@dataclass(frozen=True, slots=True)
class Query:
    """A question to a bot that it may answer once, until `deadline`."""

    id: str
    kind: Literal["callback", "inline", "guest"]
    bot: BotAccount
    user: User
    deadline: float
    text: str = ""
    message: Message | None = None
    chat_key: str = ""


class State:
    """The people, bots, chats and open queries of one playground."""

    def __init__(self, clock: Callable[[], float] = time.time, windows: Windows | None = None) -> None:
        self.clock = clock
        self.windows = windows or Windows()
        self.users: dict[int, User] = {each.id: each for each in (TELEGRAM, ANONYMOUS, CHANNEL_BOT)}
        self.bots: dict[int, BotAccount] = {}
        self.chats: dict[str, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.answers: dict[str, Json] = {}
        self.inline_messages: dict[str, tuple[str, int]] = {}
        self._listeners: list[Callable[[Event], None]] = []
        self._ids = count(1)
        self._small_chat_messages = count(1)

    def now(self) -> int:
        """Returns the time as Telegram writes it: Unix seconds."""
        return int(self.clock())

    def bot_of(self, token: str) -> BotAccount | None:
        """Returns the bot with this token."""
        return next((bot for bot in self.bots.values() if bot.token == token), None)

    def account(self, user: User) -> BotAccount | None:
        """Returns the bot that `user` is, or None for a person."""
        return self.bots.get(user.id)

    def by_username(self, username: str) -> User | Chat | None:
        """Returns who or what is called `@username`; the case does not matter."""
        wanted = username.lstrip("@").lower()
        everyone: list[User | Chat] = [*self.users.values(), *self.chats.values()]
        return next((each for each in everyone if each.username and each.username.lower() == wanted), None)

    def seen_by(self, bot: BotAccount, chat_id: int | str) -> Chat | None:
        """Returns the chat that `bot` means by `chat_id` or `@username`, or None where it knows no such chat."""
        if isinstance(chat_id, str) and not chat_id.lstrip("-").isdigit():
            named = self.by_username(chat_id) if chat_id.startswith("@") else None
            return named if isinstance(named, Chat) else None
        number = int(chat_id)
        if number > 0:
            return self.chats.get(private_key(number, bot.user.id))
        chat = self.chats.get(str(number))
        return chat if chat and (chat.username or bot.user.id in chat.members) else None

    def message(self, chat_key: str, message_id: int) -> Message | None:
        """Returns the message, or None where it never was or was deleted."""
        chat = self.chats.get(chat_key)
        return chat.messages.get(message_id) if chat else None

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Calls `listener` with each event from now on."""
        self._listeners.append(listener)

    def ignore(self, listener: Callable[[Event], None]) -> None:
        """Stops calling `listener`."""
        self._listeners.remove(listener)

    def publish(self, event: Event) -> None:
        """Tells all listeners."""
        for listener in tuple(self._listeners):
            listener(event)

    async def wait(self, look: Callable[[], T | None], seconds: float = PATIENCE) -> T:
        """Returns the first result of `look` that is not None.

        Raises:
            PlaygroundError: there was none for `seconds`.
        """
        changed = asyncio.Event()

        def notice(_event: Event) -> None:
            changed.set()

        self.listen(notice)
        try:
            async with asyncio.timeout(seconds):
                while (found := look()) is None:
                    await changed.wait()
                    changed.clear()
                return found
        except TimeoutError:
            raise PlaygroundError(f"nothing of the kind happened within {seconds} s; is the bot running?") from None
        finally:
            self.ignore(notice)

    def new_id(self) -> int:
        """Returns a number that was not given before."""
        return next(self._ids)

    def add_user(self, user: User) -> User:
        """Lets `user` exist, and returns it.

        Raises:
            PlaygroundError: the id or the username is taken.
        """
        check_whole([user.first_name, user.last_name, user.username, user.language_code])
        if user.id in self.users or (user.username and self.by_username(user.username)):
            raise PlaygroundError(f"user {user.id} @{user.username} exists already; choose another id or name")
        self.users[user.id] = user
        return user

    def add_chat(self, chat: Chat) -> Chat:
        """Lets `chat` exist, and returns it.

        Raises:
            PlaygroundError: the id or the username is taken.
        """
        check_whole([chat.title, chat.username])
        if chat.key in self.chats or (chat.username and self.by_username(chat.username)):
            raise PlaygroundError(f"chat {chat.key} @{chat.username} exists already; choose another id or name")
        self.chats[chat.key] = chat
        return chat

    def private(self, user: User, peer: User) -> Chat:
        """Returns the private chat of two users, made where there is none; a bot in it sees the other's id."""
        if user.is_bot or (not peer.is_bot and peer.id < user.id):
            user, peer = peer, user
        key = private_key(user.id, peer.id)
        if key not in self.chats:
            members = {each.id: Member(each) for each in (user, peer)}
            self.chats[key] = Chat(key, user.id, "private", members=members, started=not peer.is_bot)
        return self.chats[key]

    def post(self, message: Message) -> Message:
        """Puts `message` into its chat, numbered and dated, and publishes it; returns it so."""
        check_whole(message.content)
        chat = self.chats[message.chat_key]
        placed = replace(message, message_id=self._next_message_id(chat), date=self.now())
        chat.messages[placed.message_id] = placed
        if placed.inline_message_id:
            self.inline_messages[placed.inline_message_id] = (chat.key, placed.message_id)
        self.publish(Posted(chat, placed))
        return placed

    def edit(self, message: Message, *, by_markup: bool = False) -> Message:
        """Puts `message` in the place of the one with its id."""
        check_whole(message.content)
        chat = self.chats[message.chat_key]
        edited = message if by_markup else replace(message, edit_date=self.now())
        chat.messages[edited.message_id] = edited
        self.publish(Edited(chat, edited, by_markup))
        return edited

    def delete(self, chat: Chat, message_id: int) -> None:
        """Removes the message."""
        message = chat.messages.pop(message_id)
        self.inline_messages.pop(message.inline_message_id, None)
        chat.pinned = [each for each in chat.pinned if each != message_id]
        self.publish(Deleted(chat, message_id))

    def react(self, chat: Chat, message_id: int, user: User, reactions: list[Json]) -> None:
        """Sets `user`'s reactions to a message."""
        check_whole(reactions)
        old = chat.reactions.get((message_id, user.id), [])
        chat.reactions[message_id, user.id] = reactions
        actor = chat if chat.member(user).anonymous else None
        self.publish(Reacted(chat, message_id, user, old, reactions, actor))

    def set_member(self, chat: Chat, after: Member, actor: User) -> None:
        """Makes a user something else in a chat."""
        before = chat.member(after.user)
        chat.members[after.user.id] = after
        self.publish(MemberChanged(chat, actor, before, after))

    def set_topic(self, chat: Chat, topic: Topic) -> None:
        """Adds or changes a topic of a forum."""
        if not chat.is_forum:
            raise PlaygroundError(f"chat {chat.key} is no forum; make it one with forum=True")
        chat.topics[topic.id] = topic

    def open_query(self, query: Query) -> str:
        """Remembers a query until it is answered; returns its id."""
        check_whole(query.text)
        self.queries[query.id] = query
        return query.id

    def take_query(self, query_id: str, kind: str, bot: BotAccount) -> Query | None:
        """Returns the query to answer, once and in time; None otherwise. A callback may be answered again."""
        query = self.queries.get(query_id)
        if query is None or query.kind != kind or query.bot.user.id != bot.user.id:
            return None
        if self.clock() > query.deadline or (query.id in self.answers and kind == "guest"):
            return None
        return query

    def _next_message_id(self, chat: Chat) -> int:
        """Returns the next id: supergroups and channels count their own messages; private chats and groups share one counter."""
        if chat.type in {"supergroup", "channel"}:
            chat.last_message_id += 1
        else:
            chat.last_message_id = next(self._small_chat_messages)
        return chat.last_message_id


def check_whole(value: Value) -> None:
    """Raises `PlaygroundError` where a text in the JSON `value` holds half of a character, which no bot could be sent."""
    if not utf16.is_whole(json.dumps(value, ensure_ascii=False)):
        raise PlaygroundError("a text holds half of a character (a lone surrogate); write whole characters")


def private_key(user_id: int, peer_id: int) -> str:
    """Returns the key of a private chat: the person's id, then the bot's (between people, the lower id first)."""
    return f"{user_id}:{peer_id}"


def general() -> Topic:
    """Returns the topic that each forum has."""
    return Topic(GENERAL_TOPIC, "General")
