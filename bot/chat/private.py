"""Private chats: every message gets an answer."""

from __future__ import annotations

from telegram import Message, Update

from bot.answer import Answer
from bot.chat.addressing import asked, language_code_of
from bot.chat.albums import Albums
from bot.chat.place import Place
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.services import Services
from bot.language.folding import fold
from bot.language.paging import paging_in


class Private:
    """Answers in private chats."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._albums = Albums()

    def arrives(self, update: Update) -> None:
        """Is told of each update when it comes, before its turn: pictures of an album may come before its words."""
        if update.message:
            self._albums.arrives(update.message)

    async def message(self, update: Update, _context: object) -> None:
        """Answers a question; what is no question gets told what could be asked, an album once."""
        message = update.effective_message
        assert message is not None
        goes_on = self._albums.goes_on(message)
        if message.caption and not await self._albums.is_answered(message):
            return
        if not message.caption and (goes_on or await self._albums.speaks(message)):
            return
        before = self._before(message)
        reply, answer = await self._reply(message, before)
        sent = await self._services.delivery.send(Place.of(message), reply)
        self._services.answered.remember_sent(sent, answer, to=message, before=before)

    async def question(self, message: Message, question: str) -> None:
        """Answers `question`, which came with `message` but is not its text: by a deep link, or by a button."""
        reply, answer = await self.respond(question, language_code_of(message), message.chat_id)
        sent = await self._services.delivery.send(Place.of(message), reply)
        self._services.answered.remember_sent(sent, answer, to=message)

    async def respond(
        self, question: str, code: str | None, chat: int, context: Answer | None = None
    ) -> tuple[Reply, Answer | None]:
        """Returns the reply for `chat` and, where something was asked, the answer in it; else suggestions."""
        if wanted := paging_in(fold(question).text):
            return self._services.responder.turned(context, wanted, code), context
        response = await self._services.responder.respond(question, code, context=context)
        if not response.is_small_talk:
            return self._services.responder.reply(response), response.answer
        language = response.view.language
        say = self._services.responder.say(language)
        texts = say("examples-intro"), say("examples-intro-plain")
        return self._services.responder.suggestions(language, chat, *texts), None

    async def _reply(self, message: Message, before: int | None) -> tuple[Reply, Answer | None]:
        question, code = asked(message, self._services.me), language_code_of(message)
        language = self._services.responder.language(code)
        if question is None:
            return Reply(RichText(self._services.responder.say(language)("unknown-command"))), None
        if question.question:
            context = self._services.answered.conversations.answer_in(message.chat_id, before)
            return await self.respond(question.question, code, message.chat_id, context)
        is_text = bool(message.text or message.caption)
        if is_text:
            return self._services.responder.usage(language), None
        return Reply(RichText(self._services.responder.say(language)("not-text"))), None

    def _before(self, message: Message) -> int | None:
        """Returns the message of ours whose answer `message` may lean on: that it replies to, else the last in its chat."""
        conversations, replied = self._services.answered.conversations, message.reply_to_message
        if replied and conversations.answer_in(message.chat_id, replied.message_id):
            return replied.message_id
        return conversations.latest_message(message.chat_id)
