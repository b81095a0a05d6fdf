"""`Person`: what somebody does in the playground's Telegram. Tests and the control API act through it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.errors import PlaygroundError
from bot.playground import admission, utf16, wire
from bot.playground.chats import Chat
from bot.playground.compose import (
    amend,
    caption_content,
    compose,
    deliver,
    quote_of,
    remove,
    service,
    text_content,
)
from bot.playground.events import GuestCalled
from bot.playground.files import document_content, photo_content
from bot.playground.messages import Json, Message, Reply
from bot.playground.office import Office
from bot.playground.people import BotAccount, Member, User
from bot.playground.queries import InlineAsking, Press
from bot.playground.state import Query, check_whole

ChatRef: TypeAlias = "Chat | BotAccount | Person | int | str"
"""A chat: itself, whom the private chat is with, its key or id, or its @username."""


class Person:
    """Somebody, or a bot's owner: each method is one act; what is not possible raises `PlaygroundError`."""

    def __init__(self, office: Office, user: User) -> None:
        self._office = office
        self._state = office.state
        self.user = user

    @property
    def id(self) -> int:
        """The user's id, which is also the id of their private chats as bots see them."""
        return self.user.id

    def start(self, bot: BotAccount, payload: str = "") -> Message:
        """Presses Start in the private chat with a bot, with a deep link's payload."""
        return self.send(bot, f"/start {payload}".strip())

    def send(  # noqa: PLR0913 - a message has this many independent parts
        self,
        chat: ChatRef,
        text: str,
        *,
        topic: int | None = None,
        reply_to: Message | None = None,
        quote: str | None = None,
        entities: Sequence[Json] = (),
        as_channel: ChatRef | None = None,
    ) -> Message:
        """Writes `text`; `quote` is a part of `reply_to`. Commands, mentions and links are found as usual."""
        if not text.strip() or utf16.units(text) > 4096:
            raise PlaygroundError(f"a message has 1-4096 characters, not {utf16.units(text)}")
        content = text_content(text, entities)
        return self._write(chat, content, topic=topic, reply=_reply(reply_to, quote), as_channel=as_channel)

    def reply(self, message: Message, text: str, *, quote: str | None = None) -> Message:
        """Answers a message in its chat."""
        return self.send(message.chat_key, text, reply_to=message, quote=quote)

    def send_photo(self, chat: ChatRef, data: bytes, *, caption: str = "", topic: int | None = None) -> Message:
        """Sends a picture (PNG or JPEG)."""
        file = self._office.files.add("photo", "photo.jpg", "image/jpeg", data)
        if file.picture is None:
            raise PlaygroundError("the picture is neither PNG nor JPEG; send it as a document")
        return self._write(chat, photo_content(file) | caption_content(caption), topic=topic)

    def send_document(
        self, chat: ChatRef, name: str, data: bytes, *, caption: str = "", topic: int | None = None
    ) -> Message:
        """Sends a file."""
        check_whole(name)
        file = self._office.files.add("document", name, "application/octet-stream", data)
        return self._write(chat, document_content(file) | caption_content(caption), topic=topic)

    def forward(self, message: Message, chat: ChatRef) -> Message:
        """Forwards a message into another chat."""
        where = self._may_write(chat, None)
        draft = compose(where, self.user, message.content)
        return deliver(self._state, replace(draft, forward_origin=wire.origin(self._state, message)))

    def edit(self, message: Message, text: str, entities: Sequence[Json] = ()) -> Message:
        """Changes the text or the caption of one's own message."""
        self._check_own(message)
        kept = {name: each for name, each in message.content.items() if name not in _WORDS}
        written = caption_content(text, entities) if kept else text_content(text, entities)
        return amend(self._state, replace(message, content=kept | written))

    def delete(self, message: Message) -> None:
        """Deletes a message: one's own, any in a private chat, any where one is an admin."""
        chat = self._state.chats[message.chat_key]
        if chat.type != "private" and not chat.member(self.user).may("can_delete_messages"):
            self._check_own(message)
        remove(self._state, message)

    def react(self, message: Message, *emoji: str) -> None:
        """Sets one's reactions to a message; none removes them."""
        chat = self._state.chats[message.chat_key]
        admission.check_present(chat, self.user)
        reactions = [{"type": "emoji", "emoji": each} for each in emoji]
        self._state.react(chat, message.message_id, self.user, reactions)

    def pin(self, message: Message) -> Message:
        """Pins a message; returns the service message that tells so."""
        chat = self._state.chats[message.chat_key]
        chat.pinned.append(message.message_id)
        shown = wire.message(self._state, message, with_reply=False)
        return service(self._state, chat, self.user, {"pinned_message": shown})

    def press(self, message: Message, data: str) -> Press:
        """Presses the button with this callback data, also of a message that was deleted meanwhile."""
        return Press.by(self._state, self.user, message, data)

    def inline(self, bot: BotAccount, query: str, *, chat: ChatRef | None = None, offset: str = "") -> InlineAsking:
        """Types `@bot query` in a chat, by default in the private chat with the bot."""
        where = self.chat(bot if chat is None else chat)
        return InlineAsking.by(self._state, self.user, bot, query, chat=where, offset=offset)

    def join(self, chat: ChatRef) -> None:
        """Joins a group or channel."""
        self.add(chat, self)

    def add(self, chat: ChatRef, who: Person | BotAccount) -> None:
        """Brings somebody or a bot into a group; into a channel, a bot comes as an admin."""
        where, user = self.chat(chat), who.user
        if where.member(user).present:
            raise PlaygroundError(f"{user.first_name} is in {where.title} already")
        if user.is_bot and where.type == "channel":
            raise PlaygroundError(f"bots come into channels as admins; use set_member for {user.username}")
        self._state.set_member(where, Member(user), self.user)
        if where.is_group:
            service(self._state, where, self.user, {"new_chat_members": [wire.user(user)]})

    def leave(self, chat: ChatRef) -> None:
        """Leaves a group or channel."""
        where = self.chat(chat)
        admission.check_present(where, self.user)
        if where.is_group:
            service(self._state, where, self.user, {"left_chat_member": wire.user(self.user)})
        self._state.set_member(where, Member(self.user, "left"), self.user)

    def set_member(
        self,
        chat: ChatRef,
        who: Person | BotAccount,
        status: str,
        *,
        rights: Iterable[str] | None = None,
        anonymous: bool = False,
    ) -> None:
        """Makes somebody administrator, member, restricted, left or kicked, as an admin.

        An admin has all rights unless others are named; a restricted member has none.
        """
        where = self.chat(chat)
        admission.check_admin(where, self.user)
        after = admission.member(who.user, status, rights=rights, anonymous=anonymous)
        self._state.set_member(where, after, self.user)

    def block(self, bot: BotAccount, *, blocked: bool = True) -> None:
        """Blocks a bot, or with `blocked=False` lets it write again."""
        chat = self._state.private(self.user, bot.user)
        chat.blocked = blocked
        after = Member(bot.user, "kicked" if blocked else "member")
        self._state.set_member(chat, after, self.user)

    def chat(self, ref: ChatRef) -> Chat:
        """Returns the chat that `ref` names, from this person's view."""
        if isinstance(ref, Chat):
            return ref
        if isinstance(ref, BotAccount | Person):
            return self._state.private(self.user, ref.user)
        found = self._state.chats.get(str(ref)) or self._named(str(ref))
        if found is None:
            raise PlaygroundError(f"there is no chat {ref}")
        return found if isinstance(found, Chat) else self._state.private(self.user, found)

    def _named(self, name: str) -> User | Chat | None:
        return self._state.users.get(int(name)) if name.isdigit() else self._state.by_username(name)

    def _write(
        self,
        ref: ChatRef,
        content: Json,
        *,
        topic: int | None = None,
        reply: Reply | None = None,
        as_channel: ChatRef | None = None,
    ) -> Message:
        chat = self._may_write(ref, topic)
        as_chat = None if as_channel is None else self.chat(as_channel)
        draft = compose(chat, self.user, content, thread_id=topic, reply=reply, as_chat=as_chat)
        message = deliver(self._state, draft)
        self._call_guests(chat, message)
        return message

    def _may_write(self, ref: ChatRef, topic: int | None) -> Chat:
        chat = self.chat(ref)
        if chat.is_direct_messages:
            chat.members.setdefault(self.id, Member(self.user))
        admission.check_writing(self._state, chat, self.user, topic)
        chat.started = True
        return chat

    def _check_own(self, message: Message) -> None:
        chat = self._state.chats[message.chat_key]
        is_own = message.author_id == self.user.id
        if not is_own and not (chat.type == "channel" and chat.member(self.user).is_admin):
            raise PlaygroundError(f"message {message.message_id} in {chat.key} is not {self.user.first_name}'s")

    def _call_guests(self, chat: Chat, message: Message) -> None:
        """Calls a bot that is mentioned and is not a member as a guest, where it allows that."""
        for entity in message.entities:
            named = utf16.cut(message.text, entity["offset"], entity["length"]) or ""
            user = self._state.by_username(named) if entity["type"] == "mention" else None
            bot = None if user is None or isinstance(user, Chat) else self._state.account(user)
            if bot is not None and bot.settings.guest and not chat.member(bot.user).present:
                deadline = self._state.clock() + self._state.windows.guest
                query = Query(f"guest{self._state.new_id()}", "guest", bot, self.user, deadline, message=message)
                self._state.publish(GuestCalled(self._state.open_query(query), bot, chat, message))


_WORDS = frozenset({"text", "entities", "caption", "caption_entities", "link_preview_options"})


def _reply(message: Message | None, quote: str | None) -> Reply | None:
    if message is None:
        return None
    found = quote_of(message, quote) if quote is not None else None
    if quote is not None and found is None:
        raise PlaygroundError(f"{quote!r} is no part of message {message.message_id}; quote it to the letter")
    return Reply(message.chat_key, message.message_id, found)
