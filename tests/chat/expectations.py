"""What the bot may and must do with an update, told from the update's JSON alone and from Telegram's documentation.

It shares no code with the bot, so that one of them can be wrong.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

_COMMANDS = {"ask", "start", "help", "about", "privacy", "settings"}
_PATIENCE = 600
_SERVICE = {
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "pinned_message", "migrate_to_chat_id",
    "migrate_from_chat_id", "connected_website", "passport_data", "chat_owner_left", "chat_owner_changed",
    "delete_chat_photo", "group_chat_created", "supergroup_chat_created", "channel_chat_created",
    "message_auto_delete_timer_changed", "successful_payment", "refunded_payment", "users_shared", "chat_shared", "gift",
    "unique_gift", "gift_upgrade_sent", "write_access_allowed", "proximity_alert_triggered", "boost_added",
    "chat_background_set", "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed",
    "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
    "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway_completed",
    "managed_bot_created", "paid_message_price_changed", "poll_option_added", "poll_option_deleted",
    "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid",
    "suggested_post_refunded", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
    "video_chat_participants_invited", "web_app_data",
}  # fmt: skip


def methods_due(update: Json, me: Json, now: int) -> tuple[frozenset[str], frozenset[str]]:
    """The methods that may be called for `update`, and those of them that must be; an edit's depend on what was answered.

    What cannot be edited, as its group has become a supergroup, is sent there.
    """
    if "callback_query" in update:
        return frozenset({"answerCallbackQuery", "editMessageText", "sendMessage"}), frozenset({"answerCallbackQuery"})
    if "inline_query" in update:
        return frozenset({"answerInlineQuery"}), frozenset({"answerInlineQuery"})
    if (message := edited(update)) and _may_be_answered(message, me, now):
        return frozenset({"editMessageText", "sendMessage"}), frozenset()
    message = update.get("message") or update.get("channel_post") or {}
    if _SERVICE.isdisjoint(message) and _may_be_answered(message, me, now):
        return _for_message(message, me, commands=_COMMANDS if "message" in update else {"ask"})
    return frozenset(), frozenset()


def edited(update: Json) -> Json | None:
    """The message of an edit."""
    return update.get("edited_message") or update.get("edited_channel_post")


def place(message: Json) -> Json:
    """The parameters that an answer to `message`, or under it, must have, and no others of these."""
    topic = message.get("message_thread_id") if message.get("is_topic_message") else None
    letters = message.get("direct_messages_topic", {}).get("topic_id")
    named = {"message_thread_id": None if topic == 1 else topic, "direct_messages_topic_id": letters}
    return {"chat_id": message["chat"]["id"]} | {name: value for name, value in named.items() if value is not None}


def _for_message(message: Json, me: Json, commands: set[str]) -> tuple[frozenset[str], frozenset[str]]:
    if message["chat"]["type"] == "private":
        return frozenset({"sendMessage", "setMyCommands"}), frozenset({"sendMessage"})
    return frozenset({"sendMessage"} if _is_addressed(message, me, commands) else ()), frozenset()


def _may_be_answered(message: Json, me: Json, now: int) -> bool:
    """Whether a person wrote it, lately enough, and not through us."""
    if not message:
        return False
    sender = message.get("from", {})
    if message.get("via_bot", {}).get("id") == me["id"] or sender.get("id") == me["id"]:
        return False
    if message.get("is_automatic_forward") or (sender.get("is_bot") and "sender_chat" not in message):
        return False
    return bool(message["chat"]["type"] == "private" or now - (message.get("edit_date") or message["date"]) < _PATIENCE)


def _is_addressed(message: Json, me: Json, commands: set[str]) -> bool:
    text = message.get("text") or message.get("caption") or ""
    marks = message.get("entities") or message.get("caption_entities") or []
    for mark in marks:
        if mark["type"] == "bot_command" and mark["offset"] == 0:
            name, _, whose = _part(text, mark)[1:].lower().partition("@")
            is_named = whose == me["username"].lower() or (not whose and _needs_no_name(name, message, me))
            return name in commands and is_named
    return any(_mentions(text, mark, me) for mark in marks) or _replies_to(message, me)


def _needs_no_name(command: str, message: Json, me: Json) -> bool:
    """Whether a command without a name is ours: other bots of a group have a /help too, of letters to a channel not."""
    return command == "ask" or bool(message["chat"].get("is_direct_messages")) or _replies_to(message, me)


def _mentions(text: str, mark: Json, me: Json) -> bool:
    if mark["type"] == "text_mention":
        return bool(mark["user"]["id"] == me["id"])
    return bool(mark["type"] == "mention" and _part(text, mark).lower() == "@" + me["username"].lower())


def _replies_to(message: Json, me: Json) -> bool:
    replied = message.get("reply_to_message", {})
    return replied.get("from", {}).get("id") == me["id"] and "forum_topic_created" not in replied


def _part(text: str, mark: Json) -> str:
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * mark["offset"] :][: 2 * mark["length"]].decode("utf-16-le", "replace")
