"""How the world's values look on the wire: the Bot API's JSON."""

from __future__ import annotations

from bot.playground.chats import Chat
from bot.playground.messages import Json, Message
from bot.playground.people import ADMIN_RIGHTS, BotAccount, Member, User
from bot.playground.state import State

_ALL_ADMIN_RIGHTS = ADMIN_RIGHTS | {
    "can_promote_members",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
}
_CHANNEL_ONLY = {"can_post_messages", "can_edit_messages"}
_SUPERGROUP_ONLY = {"can_pin_messages", "can_manage_topics"}
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def user(value: User) -> Json:
    """Returns a `User`."""
    return _present({
        "id": value.id,
        "is_bot": value.is_bot,
        "first_name": value.first_name,
        "last_name": value.last_name,
        "username": value.username,
        "language_code": value.language_code,
        "is_premium": value.is_premium,
    }) | {"is_bot": value.is_bot}  # fmt: skip


def me(bot: BotAccount) -> Json:
    """Returns a bot's `User` as only getMe returns it."""
    return user(bot.user) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not bot.settings.privacy,
        "supports_guest_queries": bot.settings.guest,
        "supports_inline_queries": bot.settings.inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def chat(value: Chat) -> Json:
    """Returns a `Chat`."""
    if value.type == "private":
        person = value.members[value.id].user
        names = {"first_name": person.first_name, "last_name": person.last_name, "username": person.username}
        return {"id": value.id, "type": "private"} | _present(names)
    named = _present({"title": value.title, "username": value.username, "is_forum": value.is_forum})
    named |= {"is_direct_messages": True} if value.is_direct_messages else {}
    return {"id": value.id, "type": value.type} | named


def member(value: Member, in_chat: Chat) -> Json:
    """Returns a `ChatMember` of the kind that its status asks for."""
    json: Json = {"status": value.status, "user": user(value.user)}
    if value.status == "creator":
        return json | {"is_anonymous": value.anonymous}
    if value.status == "administrator":
        hidden = _SUPERGROUP_ONLY if in_chat.type == "channel" else _CHANNEL_ONLY
        rights = {right: right in value.rights for right in sorted(_ALL_ADMIN_RIGHTS - hidden)}
        return json | {"can_be_edited": False, "is_anonymous": value.anonymous} | rights
    if value.status == "restricted":
        rights = {permission: permission in value.rights for permission in PERMISSIONS}
        return json | {"is_member": True, "until_date": 0} | rights
    return json | ({"until_date": 0} if value.status == "kicked" else {})


def message(state: State, value: Message, *, with_reply: bool = True) -> Json:
    """Returns a `Message`; the one replied to is within it, without what that one replied to."""
    where = state.chats[value.chat_key]
    sender_chat = state.chats.get(value.sender_chat_key)
    json: Json = {"message_id": value.message_id, "date": value.date, "chat": chat(where)}
    json |= _present({
        "message_thread_id": value.thread_id,
        "direct_messages_topic": value.direct_topic and _direct_topic(state, value.direct_topic),
        "from": value.sender and user(value.sender),
        "sender_chat": sender_chat and chat(sender_chat),
        "forward_origin": value.forward_origin,
        "is_topic_message": value.is_topic_message,
        "is_automatic_forward": value.is_automatic_forward,
        "via_bot": value.via_bot and user(value.via_bot),
        "guest_bot_caller_user": value.guest_bot_caller and user(value.guest_bot_caller),
        "edit_date": value.edit_date,
        "has_protected_content": value.has_protected_content,
        "author_signature": value.author_signature,
        "reply_markup": value.reply_markup,
    })  # fmt: skip
    return json | value.content | (_reply(state, value) if with_reply else {})


def origin(state: State, value: Message) -> Json:
    """Returns the `MessageOrigin` of a forward of `value`; a forward keeps the origin that it has."""
    if value.forward_origin:
        return value.forward_origin
    where = state.chats[value.chat_key]
    if where.type == "channel":
        signed = _present({"author_signature": value.author_signature})
        return {
            "type": "channel",
            "date": value.date,
            "chat": chat(where),
            "message_id": value.message_id,
        } | signed
    if value.sender_chat_key:
        return {"type": "chat", "date": value.date, "sender_chat": chat(state.chats[value.sender_chat_key])}
    assert value.sender is not None
    return {"type": "user", "date": value.date, "sender_user": user(value.sender)}


def _direct_topic(state: State, user_id: int) -> Json:
    return {"topic_id": user_id, "user": user(state.users[user_id])}


def _reply(state: State, value: Message) -> Json:
    if value.reply is None:
        return {}
    quote = value.reply.quote
    json: Json = {}
    if quote is not None:
        json["quote"] = {"text": quote.text, "position": quote.position} | _present(
            {"entities": list(quote.entities), "is_manual": quote.is_manual}
        )
    answered = state.message(value.reply.chat_key, value.reply.message_id)
    if answered is None:
        return json
    if answered.chat_key == value.chat_key:
        return json | {"reply_to_message": message(state, answered, with_reply=False)}
    where = state.chats[answered.chat_key]
    named = {"chat": chat(where), "message_id": answered.message_id} if where.type != "private" else {}
    return json | {"external_reply": {"origin": origin(state, answered)} | named}


def _present(values: Json) -> Json:
    """Returns the fields that hold something: optional fields are left out, not null."""
    return {name: value for name, value in values.items() if value not in (None, "", False, [])}
