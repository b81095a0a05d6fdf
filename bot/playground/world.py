"""`World`: makes people, bots and chats, and waits for what bots do. The playground's front door."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.errors import PlaygroundError
from bot.playground.chats import GENERAL_TOPIC, Chat, Topic
from bot.playground.compose import service
from bot.playground.flood import FloodLimits
from bot.playground.messages import Json, Message
from bot.playground.office import Office
from bot.playground.people import ADMIN_RIGHTS, STAND_INS, BotAccount, BotSettings, Member, User
from bot.playground.person import ChatRef, Person
from bot.playground.state import PATIENCE, State, Windows, general

_USUAL_FLOOD = FloodLimits()
_USUAL_SETTINGS = BotSettings()
_FIRST_USER = 1_000_000
_FIRST_BOT = 7_000_000_000
_FIRST_SUPERGROUP = -1_001_000_000_000


class World:
    """A Telegram of one's own.

    `clock` tells the time in Unix seconds; `flood` None switches flood control off, as load tests want;
    `windows` says for how long queries may be answered.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        flood: FloodLimits | None = _USUAL_FLOOD,
        windows: Windows | None = None,
    ) -> None:
        self.state = State(clock, windows)
        self.office = Office(self.state, flood)

    def user(  # noqa: PLR0913 - a user has this many independent fields
        self,
        first_name: str,
        *,
        username: str = "",
        language_code: str = "",
        last_name: str = "",
        is_premium: bool = False,
        user_id: int | None = None,
    ) -> Person:
        """Adds a person and returns them."""
        number = user_id or _FIRST_USER + self.state.new_id()
        made = User(number, first_name, last_name, username, language_code, is_premium)
        return Person(self.office, self.state.add_user(made))

    def person(self, user_id: int) -> Person:
        """Returns somebody who exists already."""
        user = self.state.users.get(user_id)
        if user is None or user.is_bot or user.id in STAND_INS:
            raise PlaygroundError(f"there is no person {user_id}")
        return Person(self.office, user)

    def bot(
        self,
        username: str,
        *,
        first_name: str = "",
        token: str = "",
        settings: BotSettings = _USUAL_SETTINGS,
    ) -> BotAccount:
        """Adds a bot and returns it; its token is made up unless one (with the id before the colon) is given."""
        number = int(token.partition(":")[0]) if token else _FIRST_BOT + self.state.new_id()
        user = self.state.add_user(User(number, first_name or username, username=username, is_bot=True))
        account = BotAccount(user, token or f"{number}:{secrets.token_urlsafe(26)}", settings)
        self.state.bots[number] = account
        self.office.open_for(account)
        return account

    def set_bot(self, bot: BotAccount, **changes: bool) -> BotAccount:
        """Changes some of a bot's `BotSettings`; returns the bot as it is now."""
        changed = replace(bot, settings=replace(self.state.bots[bot.user.id].settings, **changes))
        self.state.bots[bot.user.id] = changed
        return changed

    def group(self, title: str, owner: Person, members: Sequence[Person | BotAccount] = ()) -> Chat:
        """Adds a group with these members and returns it."""
        number = -(4_000_000 + self.state.new_id())
        return self._found(Chat(str(number), number, "group", title), owner, members)

    def supergroup(
        self,
        title: str,
        owner: Person,
        members: Sequence[Person | BotAccount] = (),
        *,
        username: str = "",
        forum: bool = False,
    ) -> Chat:
        """Adds a supergroup and returns it: public with a username, with topics where it is a forum."""
        number = _FIRST_SUPERGROUP - self.state.new_id()
        chat = Chat(str(number), number, "supergroup", title, username, is_forum=forum)
        if forum:
            chat.topics[GENERAL_TOPIC] = general()
        return self._found(chat, owner, members)

    def channel(
        self,
        title: str,
        owner: Person,
        admins: Sequence[Person | BotAccount] = (),
        *,
        username: str = "",
        discussion: Chat | None = None,
    ) -> Chat:
        """Adds a channel with these admins and returns it; its posts go to the `discussion` supergroup too."""
        number = _FIRST_SUPERGROUP - self.state.new_id()
        chat = self._found(Chat(str(number), number, "channel", title, username), owner, ())
        for each in admins:
            self.state.set_member(chat, Member(each.user, "administrator", ADMIN_RIGHTS), owner.user)
        if discussion is not None:
            if discussion.type != "supergroup":
                raise PlaygroundError(f"{discussion.title} is no supergroup; only those can be discussion groups")
            chat.linked_key, discussion.linked_key = discussion.key, chat.key
        return chat

    def direct_messages(self, channel: Chat) -> Chat:
        """Returns the chat where anybody writes to a channel, and where its admins, bots among them, answer."""
        number = _FIRST_SUPERGROUP - self.state.new_id()
        admins = {user_id: member for user_id, member in channel.members.items() if member.is_admin}
        made = Chat(str(number), number, "supergroup", channel.title, is_direct_messages=True, members=admins)
        return self.state.add_chat(made)

    def topic(self, chat: Chat, name: str, by: Person) -> int:
        """Adds a topic to a forum; returns its id."""
        if not chat.is_forum:
            raise PlaygroundError(f"{chat.title} has no topics; make it with forum=True")
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = service(self.state, chat, by.user, created)
        opened = replace(message, thread_id=message.message_id, is_topic_message=True)
        chat.messages[message.message_id] = opened
        self.state.set_topic(chat, Topic(message.message_id, name))
        return message.message_id

    def close_topic(self, chat: Chat, topic_id: int, by: Person, *, closed: bool = True) -> None:
        """Closes a topic, or opens it again."""
        topic = chat.topics[topic_id]
        self.state.set_topic(chat, replace(topic, closed=closed))
        content: Json = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
        service(self.state, chat, by.user, content, thread_id=topic_id)

    def migrate(self, group: Chat, by: Person) -> Chat:
        """Makes a group a supergroup, with a service message in both; returns the supergroup."""
        number = _FIRST_SUPERGROUP - self.state.new_id()
        members = dict(group.members)
        chat = self.state.add_chat(Chat(str(number), number, "supergroup", group.title, members=members))
        service(self.state, group, by.user, {"migrate_to_chat_id": number})
        group.migrated_to = number
        service(self.state, chat, by.user, {"migrate_from_chat_id": group.id})
        return chat

    async def answer_to(self, message: Message, seconds: float = PATIENCE) -> Message:
        """Returns the first message of a bot in the chat after `message`, waiting at most `seconds` for it."""
        return (await self.answers_to(message, 1, seconds))[0]

    async def answers_to(self, message: Message, number: int, seconds: float = PATIENCE) -> list[Message]:
        """Returns the first `number` messages of bots in the chat after `message`."""
        chat = self.state.chats[message.chat_key]

        def look() -> list[Message] | None:
            found = [m for m in chat.messages.values() if m.message_id > message.message_id and self._is_bots(m)]
            return found[:number] if len(found) >= number else None

        return await self.state.wait(look, seconds)

    async def until_polled(self, bot: BotAccount, seconds: float = PATIENCE) -> None:
        """Returns when the bot has taken all its updates and waits for the next; its handlers may still run.

        With a webhook: when that has taken all of them.

        Raises:
            TimeoutError: that took longer than `seconds`.
        """
        mailbox = self.office.mailboxes[bot.user.id]
        changed = asyncio.Event()

        def notice(_bot_id: int) -> None:
            changed.set()

        self.office.watch(notice)
        try:
            async with asyncio.timeout(seconds):
                while mailbox.pending or not (mailbox.is_polled or mailbox.webhook):
                    await changed.wait()
                    changed.clear()
        finally:
            self.office.unwatch(notice)

    def latest(self, message: Message) -> Message:
        """Returns the message as it is now, after edits.

        Raises:
            PlaygroundError: it was deleted.
        """
        found = self.state.message(message.chat_key, message.message_id)
        if found is None:
            raise PlaygroundError(f"message {message.message_id} in chat {message.chat_key} was deleted")
        return found

    def messages(self, person: Person, chat: ChatRef) -> list[Message]:
        """Returns the messages of a chat as `person` names it, oldest first."""
        return list(person.chat(chat).messages.values())

    def _is_bots(self, message: Message) -> bool:
        return message.author_id in self.state.bots and message.via_bot is None and not message.is_service

    def _found(self, chat: Chat, owner: Person, members: Sequence[Person | BotAccount]) -> Chat:
        self.state.add_chat(chat)
        chat.members[owner.id] = Member(owner.user, "creator")
        service(self.state, chat, owner.user, {f"{chat.type}_chat_created": True})
        for each in members:
            owner.add(chat, each)
        return chat
