"""Sending and editing messages, and what Telegram refuses in the ordinary course of things."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

import structlog
from telegram import Bot, LinkPreviewOptions
from telegram.error import ChatMigrated, TelegramError

from bot.chat.bot_api import BotApi
from bot.chat.http import Json
from bot.chat.lanes import Lanes
from bot.chat.place import Place, Sent
from bot.chat.rate import Kind
from bot.chat.refusals import is_closed, is_harmless
from bot.chat.render import Reply

_CLOSED_CHATS = 1000

_log = structlog.get_logger(__name__)


class Delivery:
    """Delivers replies. A chat that does not let us write is logged once, until it lets us again."""

    def __init__(self, bot: BotApi) -> None:
        self._bot = bot
        self._closed: OrderedDict[int, None] = OrderedDict()
        self._edits: Lanes[tuple[int | None, int | str]] = Lanes()

    async def send(self, place: Place, reply: Reply) -> Sent | None:
        """Returns the message sent; None where the chat does not let us write.

        A group that has become a supergroup gets it there, as no reply, since its messages are numbered anew.

        Raises:
            TelegramError: for all other refusals, and without a network.
        """
        try:
            sent = await self._send(place, reply)
        except ChatMigrated as moved:
            return await self.send(replace(place, chat=moved.new_chat_id, topic=None, reply_to=None), reply)
        except TelegramError as error:
            self._note_closed(place.chat, error)
            return None
        self._closed.pop(place.chat, None)
        return sent

    async def edit(self, chat: int | None, message: int | str, reply: Reply) -> Sent | None:
        """Edits a message of ours: by its chat and number, or by its inline number where `chat` is None.

        In a group that has become a supergroup nothing can be edited: the supergroup gets the reply as a new message,
        which is returned. Else None is. Edits of one message go out one at a time: of two, the server may take the later
        one first.

        Raises:
            TelegramError: for refusals that are out of the ordinary, and without a network.
        """
        try:
            async with self._edits.lock((chat, message)):
                await self._edit(chat, message, reply)
        except ChatMigrated as moved:
            return await self.send(Place(moved.new_chat_id, is_group=True), reply)
        except TelegramError as error:
            if not is_harmless(error):
                self._note_closed(chat or 0, error)
        return None

    async def _send(self, place: Place, reply: Reply) -> Sent:
        message = {
            "chat_id": place.chat,
            "text": reply.text.text,
            "entities": reply.text.entities(),
            "reply_markup": reply.keyboard(),
            "message_thread_id": place.topic,
            "direct_messages_topic_id": place.direct_topic,
            "reply_parameters": _reply_parameters(place),
            "link_preview_options": {"is_disabled": True},
        }
        return Sent(place.chat, await self._bot.post_message(message, Kind.GROUP if place.is_group else Kind.OTHER))

    async def _edit(self, chat: int | None, message: int | str, reply: Reply) -> None:
        await self._bot.edit_message_text(
            reply.text.text,
            chat_id=chat,
            message_id=None if chat is None else int(message),
            inline_message_id=str(message) if chat is None else None,
            entities=reply.text.entities(),
            reply_markup=reply.keyboard(),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    def _note_closed(self, chat: int, error: TelegramError) -> None:
        """Logs a chat that is closed to us, once; raises what is no such refusal."""
        if not is_closed(error):
            raise error
        if chat not in self._closed:
            _log.info("may not write in this chat", chat=chat, reason=error.message)
        self._closed[chat] = None
        self._closed.move_to_end(chat)
        if len(self._closed) > _CLOSED_CHATS:
            self._closed.popitem(last=False)


def _reply_parameters(place: Place) -> Json | None:
    return None if place.reply_to is None else {"message_id": place.reply_to, "allow_sending_without_reply": True}


async def answer_callback(bot: Bot, callback_id: str, text: str | None = None) -> None:
    """Answers a callback, which stops the button's spinner; a callback whose time is over needs no answer."""
    try:
        await bot.answer_callback_query(callback_id, text)
    except TelegramError as error:
        if not is_harmless(error):
            raise
