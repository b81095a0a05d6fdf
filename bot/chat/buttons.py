"""Buttons under our messages. All that they need travels in their callback data."""

from __future__ import annotations

from telegram import CallbackQuery, Update

from bot.answer import Answer
from bot.chat.callback import ExampleQuestion, decode
from bot.chat.delivery import answer_callback
from bot.chat.place import Place
from bot.chat.private import Private
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.services import Services
from bot.chat.texts import Say, language_of_code
from bot.chat.view import View


class Buttons:
    """Answers presses. Each callback is answered, whatever happens."""

    def __init__(self, services: Services, private: Private) -> None:
        self._services = services
        self._private = private

    async def press(self, update: Update, _context: object) -> None:
        """Shows another page of an answer, or asks an example question."""
        query = update.callback_query
        assert query is not None
        say, target = self._say(query), decode(query.data or "")
        if isinstance(target, ExampleQuestion):
            await self._ask(query, target, say)
            return
        notice: str | None = say("failed")
        try:
            notice = say("button-unknown") if target is None else await self._show(query, target, say)
        finally:
            await answer_callback(self._services.bot, query.id, notice)

    async def refuse(self, update: Update) -> None:
        """Tells the one who pressed a button that too much is asked in the chat; lets be what is no press."""
        if query := update.callback_query:
            await answer_callback(self._services.bot, query.id, self._say(query)("busy"))

    def _say(self, query: CallbackQuery) -> Say:
        return self._services.responder.say(language_of_code(query.from_user.language_code))

    async def _show(self, query: CallbackQuery, view: View, say: Say) -> str | None:
        reply = self._services.responder.show(view, self._remembered(query))
        if reply is None:
            return say("report-changed")
        if query.inline_message_id:
            await self._services.delivery.edit(None, query.inline_message_id, reply)
        elif query.message:
            await self._services.delivery.edit(query.message.chat.id, query.message.message_id, reply)
        return None

    def _remembered(self, query: CallbackQuery) -> Answer | None:
        """Returns the answer that the button's message gave; None where it is forgotten, or was sent through inline mode."""
        if query.message is None:
            return None
        return self._services.answered.conversations.answer_in(query.message.chat.id, query.message.message_id)

    async def _ask(self, query: CallbackQuery, example: ExampleQuestion, say: Say) -> None:
        """Answers the callback first: the message may have to wait for the pace that Telegram allows."""
        question, message = self._services.responder.example(example), query.message
        notice: str | None = say("failed")
        answering = None
        try:
            if question and message:
                answering = await self._private.respond(question, query.from_user.language_code, message.chat.id)
            notice = None if question else say("report-changed")
        finally:
            await answer_callback(self._services.bot, query.id, notice)
        if answering and message:
            reply, answer = answering
            asked = Reply((RichText(f"{question}\n\n") + reply.text).fitted(), reply.buttons)
            sent = await self._services.delivery.send(Place.under(message), asked)
            if sent:
                self._services.answered.conversations.remember(sent.chat, sent.number, answer)
