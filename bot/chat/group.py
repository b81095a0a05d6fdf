"""Groups, supergroups and their topics: questions that are put to us, and nothing else."""

from __future__ import annotations

from telegram import Message, Update

from bot.answer import Answer, Status
from bot.chat.addressing import Addressed, asked, command_of, language_code_of
from bot.chat.place import Place
from bot.chat.pointing import is_pointing
from bot.chat.reactions import is_insult, is_reaction, is_small_talk
from bot.chat.render import Reply
from bot.chat.services import Services
from bot.language.folding import fold
from bot.language.paging import paging_in


class Group:
    """Answers in groups and, since they are asked in the same ways, in channels."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def message(self, update: Update, _context: object) -> None:
        """Answers a message that asks us something; keeps silent at small talk, remarks and what is not for us.

        Who calls us by name and asks nothing is told how to ask.
        """
        message = update.effective_message
        if message is None or (question := asked(message, self._services.me)) is None:
            return
        code, before = language_code_of(message), _before(message)
        context = self._services.answered.conversations.answer_in(message.chat_id, before)
        reply, answer = await self.respond(question, code, context)
        is_silent = reply is None
        if answer and (is_silent or not context) and self._asks_nothing(message, question, answer, is_silent=is_silent):
            question = Addressed("", message.message_id)
            reply, answer = await self.respond(question, code, None)
        if reply is None:
            return
        sent = await self._services.delivery.send(Place.of(message, question.message_id), reply)
        self._services.answered.remember_sent(sent, answer, to=message, before=before)

    async def respond(
        self, question: Addressed, code: str | None, context: Answer | None
    ) -> tuple[Reply | None, Answer | None]:
        """Returns the reply, None for silence, and the answer in it where something was asked."""
        if not question.question:
            return self._services.responder.usage(self._services.responder.language(code)), None
        wanted = paging_in(fold(question.question).text)
        if wanted and (context or question.is_mere_reply):
            return self._services.responder.turned(context, wanted, code), context
        response = await self._services.responder.respond(question.question, code, context=context)
        if response.is_small_talk or (question.is_mere_reply and is_reaction(response.answer)):
            return None, response.answer
        return self._services.responder.reply(response), response.answer

    def _asks_nothing(self, message: Message, question: Addressed, answer: Answer, *, is_silent: bool) -> bool:
        """Whether who calls us by name asks nothing: at silence the bot would seem broken.

        Thanks and the like need no answer, but at a command; nor do insults. What only points at something, and at nothing
        that we could see, asks nothing either.
        """
        if question.is_mere_reply:
            return False
        if is_silent:
            is_command = command_of(message, self._services.me) is not None
            return (is_command or not is_small_talk(answer)) and not is_insult(answer)
        return answer.status is Status.ABSENT and is_pointing(question.question)


def _before(message: Message) -> int | None:
    """Returns the message that `message` replies to: others' questions are no context of one's own."""
    return message.reply_to_message.message_id if message.reply_to_message else None
