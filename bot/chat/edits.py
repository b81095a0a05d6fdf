"""Edited questions: the earlier answer is edited; what became a question only now is answered."""

from __future__ import annotations

from collections import Counter

from telegram import Message, Update
from telegram.constants import ChatType

from bot.answer import Answer
from bot.chat.addressing import Addressed, asked, language_code_of
from bot.chat.group import Group
from bot.chat.ordering import MOST_OF_A_GROUP
from bot.chat.place import Sent
from bot.chat.private import Private
from bot.chat.render import Reply
from bot.chat.services import Services


class Edits:
    """Follows edits of the questions that were answered lately, and answers what certainly was not answered.

    All other edits are let be: nothing is answered twice.
    """

    def __init__(self, services: Services, private: Private, group: Group) -> None:
        self._services = services
        self._private = private
        self._group = group
        self._anew: Counter[int] = Counter()

    async def message(self, update: Update, _context: object) -> None:
        """Edits the answer to an edited question, or sends one; of whatever kind of chat."""
        message = update.effective_message
        question = asked(message, self._services.me) if message else None
        if message is None or question is None or not question.question:
            return
        answer = self._services.answered.answer_to(message.chat_id, message.message_id)
        if answer:
            await self._update(message, answer, question)
        elif self._services.answered.has_none(message.chat_id, message.message_id, message.date):
            await self._answer(update, message)

    async def _answer(self, update: Update, message: Message) -> None:
        """Answers what became a question by its edit, unless as many such answers of its chat wait already."""
        if self._anew[message.chat_id] >= MOST_OF_A_GROUP:
            return
        own = self._private if message.chat.type == ChatType.PRIVATE else self._group
        self._anew[message.chat_id] += 1
        try:
            await own.message(update, None)
        finally:
            self._anew[message.chat_id] -= 1
            if not self._anew[message.chat_id]:
                del self._anew[message.chat_id]

    async def _update(self, message: Message, answer: Sent, question: Addressed) -> None:
        """Answers the question in the context that it had before it was edited; what gets silence leaves the answer be."""
        conversations = self._services.answered.conversations
        before = conversations.before(answer.chat, answer.number)
        context = conversations.answer_in(answer.chat, before)
        reply, given = await self._reply(message, question, context)
        if reply is None:
            return
        anew = await self._services.delivery.edit(answer.chat, answer.number, reply)
        self._services.answered.remember_edit(answer, anew, given, to=message, before=before)

    async def _reply(
        self, message: Message, question: Addressed, context: Answer | None
    ) -> tuple[Reply | None, Answer | None]:
        """Returns what the question would get if it were sent now."""
        code = language_code_of(message)
        if message.chat.type == ChatType.PRIVATE:
            return await self._private.respond(question.question, code, message.chat_id, context)
        return await self._group.respond(question, code, context)
