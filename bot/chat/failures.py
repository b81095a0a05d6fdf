"""What happens when an update's handling fails: it is logged first, then the asker is told in a plain sentence."""

from __future__ import annotations

import traceback

import structlog
from telegram import Message, Update
from telegram.error import TelegramError

from bot.chat.addressing import language_code_of
from bot.chat.delivery import Delivery
from bot.chat.place import Place
from bot.chat.refusals import is_closed, is_harmless
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.chat.texts import Catalogue, language_of_code

_log = structlog.get_logger(__name__)


class Failures:
    """The error handler: the bot goes on."""

    def __init__(self, delivery: Delivery, catalogue: Catalogue) -> None:
        self._delivery = delivery
        self._catalogue = catalogue

    async def handle(self, update: object, error: Exception | None) -> None:
        """Logs `error` without a word of what was asked, and tells the asker unless sending is what failed."""
        if error is None or (isinstance(error, TelegramError) and (is_harmless(error) or is_closed(error))):
            return
        number = update.update_id if isinstance(update, Update) else None
        _log.error("update failed", update=number, error=_name(error), where=_where(error))
        message = update.message or update.channel_post if isinstance(update, Update) else None
        if message is not None and not isinstance(error, TelegramError):
            await self._tell(message)

    async def _tell(self, message: Message) -> None:
        say = self._catalogue.say(language_of_code(language_code_of(message)))
        try:
            await self._delivery.send(Place.of(message), Reply(RichText(say("failed"))))
        except TelegramError as error:
            _log.error("asker not told", error=_name(error))


def _name(error: Exception) -> str:
    """Returns the error's name, with what it says only where Telegram said it: others may quote the question."""
    name = type(error).__name__
    return f"{name}: {error.message}" if isinstance(error, TelegramError) else name


def _where(error: Exception) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
