"""Is a message for us, and what does it ask? Pure functions of the message and of who we are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from telegram import Chat, Message, MessageEntity, User
from telegram.constants import ChatType, MessageEntityType

from bot.chat.gate import is_ours
from bot.chat.pointing import is_pointing
from bot.language.script import without_surrogates

_COMMAND = re.compile(r"/[a-z0-9_]{1,32}(@[a-z0-9_]{3,32})?(?=\s|$)", re.ASCII | re.IGNORECASE)

_MAX_QUESTION = 1000
"""Characters of a question that are read: nobody asks longer, and pasted documents are no questions."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A question to us, empty where we were addressed without one; `message_id` is the message that holds it.

    `is_mere_reply` where nothing but that it replies to us tells that it is one: it may as well be a remark on our answer.
    """

    question: str
    message_id: int
    is_mere_reply: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command that a message begins with: its name in lower case, what follows it, and whether it names us."""

    name: str
    rest: str
    names_us: bool


def command_of(message: Message, me: User) -> Command | None:
    """Returns the command that `message` begins with, styled or not; None for none, and for another bot's."""
    text, entities = _words(message)
    command = _command(text, entities)
    if command is None:
        return None
    name, _, whose = command[1:].lower().partition("@")
    if whose and whose != (me.username or "").lower():
        return None
    return Command(name, text[len(command) :], names_us=bool(whose))


def command_to_us(message: Message, me: User) -> Command | None:
    """Returns the command that `message` begins with, if it is for us: in a group, /help may be for any bot.

    There it has to name us (/help@our_name), or to reply to one of our messages; in private, and in letters to a channel,
    nothing is needed.
    """
    command = command_of(message, me)
    if command is None or not is_group(message.chat) or command.names_us or _replies_to_us(message, me):
        return command
    return None


def is_group(chat: Chat) -> bool:
    """Whether several people and bots talk in `chat`: not in private, nor in letters to a channel."""
    return chat.type != ChatType.PRIVATE and not chat.is_direct_messages


def asked(message: Message, me: User) -> Addressed | None:
    """Returns what `message` asks us; None where it is not for us.

    In private all is for us. Elsewhere `/ask`, a mention, and a reply in words to one of our messages are. Where nothing
    is left beside `/ask` or the mention that asks something itself (这个呢), the message that it replies to is asked, or the
    part of it that is quoted, but never a message of ours.
    """
    text, entities = _words(message)
    if _command(text, entities) is not None:
        command = command_of(message, me)
        return _question(command.rest, message, me) if command and command.name == "ask" else None
    mentions = [entity for entity in entities if _is_mention(entity, text, me)]
    is_private = message.chat.type == ChatType.PRIVATE
    is_addressed = bool(mentions) or is_private
    is_answer_to_us = bool(text.strip()) and _replies_to_us(message, me)
    if not is_addressed and not is_answer_to_us:
        return None
    poll = message.poll.question if message.poll and is_private else ""
    return replace(_question(_without(text, mentions) or poll, message, me), is_mere_reply=not is_addressed)


def language_code_of(message: Message) -> str | None:
    """Returns the author's `language_code`; None for channels, and for people whose app tells none."""
    return message.from_user.language_code if message.from_user else None


def _words(message: Message) -> tuple[str, tuple[MessageEntity, ...]]:
    text = without_surrogates(message.text or message.caption or "")
    return text, tuple(message.entities or message.caption_entities)


def _command(text: str, entities: tuple[MessageEntity, ...]) -> str | None:
    """Returns the command that `text` begins with, which need not be its first entity.

    Telegram marks each command; some other Bot API servers mark nothing at all.
    """
    if not entities and (match := _COMMAND.match(text)):
        return match[0]
    for entity in entities:
        if entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0:
            return _part(text, entity)
    return None


def _question(text: str, message: Message, me: User) -> Addressed:
    """Returns the question in `text`; where it asks nothing itself, the one that `message` points at, if there is any."""
    text, elsewhere = _line(text), _elsewhere(message, me)
    if text and not (elsewhere and is_pointing(text)):
        return Addressed(text, message.message_id)
    return elsewhere or Addressed("", message.message_id)


def _elsewhere(message: Message, me: User) -> Addressed | None:
    """Returns the question in what `message` quotes or replies to; None where that is ours, or holds no words."""
    replied = message.reply_to_message
    if replied and is_ours(replied, me):
        return None
    source = replied.message_id if replied else message.message_id
    if message.quote and (quoted := _line(message.quote.text)):
        return Addressed(quoted, source)
    if replied and not _opens_topic(replied) and (said := _said(replied, me)):
        return Addressed(said, source)
    return None


def _said(message: Message, me: User) -> str:
    """Returns what `message` asks, whoever it was put to; of a poll, its question."""
    text, entities = _words(message)
    command = command_of(message, me)
    if command and command.name == "ask":
        return _line(command.rest)
    poll = message.poll.question if message.poll else ""
    return _line(_without(text, [entity for entity in entities if _is_mention(entity, text, me)]) or poll)


def _line(text: str) -> str:
    return " ".join(without_surrogates(text).split())[:_MAX_QUESTION]


def _is_mention(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    is_name = entity.type == MessageEntityType.MENTION and me.username is not None
    return is_name and _part(text, entity).lower() == f"@{me.username}".lower()


def _replies_to_us(message: Message, me: User) -> bool:
    """Whether it replies to a message of ours; in topics each message formally replies to the one that opened it."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or _opens_topic(replied):
        return False
    return replied.from_user.id == me.id


def _opens_topic(message: Message) -> bool:
    return message.forum_topic_created is not None


def _part(text: str, entity: MessageEntity) -> str:
    """Returns the text of an entity, whose offset and length are UTF-16 units."""
    return _utf16(text)[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le", "replace")


def _without(text: str, entities: list[MessageEntity]) -> str:
    """Returns `text` without its entities."""
    return "".join(_between(_utf16(text), entities))


def _between(encoded: bytes, entities: list[MessageEntity]) -> Iterator[str]:
    place = 0
    for entity in sorted(entities, key=lambda entity: entity.offset):
        yield encoded[place : 2 * entity.offset].decode("utf-16-le", "replace")
        place = 2 * (entity.offset + entity.length)
    yield encoded[place:].decode("utf-16-le", "replace")


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")
