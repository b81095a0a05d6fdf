from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot

import bot
from bot.chat.application import build_application, serve
from bot.chat.examples import Examples
from bot.config import Config
from bot.playground.demo import Demo, demo_world
from bot.playground.page.page import page_routes
from bot.playground.server import LocalBotApi
from bot.playground.state import PATIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from playwright.async_api import Browser, ConsoleMessage, Dialog, Locator, Page, Request
    from telegram import InlineKeyboardMarkup, MessageEntity

    from bot.answering import Answerer
    from bot.playground.demo import LanguageCode
    from bot.playground.messages import Message

CORPUS = Path(__file__).parents[2] / "corpus" / "wic2017"
QUESTIONS = (
    "有多少家企业参展？", "大会哪天闭幕的", "几个分论坛？",
    "有多少企業參展？", "大會設置多少個分論壇？", "誰發表了主旨演講？",
    "How many companies exhibited?", "How many forums were there?", "Who gave the keynote speech?",
)  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
WIDE = {"width": 1200, "height": 800}
NARROW = {"width": 390, "height": 780}


@pytest.fixture(scope="session")
def answerer() -> Answerer:
    return bot.open_report(CORPUS)


@pytest.fixture(scope="session")
def examples(answerer: Answerer) -> Examples:
    return asyncio.run(Examples.tried(answerer, QUESTIONS))


@dataclass
class Tried:
    """The page in a browser, open at the private chat, and what the browser complained of."""

    demo: Demo
    url: str
    page: Page
    complaints: list[str] = field(default_factory=list)

    @property
    def composer(self) -> Locator:
        return self.page.locator("#text")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def answer(self) -> Locator:
        """The latest message that is not one's own."""
        return self.log.locator(".message.other").last

    @property
    def own(self) -> Locator:
        return self.log.locator(".message.own").last

    async def ask(self, text: str) -> None:
        """Write `text` and wait for the answer to it."""
        answers = await self.log.locator(".message.other").count()
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await self.log.locator(".message.other").nth(answers).wait_for()

    async def open(self, title: str) -> None:
        """Open a chat of the list."""
        await self.page.locator("#chats .name", has_text=title).click()
        await self.page.locator("#chat-title", has_text=title).wait_for()

    async def bot_says(
        self,
        text: str,
        *,
        reply_markup: InlineKeyboardMarkup | None = None,
        entities: Sequence[MessageEntity] | None = None,
    ) -> Message:
        """Let the bot send a text into the private chat, past what the application would say."""
        async with Bot(self.demo.bot.token, base_url=f"{self.url}/bot") as telegram:
            sent = await telegram.send_message(self.demo.person.id, text, reply_markup=reply_markup, entities=entities)
        await self.log.locator(f'[data-id="{sent.message_id}"]').wait_for()
        return self.demo.person.chat(self.demo.bot).messages[sent.message_id]

    def watch(self) -> None:
        """Write down what must never happen: errors, warnings, dialogs, refused or foreign requests."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    async def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        await dialog.dismiss()

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:")):
            self.complaints.append(f"request: {request.url}")


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        problem = f"there is no browser; install one of {', '.join(BROWSERS)}"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(problem)
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield browser
        await browser.close()


@pytest.fixture
async def open_page(chromium: Browser, answerer: Answerer, examples: Examples) -> AsyncIterator[Callable[..., Any]]:
    """Opens the page of a new world, its bot answering; at the end nothing may have been complained of."""
    async with AsyncExitStack() as stack:
        opened: list[Tried] = []

        async def open_one(
            language: LanguageCode = "zh-hans",
            *,
            running: bool = True,
            path: str = "/",
            **options: Any,  # noqa: ANN401 - what Playwright takes
        ) -> Tried:
            demo = demo_world(language)
            api = await stack.enter_async_context(LocalBotApi(demo.world, more_routes=page_routes(demo.world)))
            if running:
                await stack.enter_async_context(answering(demo, api.url, answerer, examples))
            page = await chromium.new_page(**{"viewport": WIDE, "color_scheme": "light"} | options)
            page.set_default_timeout(1000 * PATIENCE)
            opened.append(tried := Tried(demo, api.url, page))
            tried.watch()
            await page.goto(api.url + path)
            await page.locator("#chat-title:not(:empty)").wait_for()
            if running and path == "/":
                await tried.answer.locator(".keyboard button").last.wait_for()
            return tried

        yield open_one
        for tried in opened:
            await tried.page.close()
        assert [complaint for tried in opened for complaint in tried.complaints] == []


@asynccontextmanager
async def answering(demo: Demo, url: str, answerer: Answerer, examples: Examples) -> AsyncIterator[None]:
    """The project's application as the bot."""
    config = Config.from_environment({"BOT_TOKEN": demo.bot.token, "BASE_URL": url})
    application, stop = build_application(config, answerer, examples), asyncio.Event()
    serving = asyncio.create_task(serve(application, stop))
    try:
        await demo.world.until_polled(demo.bot)
        yield
    finally:
        stop.set()
        await serving
