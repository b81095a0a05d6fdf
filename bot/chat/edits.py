"""Edited questions: the earlier answer is edited."""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import ExtBot

from bot.chat.addressing import asked, language_code_of
from bot.chat.delivery import Delivery
from bot.chat.memory import AnsweredQuestions
from bot.chat.rate import Kind
from bot.chat.responder import Responder


class Edits:
    """Follows edits of the questions that were answered lately; all other edits are let be."""

    def __init__(
        self, bot: ExtBot[Kind], responder: Responder, delivery: Delivery, answered: AnsweredQuestions
    ) -> None:
        self._bot = bot
        self._responder = responder
        self._delivery = delivery
        self._answered = answered

    async def message(self, update: Update, _context: object) -> None:
        """Edits the answer to an edited question, of whatever kind of chat."""
        message = update.effective_message
        if message is None or (number := self._answered.answer_to(message.chat_id, message.message_id)) is None:
            return
        question = asked(message, self._bot.bot)
        if question and question.question:
            await self._update(message, number, question.question)

    async def _update(self, message: Message, number: int, question: str) -> None:
        code = language_code_of(message)
        response = await self._responder.respond(question, code)
        await self._delivery.edit(message.chat_id, number, self._responder.reply(response))
