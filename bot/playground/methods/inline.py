"""Answers to callback, inline and guest queries."""

from __future__ import annotations

from dataclasses import replace

from bot.playground.call import Call
from bot.playground.compose import compose, deliver
from bot.playground.events import CallbackAnswered, InlineAnswered
from bot.playground.messages import Json, Reply
from bot.playground.methods.text import buttons_of, content_of
from bot.playground.refusal import Refusal
from bot.playground.state import Query

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(call: Call) -> bool:
    """Shows the person who pressed a notification, an alert or nothing."""
    query = _query(call, "callback", call.arguments["callback_query_id"])
    answer = {name: value for name, value in call.arguments.items() if name != "callback_query_id"}
    call.state.answers[query.id] = answer
    call.state.publish(CallbackAnswered(query.id, query.user, answer))
    return True


def answer_inline_query(call: Call) -> bool:
    """Shows results to the person who asked; each text among them is parsed and measured."""
    query = _query(call, "inline", call.arguments["inline_query_id"])
    results = call.arguments["results"]
    if len({result["id"] for result in results}) < len(results):
        raise Refusal.bad_request("RESULT_ID_DUPLICATE")
    button = call.get("button")
    if button is not None and len(button.keys() & {"web_app", "start_parameter"}) != 1:
        raise Refusal.bad_request("BUTTON_INVALID")
    for result in results:
        check_result(result)
    answer = {name: value for name, value in call.arguments.items() if name != "inline_query_id"}
    call.state.answers[query.id] = answer
    call.state.publish(InlineAnswered(query.id, query.user, answer))
    return True


def answer_guest_query(call: Call) -> Json:
    """Posts the bot's one answer into the chat where it was called as a guest."""
    query = _query(call, "guest", call.arguments["guest_query_id"])
    result = call.arguments["result"]
    content = check_result(result)
    called_by = query.message
    assert called_by is not None
    if content is None:
        raise Refusal.not_implemented(f"answerGuestQuery with a result of type {result['type']}")
    chat = call.state.chats[called_by.chat_key]
    reply = Reply(chat.key, called_by.message_id) if called_by.message_id in chat.messages else None
    message = compose(chat, call.bot.user, content, reply=reply, reply_markup=buttons_of(result))
    inline_id = f"guest-{call.state.new_id()}"
    deliver(call.state, replace(message, inline_message_id=inline_id, guest_bot_caller=query.user))
    call.state.answers[query.id] = result
    return {"inline_message_id": inline_id}


def check_result(result: Json) -> Json | None:
    """Returns the content of the message that an inline result sends; None for kinds without a text of their own."""
    buttons_of(result)
    written = result.get("input_message_content")
    return content_of(written, "message_text") if written and "message_text" in written else None


def _query(call: Call, kind: str, query_id: str) -> Query:
    query = call.state.take_query(query_id, kind, call.bot)
    if query is None:
        raise Refusal.bad_request(_TOO_OLD)
    return query
