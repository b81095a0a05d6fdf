"""Sends text, forwards, copies, and shows that the bot is at work."""

from __future__ import annotations

from dataclasses import replace

from bot.playground import rights, wire
from bot.playground.call import Call
from bot.playground.chats import Chat
from bot.playground.compose import compose, deliver, quote_of
from bot.playground.events import ActionShown
from bot.playground.messages import Json, Message, Reply
from bot.playground.methods.text import buttons_of, caption_of, content_of, parsed
from bot.playground.refusal import Refusal

_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(call: Call) -> Json:
    """Posts a text."""
    content = content_of(call.arguments)
    preview = call.get("link_preview_options")
    return send(call, content | ({"link_preview_options": preview} if preview else {}))


def send(call: Call, content: Json) -> Json:
    """Posts `content` into the call's chat, topic, as its reply, with its buttons. Returns the `Message`."""
    markup = buttons_of(call.arguments)
    chat = call.chat_to_write()
    message = compose(
        chat, call.bot.user, content,
        thread_id=call.thread_id, reply=reply_of(call, chat), reply_markup=markup,
    )  # fmt: skip
    message = replace(message, has_protected_content=call.get("protect_content", False))
    return wire.message(call.state, deliver(call.state, message))


def forward_message(call: Call) -> Json:
    """Posts another message with its origin."""
    source = _source(call)
    chat = call.chat_to_write()
    message = compose(chat, call.bot.user, source.content, thread_id=call.thread_id)
    message = replace(message, forward_origin=wire.origin(call.state, source))
    return wire.message(call.state, deliver(call.state, message))


def copy_message(call: Call) -> Json:
    """Posts another message's content as the bot's own; returns the `MessageId`."""
    source = _source(call)
    content = source.content
    if "caption" in call.arguments and "text" not in content:
        kept = {name: value for name, value in content.items() if not name.startswith("caption")}
        content = kept | caption_of(call.arguments)
    return {"message_id": send(call, content)["message_id"]}


def send_chat_action(call: Call) -> bool:
    """Shows what the bot is doing."""
    if call.arguments["action"] not in _ACTIONS:
        raise Refusal.bad_request("wrong parameter action in request")
    chat = rights.writable(call.state, call.bot, call.arguments["chat_id"], call.get("message_thread_id"))
    call.state.publish(ActionShown(chat, call.bot, call.arguments["action"], call.get("message_thread_id")))
    return True


def reply_of(call: Call, chat: Chat) -> Reply | None:
    """Returns what the message answers, with its quote; refuses where the message or the quoted part is not there."""
    parameters: Json | None = call.get("reply_parameters")
    if parameters is None:
        return None
    where = chat
    if "chat_id" in parameters:
        where = rights.reachable(call.state, call.bot, parameters["chat_id"])
    answered = where.messages.get(parameters["message_id"])
    if answered is None or (answered.is_service and "quote" in parameters):
        if parameters.get("allow_sending_without_reply") and where is chat:
            return None
        raise Refusal.bad_request("message to be replied not found")
    return _quoting(answered, parameters)


def _quoting(answered: Message, parameters: Json) -> Reply:
    reply = Reply(answered.chat_key, answered.message_id)
    if "quote" not in parameters:
        return reply
    text, found = parsed(parameters["quote"], parameters.get("quote_parse_mode"), parameters.get("quote_entities", ()))
    quote = quote_of(answered, text, parameters.get("quote_position"))
    if quote is None or len(text) > 1024:
        raise Refusal.bad_request("QUOTE_TEXT_INVALID")
    return replace(reply, quote=replace(quote, entities=tuple(found)))


def _source(call: Call) -> Message:
    chat = call.chat("from_chat_id")
    message = chat.messages.get(call.arguments["message_id"])
    verb = "forward" if call.method == "forwardMessage" else "copy"
    if message is None:
        raise Refusal.bad_request(f"message to {verb} not found")
    if message.has_protected_content or message.is_service:
        raise Refusal.bad_request(f"message can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return message
