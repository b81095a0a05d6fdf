"""Where a message stands and who sent it, in all the ways that Telegram knows."""

from __future__ import annotations

from typing import Any

from tests.chat.random_texts import NAMES
from tests.chat.random_values import RandomValues

Json = dict[str, Any]

ME: Json = {"id": 4_200_000_001, "is_bot": True, "first_name": "Wuzhen", "username": "wuzhen_bot"}
OTHER_BOT: Json = {"id": 4_200_000_002, "is_bot": True, "first_name": "Other", "username": "other_bot"}
ANONYMOUS: Json = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL_BOT: Json = {"id": 136_817_688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM: Json = {"id": 777_000, "is_bot": False, "first_name": "Telegram"}
_CODES = ("zh-hans", "zh-hant", "zh-TW", "en", "de", "", "pt-br", "zh", "x" * 35)


def person(values: RandomValues) -> Json:
    """Somebody, of a thousand."""
    user = {"id": 10_000 + values.random.randrange(1000), "is_bot": False, "first_name": values.random.choice(NAMES)}
    if values.random.random() < 0.7:
        user["language_code"] = values.random.choice(_CODES)
    return values.object("User", 1, **user)


def scene(values: RandomValues) -> Json:
    """The fields of a message that say where it stands and who sent it."""
    makers = {_private: 10, _group: 3, _supergroup: 8, _forum: 5, _direct: 2}
    (maker,) = values.random.choices(tuple(makers), tuple(makers.values()))
    return maker(values)


def channel_scene(values: RandomValues) -> Json:
    """The same of a channel's post, which has no sender but the channel."""
    chat = channel(values)
    return {"chat": chat, "sender_chat": chat} | _signature(values)


def channel(values: RandomValues) -> Json:
    """A channel."""
    return {"id": _number(values, 3), "type": "channel", "title": values.random.choice(NAMES)}


def _private(values: RandomValues) -> Json:
    user = person(values)
    fields = {"chat": {"id": user["id"], "type": "private", "first_name": user["first_name"]}, "from": user}
    return fields | (_topic(values) if values.random.random() < 0.1 else {}) | _unusual(values)


def _group(values: RandomValues) -> Json:
    chat = {"id": -10_000 - values.random.randrange(1000), "type": "group", "title": values.random.choice(NAMES)}
    return {"chat": chat} | _sender(values, chat)


def _supergroup(values: RandomValues) -> Json:
    chat = {"id": _number(values, 1), "type": "supergroup", "title": values.random.choice(NAMES)}
    thread = {"message_thread_id": values.random.randrange(2, 10**6)} if values.random.random() < 0.3 else {}
    return {"chat": chat} | thread | _sender(values, chat)


def _forum(values: RandomValues) -> Json:
    chat = {"id": _number(values, 2), "type": "supergroup", "title": "Forum", "is_forum": True}
    return {"chat": chat} | _topic(values) | _sender(values, chat)


def _direct(values: RandomValues) -> Json:
    """A channel's direct messages."""
    chat = {"id": _number(values, 4), "type": "supergroup", "title": "Letters", "is_direct_messages": True}
    return {"chat": chat, "direct_messages_topic": values.object("DirectMessagesTopic", 1)} | _sender(values, chat)


def _topic(values: RandomValues) -> Json:
    """A topic; the General one comes with number 1, or without any."""
    return values.random.choice(
        (
            {"message_thread_id": values.random.randrange(2, 10**6), "is_topic_message": True},
            {"message_thread_id": 1, "is_topic_message": True},
            {},
        )
    )


def _sender(values: RandomValues, chat: Json) -> Json:
    choose = values.random.random()
    if choose < 0.6:
        return {"from": person(values)} | _unusual(values)
    if choose < 0.7:
        return {"from": OTHER_BOT}
    if choose < 0.75:
        return {"from": ME}
    if choose < 0.85:
        return {"from": ANONYMOUS, "sender_chat": chat} | _signature(values)
    sending = channel(values)
    if choose < 0.95:
        return {"from": CHANNEL_BOT, "sender_chat": sending}
    return {"from": TELEGRAM, "sender_chat": sending, "is_automatic_forward": True} | _origin(values, sending)


def _unusual(values: RandomValues) -> Json:
    """What a person's message may be beside: sent through a bot, also through us, or forwarded."""
    choose = values.random.random()
    if choose < 0.05:
        return {"via_bot": ME}
    if choose < 0.1:
        return {"via_bot": OTHER_BOT}
    return {"forward_origin": values.typed("MessageOrigin", 1)} if choose < 0.2 else {}


def _origin(values: RandomValues, chat: Json) -> Json:
    return {"forward_origin": {"type": "channel", "date": values.now - 5, "chat": chat, "message_id": 7}}


def _signature(values: RandomValues) -> Json:
    return {"author_signature": values.random.choice(NAMES)} if values.random.random() < 0.5 else {}


def _number(values: RandomValues, kind: int) -> int:
    """A supergroup's or channel's number; kinds of chats do not share them."""
    return -1_000_000_000_000 - kind * 10_000 - values.random.randrange(1000)
