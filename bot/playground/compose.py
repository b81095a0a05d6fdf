"""Builds and posts messages: who appears as the sender, which thread they are in, what follows a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.playground import utf16, wire
from bot.playground.chats import GENERAL_TOPIC, Chat
from bot.playground.detect import detect
from bot.playground.messages import Json, Message, Quote, Reply
from bot.playground.people import ANONYMOUS, CHANNEL_BOT, TELEGRAM, User
from bot.playground.state import State


def text_content(text: str, entities: Sequence[Json] = ()) -> Json:
    """Returns the content of a text message, with what Telegram finds in the text by itself."""
    found = detect(text, entities)
    return {"text": text} | ({"entities": found} if found else {})


def caption_content(caption: str, entities: Sequence[Json] = ()) -> Json:
    """Returns the part of a media message's content that its caption makes; nothing where it is empty."""
    if not caption:
        return {}
    found = detect(caption, entities)
    return {"caption": caption} | ({"caption_entities": found} if found else {})


def compose(  # noqa: PLR0913 - a message has this many independent parts
    chat: Chat,
    author: User,
    content: Json,
    *,
    thread_id: int | None = None,
    reply: Reply | None = None,
    as_chat: Chat | None = None,
    via_bot: User | None = None,
    reply_markup: Json | None = None,
) -> Message:
    """Returns the message that `author` writes, not yet posted: in its topic or thread and under the right name.

    Where people write to a channel, `thread_id` is the user whose topic it is; without one it is the author's own.
    """
    shown_as = as_chat or (chat if chat.type == "channel" or chat.member(author).anonymous else None)
    message = Message(
        chat.key, 0, 0, author.id, content,
        sender=_shown_sender(chat, author, shown_as),
        sender_chat_key=shown_as.key if shown_as else "",
        reply=reply, via_bot=via_bot, reply_markup=reply_markup,
    )  # fmt: skip
    if chat.is_direct_messages:
        return replace(message, direct_topic=thread_id or author.id)
    if chat.type != "supergroup":
        return message
    return _in_topic(chat, message, thread_id) if chat.is_forum else _in_thread(chat, message)


def deliver(state: State, message: Message) -> Message:
    """Posts `message`; a channel's post is also forwarded to its discussion group."""
    posted = state.post(message)
    chat = state.chats[posted.chat_key]
    chat.last_written[posted.author_id] = state.clock()
    group = state.chats.get(chat.linked_key)
    if chat.type == "channel" and group is not None and not posted.is_service:
        state.post(_automatic_forward(state, group, posted))
    return posted


def amend(state: State, message: Message) -> Message:
    """Puts `message` in the place of the one with its id; the automatic forward of a post follows it."""
    before = state.chats[message.chat_key].messages[message.message_id]
    by_markup = message.content == before.content
    edited = state.edit(message, by_markup=by_markup)
    copy = _forward_of(state, edited)
    if copy is not None:
        state.edit(replace(copy, content=edited.content), by_markup=by_markup)
    return edited


def remove(state: State, message: Message) -> None:
    """Deletes `message`, and with a channel's post its automatic forward."""
    copy = _forward_of(state, message)
    for each in (message, copy) if copy else (message,):
        state.delete(state.chats[each.chat_key], each.message_id)


def service(state: State, chat: Chat, actor: User, content: Json, *, thread_id: int | None = None) -> Message:
    """Posts a service message, such as who joined or what was pinned. Returns it."""
    message = compose(chat, actor, content, thread_id=thread_id)
    return state.post(replace(message, is_service=True))


def quote_of(message: Message, text: str, position: int | None = None) -> Quote | None:
    """Returns the quote of `text` in `message`, nearest to UTF-16 `position` (default 0); None if it is not there."""
    places = [utf16.units(message.text[:start]) for start in _places(message.text, text)]
    if not text or not places:
        return None
    wanted = position or 0
    return Quote(text, min(places, key=lambda place: abs(place - wanted)))


def _places(text: str, part: str) -> list[int]:
    return [start for start in range(len(text) - len(part) + 1) if text.startswith(part, start)]


def _shown_sender(chat: Chat, author: User, shown_as: Chat | None) -> User | None:
    if chat.type == "channel":
        return None
    if shown_as is None:
        return author
    return ANONYMOUS if shown_as is chat else CHANNEL_BOT


def _in_topic(chat: Chat, message: Message, thread_id: int | None) -> Message:
    """Returns `message` in its topic of a forum: the one asked for, or that of what it answers; General has no thread id."""
    answered = chat.messages.get(message.reply.message_id) if message.reply else None
    if thread_id is None and answered is not None and answered.is_topic_message:
        thread_id = answered.thread_id
    if thread_id is not None and thread_id != GENERAL_TOPIC:
        reply = message.reply or (Reply(chat.key, thread_id) if thread_id in chat.messages else None)
        return replace(message, thread_id=thread_id, is_topic_message=True, reply=reply)
    return _in_thread(chat, message)


def _in_thread(chat: Chat, message: Message) -> Message:
    """Returns `message` in its thread of a supergroup: a reply belongs to that of what it answers."""
    if message.reply is None or message.reply.chat_key != chat.key:
        return message
    return replace(message, thread_id=chat.thread_of(message.reply.message_id))


def _forward_of(state: State, post: Message) -> Message | None:
    """Returns the automatic forward of a channel's post in its discussion group."""
    chat = state.chats[post.chat_key]
    group = state.chats.get(chat.linked_key) if chat.type == "channel" else None
    for message in group.messages.values() if group else ():
        came_from = message.forward_origin or {}
        if message.is_automatic_forward and came_from.get("message_id") == post.message_id:
            return message
    return None


def _automatic_forward(state: State, group: Chat, post: Message) -> Message:
    return Message(
        group.key, 0, 0, TELEGRAM.id, post.content,
        sender=TELEGRAM, sender_chat_key=post.chat_key,
        forward_origin=wire.origin(state, post), is_automatic_forward=True, reply_markup=post.reply_markup,
    )  # fmt: skip
