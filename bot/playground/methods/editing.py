"""Changes messages that the bot sent, itself or through inline mode."""

from __future__ import annotations

from dataclasses import replace

from bot.playground import wire
from bot.playground.call import Call
from bot.playground.compose import amend
from bot.playground.messages import Json, Message
from bot.playground.methods.text import buttons_of, caption_of, content_of
from bot.playground.refusal import Refusal

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json | bool:
    """Puts another text, and other buttons or none."""
    if "rich_message" in call.arguments:
        raise Refusal.not_implemented("editMessageText with rich_message")
    message = _target(call)
    if "text" not in message.content:
        raise Refusal.bad_request("there is no text in the message to edit")
    preview = call.get("link_preview_options")
    content = content_of(call.arguments) | ({"link_preview_options": preview} if preview else {})
    return _change(call, message, replace(message, content=content))


def edit_message_caption(call: Call) -> Json | bool:
    """Puts another caption, or none, and other buttons or none."""
    message = _target(call)
    if "text" in message.content:
        raise Refusal.bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return _change(call, message, replace(message, content=kept | caption_of(call.arguments)))


def edit_message_reply_markup(call: Call) -> Json | bool:
    """Puts other buttons, or none."""
    message = _target(call)
    return _change(call, message, message)


def _target(call: Call) -> Message:
    """Returns the bot's own message that the call names by chat and id or by inline id."""
    if inline_id := call.get("inline_message_id"):
        place = call.state.inline_messages.get(inline_id)
        message = call.state.message(*place) if place else None
        if message is None or (message.via_bot != call.bot.user and message.author_id != call.bot.user.id):
            raise Refusal.bad_request("MESSAGE_ID_INVALID")
        call.office.flood.spend(call.bot.user.id, call.state.chats[message.chat_key], call.state.clock())
        return message
    if "chat_id" not in call.arguments or "message_id" not in call.arguments:
        raise Refusal.bad_request("message identifier is not specified")
    chat = call.chat()
    found = chat.messages.get(call.arguments["message_id"])
    if found is None:
        raise Refusal.bad_request("message to edit not found")
    if found.author_id != call.bot.user.id or found.is_service:
        raise Refusal.bad_request("message can't be edited")
    call.office.flood.spend(call.bot.user.id, chat, call.state.clock())
    return found


def _change(call: Call, before: Message, after: Message) -> Json | bool:
    after = replace(after, reply_markup=buttons_of(call.arguments))
    if after == before:
        raise Refusal.bad_request(_NOT_MODIFIED)
    edited = amend(call.state, after)
    return True if "inline_message_id" in call.arguments else wire.message(call.state, edited)
