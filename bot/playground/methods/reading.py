"""What a bot can learn about a chat and its members."""

from __future__ import annotations

from bot.playground import wire
from bot.playground.call import Call
from bot.playground.messages import Json
from bot.playground.people import STAND_INS
from bot.playground.refusal import Refusal


def get_chat(call: Call) -> Json:
    """Returns the `ChatFullInfo`."""
    chat = call.chat()
    kinds = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    json = wire.chat(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(kinds, False),
    }
    if chat.description:
        json["description"] = chat.description
    if chat.username:
        json["active_usernames"] = [chat.username]
    if chat.is_group:
        json["permissions"] = dict.fromkeys(wire.PERMISSIONS[:10], chat.permitted)
    if chat.slow_mode:
        json["slow_mode_delay"] = chat.slow_mode
    if (linked := call.state.chats.get(chat.linked_key)) is not None:
        json["linked_chat_id"] = linked.id
    if chat.pinned:
        newest = max(chat.pinned)
        json["pinned_message"] = wire.message(call.state, chat.messages[newest], with_reply=False)
    return json


def get_chat_member(call: Call) -> Json:
    """Returns the `ChatMember`; in groups certain for admins only, and never for those who stand in for others."""
    chat = call.chat()
    user = call.state.users.get(call.arguments["user_id"])
    if user is None or user.id in STAND_INS:
        raise Refusal.bad_request("PARTICIPANT_ID_INVALID")
    if chat.type == "channel" and not chat.member(call.bot.user).is_admin:
        raise Refusal.bad_request("member list is inaccessible")
    return wire.member(chat.member(user), chat)


def get_chat_administrators(call: Call) -> list[Json]:
    """Returns the creator and the admins; other bots only with `return_bots`."""
    chat = call.chat()
    if chat.type == "private":
        raise Refusal.bad_request("there are no administrators in the private chat")
    admins = [member for member in chat.present() if member.is_admin]
    shown = [each for each in admins if not each.user.is_bot or call.get("return_bots")]
    return [wire.member(each, chat) for each in shown]


def get_chat_member_count(call: Call) -> int:
    """Returns how many are in the chat."""
    return len(call.chat().present())
