"""What a bot does in a chat beside writing: pins, reactions, leaving."""

from __future__ import annotations

from bot.playground import rights, wire
from bot.playground.call import Call
from bot.playground.chats import Chat
from bot.playground.compose import service
from bot.playground.messages import Message
from bot.playground.people import Member
from bot.playground.refusal import Refusal


def pin_chat_message(call: Call) -> bool:
    """Pins a message; a service message tells so."""
    chat = call.chat()
    message = _message(call, chat, "message to pin not found")
    _check_pin_right(call, chat)
    if message.message_id in chat.pinned:
        return True
    chat.pinned.append(message.message_id)
    shown = wire.message(call.state, message, with_reply=False)
    service(call.state, chat, call.bot.user, {"pinned_message": shown})
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpins a message, the last one pinned where none is named."""
    chat = call.chat()
    _check_pin_right(call, chat)
    if not chat.pinned or call.get("message_id", chat.pinned[-1]) not in chat.pinned:
        raise Refusal.bad_request("message to unpin not found")
    chat.pinned.remove(call.get("message_id", chat.pinned[-1]))
    return True


def set_message_reaction(call: Call) -> bool:
    """Sets the bot's one reaction to a message, or none."""
    chat = call.chat()
    reactions = call.get("reaction", [])
    message = _message(call, chat, "message to react not found")
    if len(reactions) > 1 or any(each["type"] == "paid" for each in reactions):
        raise Refusal.bad_request("REACTIONS_TOO_MANY")
    call.state.react(chat, message.message_id, call.bot.user, reactions)
    return True


def leave_chat(call: Call) -> bool:
    """Leaves a group or channel."""
    chat = call.chat()
    if chat.type == "private":
        raise Refusal.bad_request("chat member status can't be changed in private chats")
    if chat.is_group:
        service(call.state, chat, call.bot.user, {"left_chat_member": wire.user(call.bot.user)})
    call.state.set_member(chat, Member(call.bot.user, "left"), call.bot.user)
    return True


def _check_pin_right(call: Call, chat: Chat) -> None:
    right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
    rights.admin(chat, call.bot, right, "not enough rights to manage pinned messages in the chat")


def _message(call: Call, chat: Chat, problem: str) -> Message:
    message = chat.messages.get(call.arguments["message_id"])
    if message is None:
        raise Refusal.bad_request(problem)
    return message
