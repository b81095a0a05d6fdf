"""Groups, supergroups and their topics: questions that are put to us, and nothing else."""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import ExtBot

from bot.answer import Answer
from bot.chat.addressing import asked, language_code_of
from bot.chat.delivery import Delivery
from bot.chat.memory import AnsweredQuestions
from bot.chat.place import Place
from bot.chat.rate import Kind
from bot.chat.render import Reply
from bot.chat.responder import Responder
from bot.chat.texts import language_of_code


class Group:
    """Answers in groups and, since they are asked in the same ways, in channels."""

    def __init__(
        self, bot: ExtBot[Kind], responder: Responder, delivery: Delivery, answered: AnsweredQuestions
    ) -> None:
        self._bot = bot
        self._responder = responder
        self._delivery = delivery
        self._answered = answered

    async def message(self, update: Update, _context: object) -> None:
        """Answers a message that asks us something; keeps silent at small talk and at what is not for us."""
        message = update.effective_message
        if message is None or (question := asked(message, self._bot.bot)) is None:
            return
        code = language_code_of(message)
        reply, answer = await self._reply(question.question, code, self._context(message))
        if reply is None:
            return
        number = await self._delivery.send(Place.of(message, question.message_id), reply)
        if number is not None:
            self._answered.remember(message.chat_id, message.message_id, number)
            self._answered.conversations.remember(message.chat_id, number, answer)

    async def _reply(
        self, question: str, code: str | None, context: Answer | None
    ) -> tuple[Reply | None, Answer | None]:
        """Returns the reply, None for silence, and the answer in it where something was asked."""
        if not question:
            return self._responder.usage(language_of_code(code)), None
        response = await self._responder.respond(question, code, context=context)
        return (None if response.is_small_talk else self._responder.reply(response)), response.answer

    def _context(self, message: Message) -> Answer | None:
        """Returns the answer of ours that `message` replies to: others' questions are no context of one's own."""
        replied = message.reply_to_message
        return self._answered.conversations.answer_in(message.chat_id, replied.message_id) if replied else None
