"""Deletes messages, within Telegram's limits."""

from __future__ import annotations

from bot.playground.call import Call
from bot.playground.chats import Chat
from bot.playground.compose import remove
from bot.playground.messages import Message
from bot.playground.refusal import Refusal

_TOO_OLD = 48 * 3600


def delete_message(call: Call) -> bool:
    """Deletes one message; refuses where it is not there or the bot may not."""
    chat = call.chat()
    message = chat.messages.get(call.arguments["message_id"])
    if message is None:
        raise Refusal.bad_request("message to delete not found")
    if not _may_delete(call, chat, message):
        raise Refusal.bad_request("message can't be deleted")
    remove(call.state, message)
    return True


def delete_messages(call: Call) -> bool:
    """Deletes many messages; those that are not there or may not be deleted are skipped, as Telegram does."""
    chat = call.chat()
    for message_id in call.arguments["message_ids"]:
        message = chat.messages.get(message_id)
        if message is not None and _may_delete(call, chat, message):
            remove(call.state, message)
    return True


def _may_delete(call: Call, chat: Chat, message: Message) -> bool:
    if message.is_service and "forum_topic_created" in message.content:
        return False
    member = chat.member(call.bot.user)
    if chat.is_group and (member.may("can_delete_messages") or (chat.type == "group" and member.is_admin)):
        return True
    if call.state.now() - message.date > _TOO_OLD:
        return False
    if chat.type == "channel":
        is_own_post = message.author_id == call.bot.user.id and member.may("can_post_messages")
        return is_own_post or member.may("can_delete_messages")
    return chat.type == "private" or message.author_id == call.bot.user.id
