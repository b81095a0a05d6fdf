"""Whether a bot may do something in a chat; if not, the `Refusal` that Telegram gives."""

from __future__ import annotations

import math

from bot.playground.chats import GENERAL_TOPIC, Chat
from bot.playground.people import BotAccount
from bot.playground.refusal import Refusal
from bot.playground.state import State

_GROUP_NAMES = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}


def reachable(state: State, bot: BotAccount, chat_id: int | str) -> Chat:
    """Returns the chat that the bot names, where it may at least look at it."""
    chat = state.seen_by(bot, chat_id)
    if chat is None:
        raise _unknown(state, bot, chat_id)
    if chat.migrated_to is not None:
        raise Refusal.migrated(chat.migrated_to)
    if chat.type != "private" and chat.member(bot.user).status == "kicked":
        raise Refusal.forbidden(f"bot was kicked from the {_GROUP_NAMES[chat.type]}")
    if chat.type != "private" and not chat.username and not chat.member(bot.user).present:
        raise Refusal.forbidden(f"bot is not a member of the {_GROUP_NAMES[chat.type]}")
    return chat


def writable(state: State, bot: BotAccount, chat_id: int | str, thread_id: int | None = None) -> Chat:
    """Returns the chat that the bot names, where it may write, in the topic `thread_id`."""
    chat = reachable(state, bot, chat_id)
    if chat.type == "private":
        _check_private(chat, thread_id)
        return chat
    member = chat.member(bot.user)
    if not member.present:
        raise Refusal.forbidden(f"bot is not a member of the {_GROUP_NAMES[chat.type]}")
    if chat.type == "channel":
        if not member.may("can_post_messages"):
            raise Refusal.bad_request("need administrator rights in the channel chat")
        return chat
    silenced = member.status == "restricted" and "can_send_messages" not in member.rights
    if not member.is_admin and (silenced or not chat.permitted):
        raise Refusal.bad_request("not enough rights to send text messages to the chat")
    _check_thread(chat, bot, thread_id)
    _check_slow_mode(state, chat, bot)
    return chat


def check_direct_topic(state: State, chat: Chat, user_id: int | None) -> None:
    """Refuses unless the topic of a user is named where people write to a channel, and nowhere else."""
    if chat.is_direct_messages and user_id is None:
        raise Refusal.bad_request("channel direct messages topic must be specified")
    if user_id is not None and not chat.is_direct_messages:
        raise Refusal.bad_request("chat is not an administered channel direct messages chat")
    if user_id is not None and user_id not in state.users:
        raise Refusal.bad_request("topic not found")


def admin(chat: Chat, bot: BotAccount, right: str, problem: str) -> None:
    """Refuses with `problem` where the bot has not the admin's `right` in a group or channel."""
    if chat.type != "private" and not chat.member(bot.user).may(right):
        raise Refusal.bad_request(problem)


def _unknown(state: State, bot: BotAccount, chat_id: int | str) -> Refusal:
    """Returns the refusal of a chat that is not there for the bot; if it knows the person, that person never wrote to it."""
    number = int(chat_id) if str(chat_id).isdigit() else 0
    if number in state.bots:
        return Refusal.forbidden("bot can't send messages to bots")
    shared = (chat for chat in state.chats.values() if bot.user.id in chat.members)
    if any(number in chat.members for chat in shared) or number in _askers(state, bot):
        return Refusal.forbidden("bot can't initiate conversation with a user")
    return Refusal.bad_request("chat not found")


def _askers(state: State, bot: BotAccount) -> set[int]:
    return {query.user.id for query in state.queries.values() if query.bot.user.id == bot.user.id}


def _check_private(chat: Chat, thread_id: int | None) -> None:
    if chat.blocked:
        raise Refusal.forbidden("bot was blocked by the user")
    if not chat.started:
        raise Refusal.forbidden("bot can't initiate conversation with a user")
    if thread_id is not None:
        raise Refusal.bad_request("message thread not found")


def _check_thread(chat: Chat, bot: BotAccount, thread_id: int | None) -> None:
    if chat.is_direct_messages:
        return
    if thread_id is not None and (not chat.is_forum or thread_id == GENERAL_TOPIC or thread_id not in chat.topics):
        raise Refusal.bad_request("message thread not found")
    topic = chat.topics.get(thread_id or GENERAL_TOPIC)
    if topic is not None and topic.closed and not chat.member(bot.user).may("can_manage_topics"):
        raise Refusal.bad_request("TOPIC_CLOSED")


def _check_slow_mode(state: State, chat: Chat, bot: BotAccount) -> None:
    last = chat.last_written.get(bot.user.id)
    if not chat.slow_mode or last is None or chat.member(bot.user).is_admin:
        return
    wait = last + chat.slow_mode - state.clock()
    if wait > 0:
        raise Refusal.too_many(math.ceil(wait))
