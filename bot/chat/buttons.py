"""Buttons under our messages. All that they need travels in their callback data."""

from __future__ import annotations

import structlog
from telegram import CallbackQuery, Update
from telegram.error import TelegramError

from bot.answer import Answer
from bot.chat.callback import ExampleQuestion, decode
from bot.chat.delivery import answer_callback
from bot.chat.discreet import name_of
from bot.chat.place import Place
from bot.chat.private import Private
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.services import Services
from bot.chat.texts import Say

_log = structlog.get_logger(__name__)


class Buttons:
    """Answers presses. Each callback is answered, whatever happens."""

    def __init__(self, services: Services, private: Private) -> None:
        self._services = services
        self._private = private

    async def press(self, update: Update, _context: object) -> None:
        """Shows another page of an answer, or asks an example question, whose callback `receive` answers.

        The callback is answered first: an edit may have to wait for what Telegram allows, but a button that nothing
        answers for fifteen seconds is taken for broken.
        """
        query = update.callback_query
        assert query is not None
        say, target = self._say(query), decode(query.data or "")
        if isinstance(target, ExampleQuestion):
            await self._ask(query, target)
            return
        reply, notice = None, say("failed")
        try:
            reply = self._services.responder.show(target, self._remembered(query)) if target else None
            notice = say("report-changed") if target else say("button-unknown")
        finally:
            await self._answer(update, query, None if reply else notice)
        if reply:
            await self._show(query, reply)

    async def receive(self, update: Update) -> None:
        """Answers the callback of an example question, which may have to wait for its turn; lets be what is none."""
        query = update.callback_query
        target = decode(query.data or "") if query else None
        if query and isinstance(target, ExampleQuestion):
            notice = None if self._services.responder.example(target) else self._say(query)("report-changed")
            await self._answer(update, query, notice)

    async def refuse(self, update: Update) -> None:
        """Tells the one who pressed a button that too much is asked in the chat; lets be what is no press."""
        if query := update.callback_query:
            await self._answer(update, query, self._say(query)("busy"))

    async def _answer(self, update: Update, query: CallbackQuery, notice: str | None) -> None:
        """Answers the callback; where that fails, what the button asks for is shown all the same."""
        try:
            await answer_callback(self._services.bot, query.id, notice)
        except TelegramError as error:
            _log.warning("press not answered", update=update.update_id, error=name_of(error))

    def _say(self, query: CallbackQuery) -> Say:
        responder = self._services.responder
        return responder.say(responder.language(query.from_user.language_code))

    async def _show(self, query: CallbackQuery, reply: Reply) -> None:
        if query.inline_message_id:
            await self._services.delivery.edit(None, query.inline_message_id, reply)
        elif query.message:
            await self._services.delivery.edit(query.message.chat.id, query.message.message_id, reply)

    def _remembered(self, query: CallbackQuery) -> Answer | None:
        """Returns the answer that the button's message gave; None where it is forgotten, or was sent through inline mode."""
        if query.message is None:
            return None
        return self._services.answered.conversations.answer_in(query.message.chat.id, query.message.message_id)

    async def _ask(self, query: CallbackQuery, example: ExampleQuestion) -> None:
        question, message = self._services.responder.example(example), query.message
        if question is None or message is None:
            return
        reply, answer = await self._private.respond(question, query.from_user.language_code, message.chat.id)
        asked = Reply((RichText(f"{question}\n\n") + reply.text).fitted(), reply.buttons)
        sent = await self._services.delivery.send(Place.under(message), asked)
        self._services.answered.remember_sent(sent, answer)
