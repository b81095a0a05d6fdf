"""What happens when an update's handling fails: it is logged first, then the asker is told in a plain sentence."""

from __future__ import annotations

import structlog
from telegram import Message, Update
from telegram.error import TelegramError

from bot.chat.addressing import language_code_of
from bot.chat.delivery import Delivery
from bot.chat.discreet import name_of, places_of
from bot.chat.place import Place
from bot.chat.refusals import is_closed, is_harmless
from bot.chat.render import Reply
from bot.chat.responder import Responder
from bot.chat.rich_text import RichText

_log = structlog.get_logger(__name__)


class Failures:
    """The error handler: the bot goes on."""

    def __init__(self, delivery: Delivery, responder: Responder) -> None:
        self._delivery = delivery
        self._responder = responder

    async def handle(self, update: object, error: Exception | None) -> None:
        """Logs `error` without a word of what was asked, and tells the asker unless sending is what failed."""
        if error is None or (isinstance(error, TelegramError) and (is_harmless(error) or is_closed(error))):
            return
        number = update.update_id if isinstance(update, Update) else None
        _log.error("update failed", update=number, error=name_of(error), where=places_of(error))
        message = update.message or update.channel_post if isinstance(update, Update) else None
        if message is not None and not isinstance(error, TelegramError):
            await self._tell(message)

    async def _tell(self, message: Message) -> None:
        say = self._responder.say(self._responder.language(language_code_of(message)))
        try:
            await self._delivery.send(Place.of(message), Reply(RichText(say("failed"))))
        except Exception as error:  # noqa: BLE001 - python-telegram-bot would log it with all that it may quote
            _log.error("asker not told", error=name_of(error))
