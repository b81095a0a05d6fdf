"""The Telegram bot put together. `Surfaces.routes` is its table of contents."""

from __future__ import annotations

import asyncio
import gc
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

import bot
from bot.answering import Answerer
from bot.chat.backoff import Backoff
from bot.chat.bot_api import BotApi
from bot.chat.buttons import Buttons
from bot.chat.commands import Begins, Commands
from bot.chat.delivery import Delivery
from bot.chat.demand import wants_message
from bot.chat.edits import Edits
from bot.chat.examples import Examples
from bot.chat.failures import Failures
from bot.chat.footprint import warn_of_large_report
from bot.chat.gate import Welcome
from bot.chat.group import Group
from bot.chat.http import HttpRequest
from bot.chat.inline import Inline
from bot.chat.memory import AnsweredQuestions
from bot.chat.menus import Menus
from bot.chat.ordering import ChatOrder
from bot.chat.polling import Poller
from bot.chat.private import Private
from bot.chat.rate import ChatRateLimiter, Limits
from bot.chat.render import Renderer
from bot.chat.responder import Responder
from bot.chat.services import Services
from bot.chat.texts import Catalogue, read_catalogue
from bot.config import Config
from bot.language.script import Language
from bot.logs import configure_logging
from bot.report.model import Report
from bot.report.shipped import shipped_corpus
from bot.signals import ending_on_signals

Chat = Application[BotApi, Any, Any, Any, Any, Any]

_SERVICE = filters.StatusUpdate.ALL | filters.SUCCESSFUL_PAYMENT | filters.PASSPORT_DATA | filters.BOOST_ADDED
"""Messages that Telegram writes itself. python-telegram-bot counts the last three as no status updates."""

_WRITTEN = filters.TEXT | ~_SERVICE
"""Messages that somebody wrote: those with a text first, since to ask for thirty kinds of status update takes its time."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Surfaces:
    """Where Telegram meets us."""

    private: Private
    group: Group
    edits: Edits
    buttons: Buttons
    inline: Inline
    commands: Commands

    def routes(self) -> tuple[BaseHandler[Update, Any, Any], ...]:
        """Returns who answers what; the first that fits answers, what fits none is ignored."""
        welcome = Welcome()
        message = filters.UpdateType.MESSAGE & welcome & _WRITTEN
        private = message & filters.ChatType.PRIVATE
        group = message & filters.ChatType.GROUPS
        post = filters.UpdateType.CHANNEL_POST & welcome & _WRITTEN
        edited = (filters.UpdateType.EDITED_MESSAGE | filters.UpdateType.EDITED_CHANNEL_POST) & welcome
        return (
            MessageHandler(Begins("start") & message, self.commands.start),
            MessageHandler(Begins("help") & message, self.commands.help),
            MessageHandler(Begins("about") & message, self.commands.about),
            MessageHandler(Begins("privacy") & message, self.commands.privacy),
            MessageHandler(Begins("settings") & message, self.commands.settings),
            MessageHandler(private, self.private.message),
            MessageHandler(group, self.group.message),
            MessageHandler(post, self.group.message),
            MessageHandler(edited, self.edits.message),
            InlineQueryHandler(self.inline.query),
            CallbackQueryHandler(self.buttons.press),
        )


def build_application(
    config: Config, answerer: Answerer, examples: Examples, catalogue: Catalogue | None = None
) -> Chat:
    """Returns the application that answers from `answerer`'s report, not yet started.

    It has no updater: `Poller` or a webhook hands it updates, by way of its `update_processor`.

    Raises:
        ConfigError: there is no token, or a proxy that does not speak HTTP.
    """
    catalogue = catalogue or read_catalogue()
    http = HttpRequest(config.base_url)
    api = BotApi(
        config.required_token().reveal(),
        config.base_url,
        config.base_file_url,
        http,
        http,
        rate_limiter=ChatRateLimiter(Limits(per_second=config.messages_per_second)),
    )
    delivery = Delivery(api)
    responder = Responder(answerer, catalogue, examples, Renderer(answerer.report, catalogue))
    services = Services(api, responder, delivery, AnsweredQuestions())
    surfaces = _surfaces(services, catalogue)
    buttons = surfaces.buttons
    order = ChatOrder(
        lambda update: wants_message(update, services.me), buttons.refuse, buttons.receive, surfaces.private.arrives
    )
    application: Chat = ApplicationBuilder().bot(api).concurrent_updates(order).updater(None).build()
    application.add_handlers(surfaces.routes())
    failures = Failures(delivery, responder)
    application.add_error_handler(lambda update, context: failures.handle(update, context.error))
    return application


def _surfaces(services: Services, catalogue: Catalogue) -> Surfaces:
    private, group = Private(services), Group(services)
    return Surfaces(
        private=private,
        group=group,
        edits=Edits(services, private, group),
        buttons=Buttons(services, private),
        inline=Inline(services),
        commands=Commands(services, private, Menus(services.bot, catalogue)),
    )


async def run(config: Config, stop: asyncio.Event | None = None) -> None:
    """Answers in Telegram by long polling until SIGTERM, SIGINT or `stop`, then finishes what is in hand.

    Raises:
        ConfigError: there is no token, the server refuses it, or a proxy does not speak HTTP.
        CorpusError: the report cannot be read.
    """
    configure_logging(config)
    config.required_token()
    report = config.report or shipped_corpus()
    warn_of_large_report(report)
    await run_from(bot.open_report(report), config, stop)


async def run_from(answerer: Answerer, config: Config, stop: asyncio.Event | None = None) -> None:
    """Answers as `run` does, from a report that is open; logging is set up already.

    Raises:
        ConfigError: there is no token, the server refuses it, or a proxy does not speak HTTP.
    """
    stop = stop or asyncio.Event()
    examples = await Examples.tried(answerer, _questions(answerer.report))
    application = build_application(config, answerer, examples)
    _keep_for_good()
    with ending_on_signals(stop):
        await serve(application, stop)


async def serve(application: Chat, stop: asyncio.Event) -> None:
    """Connects, polls until `stop` is set, and disconnects.

    Raises:
        ConfigError: the server refuses the token.
    """
    try:
        if not await _connect(application, stop):
            return
        _log.info("answering", bot=f"@{application.bot.username}")
        publishing = asyncio.create_task(Menus(application.bot, read_catalogue()).publish())
        await Poller(application.bot, lambda update: _process(application, update), stop).run()
        publishing.cancel()
        await asyncio.gather(publishing, return_exceptions=True)
    finally:
        await application.shutdown()
        await application.bot.request.shutdown()  # the line above leaves it open where connecting failed
        _log.info("stopped")


async def _connect(application: Chat, stop: asyncio.Event) -> bool:
    """Returns whether the server was reached and a webhook of earlier days removed; False when `stop` came before.

    A server that does not answer is not waited for then.
    """
    connecting, stopping = asyncio.create_task(_reach(application, stop)), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((connecting, stopping), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (connecting, stopping):
            task.cancel()
        await asyncio.gather(connecting, stopping, return_exceptions=True)
    if not connecting.cancelled():
        connecting.result()
    return not stop.is_set()


async def _reach(application: Chat, stop: asyncio.Event) -> None:
    backoff = Backoff(stop)
    while not stop.is_set():  # Python 3.11 may lose that this is cancelled while it waits for the same
        try:
            await application.initialize()
        except Exception as error:  # noqa: BLE001 - also at answers that no Bot API gives
            await backoff.failed(error)
        else:
            backoff.succeeded()
            await _without_webhook(application.bot)
            return


async def _without_webhook(bot: BotApi) -> None:
    """Removes a webhook of earlier days. Some Bot API servers have none to remove; polling tells if one is in the way."""
    try:
        await bot.delete_webhook()
    except TelegramError as error:
        _log.warning("the webhook, if there is one, was not removed", reason=error.message)


async def _process(application: Chat, update: Update) -> None:
    await application.update_processor.process_update(update, application.process_update(update))


def _questions(report: Report) -> list[str]:
    """Returns the questions that come with `report`, those in one of our languages."""
    languages = {language.value for language in Language}
    return [question.text for question in report.questions if question.language in languages]


def _keep_for_good() -> None:
    """Spares the garbage collector the report and the dictionaries, which took it a seventh of the time under load."""
    gc.collect()
    gc.freeze()
