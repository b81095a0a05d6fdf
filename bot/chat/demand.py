"""Which updates are answered by a new message of ours: those that the limits on sending concern."""

from __future__ import annotations

from telegram import Message, Update, User
from telegram.constants import ChatType

from bot.chat.addressing import asked, command_to_us
from bot.chat.callback import ExampleQuestion, decode
from bot.chat.gate import Welcome
from bot.chat.menus import PRIVATE

_WELCOME = Welcome()


def wants_message(update: Update, me: User) -> bool:
    """Returns whether `update` asks for a message: a question, a command, or the press of an example question."""
    if update.callback_query:
        return isinstance(decode(update.callback_query.data or ""), ExampleQuestion)
    message = update.message or update.channel_post
    return message is not None and _WELCOME.filter(message) and _is_for(message, me)


def _is_for(message: Message, me: User) -> bool:
    if message.chat.type == ChatType.PRIVATE or asked(message, me) is not None:
        return True
    if message.chat.type == ChatType.CHANNEL:
        return False  # other commands are not answered there
    command = command_to_us(message, me)
    return command is not None and command.name in PRIVATE
