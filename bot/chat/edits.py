"""Edited questions: the earlier answer is edited."""

from __future__ import annotations

from telegram import Message, Update

from bot.chat.addressing import asked, language_code_of
from bot.chat.place import Sent
from bot.chat.services import Services


class Edits:
    """Follows edits of the questions that were answered lately; all other edits are let be."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def message(self, update: Update, _context: object) -> None:
        """Edits the answer to an edited question, of whatever kind of chat."""
        message = update.effective_message
        if message is None:
            return
        answer = self._services.answered.answer_to(message.chat_id, message.message_id)
        question = asked(message, self._services.me) if answer else None
        if answer and question and question.question:
            await self._update(message, answer, question.question)

    async def _update(self, message: Message, answer: Sent, question: str) -> None:
        """Answers the question in the context that it had before it was edited."""
        conversations = self._services.answered.conversations
        before = conversations.before(answer.chat, answer.number)
        context = conversations.answer_in(answer.chat, before)
        response = await self._services.responder.respond(question, language_code_of(message), context=context)
        reply = self._services.responder.reply(response)
        anew = await self._services.delivery.edit(answer.chat, answer.number, reply)
        if anew:
            self._services.answered.remember(message.chat_id, message.message_id, anew)
        if not response.is_small_talk:
            conversations.remember((anew or answer).chat, (anew or answer).number, response.answer, before)
