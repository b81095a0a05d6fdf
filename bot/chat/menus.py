"""The menus of commands and the descriptions that Telegram shows, by the user's language."""

from __future__ import annotations

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.chat.rate import Kind
from bot.chat.texts import Catalogue
from bot.language.script import Language

PRIVATE = ("ask", "help", "about", "privacy", "settings", "start")
GROUP = ("ask", "help", "about", "privacy")

_SHARED = ((Language.ENGLISH, None), (Language.SIMPLIFIED, "zh"))
"""Telegram knows two-letter codes only: those who read Traditional Chinese get a menu of their own when they start."""

_log = structlog.get_logger(__name__)


class Menus:
    """Publishes the menus. A refusal is logged: the bot answers without a menu as well."""

    def __init__(self, bot: ExtBot[Kind], catalogue: Catalogue) -> None:
        self._bot = bot
        self._catalogue = catalogue

    async def publish(self) -> None:
        """Publishes the menus and descriptions that everyone sees."""
        try:
            for language, code in _SHARED:
                await self._publish(language, code)
        except TelegramError as error:
            _log.warning("menus not published", reason=type(error).__name__)

    async def suit(self, chat: int, language: Language) -> None:
        """Gives a private chat the menu in its own language, where the menu that everyone sees is in another."""
        if language is not Language.TRADITIONAL:
            return
        try:
            await self._bot.set_my_commands(self._commands(PRIVATE, language), BotCommandScopeChat(chat), "zh")
        except TelegramError as error:
            _log.warning("menu not published", chat=chat, reason=type(error).__name__)

    async def _publish(self, language: Language, code: str | None) -> None:
        say = self._catalogue.say(language)
        for names, scope in (
            (PRIVATE, BotCommandScopeAllPrivateChats()),
            (GROUP, BotCommandScopeAllGroupChats()),
        ):
            await self._bot.set_my_commands(self._commands(names, language), scope, language_code=code)
        await self._bot.set_my_description(say("description"), language_code=code)
        await self._bot.set_my_short_description(say("short-description"), language_code=code)

    def _commands(self, names: tuple[str, ...], language: Language) -> list[BotCommand]:
        say = self._catalogue.say(language)
        return [BotCommand(name, say(f"menu-{name}")) for name in names]
