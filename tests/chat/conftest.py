from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from telegram import Update

import bot
from bot.answering import Answerer
from bot.chat.application import Chat, build_application, serve
from bot.chat.examples import Examples
from bot.chat.render import Renderer
from bot.chat.texts import Catalogue, read_catalogue
from bot.config import Config
from bot.language.script import Language
from bot.playground import utf16
from bot.playground.messages import Message
from bot.playground.people import BotAccount, BotSettings
from bot.playground.person import Person
from bot.playground.server import LocalBotApi
from bot.playground.state import PATIENCE, Windows
from bot.playground.world import World
from bot.report.model import Report

CORPUS = Path(__file__).parents[2] / "corpus" / "wic2017"
QUESTIONS = (
    "有多少家企业参展？",
    "有多少企業參展？",
    "How many companies exhibited?",
    "大会哪天闭幕的",
    "大會設置多少個分論壇？",
)


@pytest.fixture(scope="session")
def answerer() -> Answerer:
    return bot.open_report(CORPUS)


@pytest.fixture(scope="session")
def report(answerer: Answerer) -> Report:
    return answerer.report


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture(scope="session")
def renderer(report: Report, catalogue: Catalogue) -> Renderer:
    return Renderer(report, catalogue)


def buttons(message: Message) -> dict[str, str]:
    """The callback data of a message's buttons by their labels."""
    rows = (message.reply_markup or {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


def styled(message: Message, style: str) -> list[str]:
    """The parts of a message's text in a style, cut as Telegram does."""
    return [
        utf16.cut(message.text, entity["offset"], entity["length"]) or ""
        for entity in message.entities
        if entity["type"] == style
    ]


async def process(application: Chat, message: dict[str, Any]) -> None:
    """Hands the application an update with `message`, past the server."""
    await application.process_update(Update.de_json({"update_id": 1, "message": message}, application.bot))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests here share one event loop, as they share a server."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@dataclass
class Chats:
    """A world with a bot that sees every line of its groups, and somebody to talk to it."""

    world: World
    account: BotAccount
    ming: Person
    api: LocalBotApi
    url: str
    simplified = Language.SIMPLIFIED
    answerer: Answerer
    examples: Examples

    def application(self) -> Chat:
        config = Config.from_environment({"BOT_TOKEN": self.account.token, "BASE_URL": self.url})
        return build_application(config, self.answerer, self.examples)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Chat]:
        application, stop = self.application(), asyncio.Event()
        serving = asyncio.create_task(serve(application, stop))
        try:
            yield application
        finally:
            stop.set()
            await serving

    async def silence(self, act: Callable[[], object]) -> None:
        """Holds that the bot is told of `act`, handles it, and says nothing."""
        before = self.sent()
        act()
        assert self.pending
        await self.handled()
        assert self.sent() == before

    async def handled(self) -> None:
        """Returns when the bot has confirmed all updates, which it does after it handled them."""
        async with asyncio.timeout(PATIENCE):
            while self.pending:  # noqa: ASYNC110 - a mailbox tells nobody
                await asyncio.sleep(0.01)

    @property
    def pending(self) -> int:
        return len(self.world.office.mailboxes[self.account.user.id].pending)

    @property
    def polls(self) -> int:
        """How often the bot asked for updates."""
        return self.world.office.mailboxes[self.account.user.id]._poll

    async def ask(self, text: str) -> Message:
        """The answer that Ming gets in private."""
        return await self.world.answer_to(self.ming.send(self.account, text))

    async def changed(self, message: Message) -> Message:
        """The message after its next edit."""
        await self.until(lambda: self.world.latest(message).text != message.text)
        return self.world.latest(message)

    async def until(self, condition: Callable[[], bool]) -> None:
        await self.world.state.wait(lambda: True if condition() else None)

    async def eventually(self, condition: Callable[[], bool]) -> None:
        """Returns when the condition holds, of which no event tells."""
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)

    @property
    def renderer(self) -> Renderer:
        return Renderer(self.answerer.report, read_catalogue())

    @property
    def at(self) -> str:
        """The bot's @username."""
        return f"@{self.account.user.username}"

    def sent(self) -> int:
        return sum(
            message.author_id == self.account.user.id and not message.via_bot and not message.is_service
            for chat in self.world.state.chats.values()
            for message in chat.messages.values()
        )


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def examples(answerer: Answerer) -> Examples:
    return await Examples.tried(answerer, QUESTIONS)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def api() -> AsyncIterator[LocalBotApi]:
    """One server for all tests, since it takes its time to stop; each test has a bot and people of its own."""
    async with LocalBotApi(World(windows=Windows(callback=PATIENCE, inline=PATIENCE))) as api:
        yield api


@pytest_asyncio.fixture(loop_scope="session")
async def idle(api: LocalBotApi, answerer: Answerer, examples: Examples) -> Chats:
    """Somebody and a bot, which is not running."""
    name = f"wuzhen{api.world.state.new_id()}_bot"
    account = api.world.bot(name, settings=BotSettings(privacy=False, sees_bots=True))
    ming = api.world.user("Ming", language_code="zh-hans")
    return Chats(api.world, account, ming, api, api.url, answerer, examples)


@pytest_asyncio.fixture(loop_scope="session")
async def chats(idle: Chats) -> AsyncIterator[Chats]:
    """Somebody and a bot, which answers."""
    async with idle.running():
        yield idle
