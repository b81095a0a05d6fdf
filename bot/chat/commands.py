"""The commands beside `/ask`."""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import MessageFilter

from bot.chat import deep_link
from bot.chat.addressing import command_of, command_to_us, is_group, language_code_of
from bot.chat.menus import Menus
from bot.chat.place import Place
from bot.chat.private import Private
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.services import Services
from bot.chat.texts import Say
from bot.language.script import Language, in_language


class Begins(MessageFilter):
    """Lets messages through that begin with our command `name`, and are for us.

    python-telegram-bot's `CommandHandler` looks at the first entity alone: with the command in bold, that is the bold.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name=f"/{name}")
        self._command = name

    def filter(self, message: Message) -> bool:
        """Returns whether the message's text, or its caption, begins with the command, and is for us."""
        if not (message.text or message.caption or "").startswith("/"):
            return False
        command = command_to_us(message, message.get_bot().bot)
        return command is not None and command.name == self._command


class Commands:
    """Answers `/start`, `/help`, `/about`, `/privacy` and `/settings`, in private and in groups."""

    def __init__(self, services: Services, private: Private, menus: Menus) -> None:
        self._services = services
        self._private = private
        self._menus = menus

    async def start(self, update: Update, _context: object) -> None:
        """Greets, in a group by saying how to ask there; a deep link's question is answered instead."""
        message = update.effective_message
        assert message is not None
        question = self._linked(message)
        if question:
            await self._private.question(message, question)
            return
        language = self._services.responder.language(language_code_of(message))
        if is_group(message.chat):
            await self._send(message, self._services.responder.usage(language))
            return
        say, title = self._services.responder.say(language), self._title(language)
        texts = say("start", title=title), say("start-plain", title=title)
        await self._send(message, self._services.responder.suggestions(language, message.chat_id, *texts))
        if message.chat.type == ChatType.PRIVATE:
            await self._menus.suit(message.chat_id, language)

    async def help(self, update: Update, _context: object) -> None:
        """Says how to ask."""
        message, say = self._asker(update)
        await self._send(message, Reply(RichText(say("help", username=self._services.name))))

    async def about(self, update: Update, _context: object) -> None:
        """Says which report answers, and how."""
        message, say = self._asker(update)
        report = self._services.responder.report
        sections = sum(bool(section.title) for section in report.sections)
        title = self._title(self._services.responder.language(language_code_of(message)))
        text = say("about", title=title, sections=sections, sentences=len(report.passages))
        await self._send(message, Reply(RichText(text)))

    async def privacy(self, update: Update, _context: object) -> None:
        """Says what is remembered."""
        message, say = self._asker(update)
        await self._send(message, Reply(RichText(say("privacy"))))

    async def settings(self, update: Update, _context: object) -> None:
        """Says that there is nothing to set, and how the bot chooses instead."""
        message, say = self._asker(update)
        await self._send(message, Reply(RichText(say("settings", username=self._services.name))))

    def _linked(self, message: Message) -> str | None:
        """Returns the question of a deep link, whose parameter follows `/start`."""
        command = command_of(message, self._services.me)
        parameters = command.rest.split() if command else []
        target = deep_link.decode(parameters[0]) if parameters else None
        return self._services.responder.example_numbered(target) if isinstance(target, int) else target

    def _asker(self, update: Update) -> tuple[Message, Say]:
        message = update.effective_message
        assert message is not None
        responder = self._services.responder
        return message, responder.say(responder.language(language_code_of(message)))

    def _title(self, language: Language) -> str:
        report = self._services.responder.report
        if language is Language.ENGLISH:
            return report.title_translation or report.title
        return in_language(report.title, language)

    async def _send(self, message: Message, reply: Reply) -> None:
        sent = await self._services.delivery.send(Place.of(message), reply)
        if sent:
            self._services.answered.remember(message.chat_id, message.message_id, sent)
