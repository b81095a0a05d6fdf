"""Private chats: every message gets an answer."""

from __future__ import annotations

from telegram import Message, Update

from bot.chat.addressing import asked, language_code_of
from bot.chat.place import Place
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.services import Services
from bot.chat.texts import language_of_code


class Private:
    """Answers in private chats."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def message(self, update: Update, _context: object) -> None:
        """Answers a question; what is no question gets told what could be asked."""
        message = update.effective_message
        assert message is not None
        sent = await self._services.delivery.send(Place.of(message), await self._reply(message))
        if sent:
            self._services.answered.remember(message.chat_id, message.message_id, sent)

    async def question(self, message: Message, question: str) -> None:
        """Answers `question`, which came with `message` but is not its text: by a deep link, or by a button."""
        await self._services.delivery.send(Place.of(message), await self.reply_to(question, language_code_of(message)))

    async def reply_to(self, question: str, code: str | None, turn: int = 0) -> Reply:
        """Returns the reply to a question, and suggestions where nothing was asked."""
        response = await self._services.responder.respond(question, code)
        if not response.is_small_talk:
            return self._services.responder.reply(response)
        say = self._services.responder.say(response.view.language)
        return self._services.responder.suggestions(response.view.language, say("examples-intro"), turn)

    async def _reply(self, message: Message) -> Reply:
        question, code = asked(message, self._services.me), language_code_of(message)
        say = self._services.responder.say(language_of_code(code))
        if question is None:
            return Reply(RichText(say("unknown-command")))
        if question.question:
            return await self.reply_to(question.question, code, message.message_id)
        is_text = bool(message.text or message.caption)
        return self._services.responder.usage(language_of_code(code)) if is_text else Reply(RichText(say("not-text")))
