"""How the bot ends on a server that is in trouble itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from structlog.testing import capture_logs
from telegram import Update

from bot.chat.application import build_application, serve
from bot.chat.bot_api import BotApi
from bot.chat.http import HttpRequest
from bot.chat.polling import Poller, Times
from bot.config import Config
from tests.chat.bare_bot_api import ME, Json
from tests.chat.conftest import Chats
from tests.chat.direct_api import direct_api, hurried
from tests.chat.test_http import TOKEN, Handler, serving

ASKING = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "?"}
LISTED = [{"update_id": 1, "message": ASKING}]


@asynccontextmanager
async def api_at(handler: Handler) -> AsyncIterator[BotApi]:
    async with serving(handler) as url:
        request = HttpRequest(url)
        await request.initialize()
        try:
            yield BotApi(TOKEN, url, url, request, request)
        finally:
            await request.shutdown()


async def ended(api: BotApi, times: Times) -> float:
    """Seconds that the end takes where an update was handled."""
    handled, stop = asyncio.Event(), asyncio.Event()

    async def handle(_update: Update) -> None:
        handled.set()

    polling = asyncio.create_task(Poller(api, handle, stop, times=times).run())
    await handled.wait()
    began = asyncio.get_running_loop().time()
    stop.set()
    await polling
    return asyncio.get_running_loop().time() - began


async def test_an_answer_without_a_result_to_the_last_request_is_no_error() -> None:
    async def answer(request: web.Request) -> web.Response:
        is_last = (await request.post())["timeout"] == "0"
        return web.json_response({} if is_last else {"ok": True, "result": LISTED})

    async with api_at(answer) as api:
        await ended(api, Times())


def test_a_server_that_does_not_answer_the_last_request_is_not_waited_for() -> None:
    async def answer(_method: str, form: Json) -> list[Json]:
        return await asyncio.Future() if form["timeout"] == "0" else LISTED

    async def test() -> None:
        async with asyncio.timeout(4):
            assert await ended(direct_api(answer), Times(last=0.2)) < 2

    hurried(test)


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_a_server_that_does_not_answer_at_the_start_is_not_waited_for(method: str, idle: Chats) -> None:
    asked, stop = asyncio.Event(), asyncio.Event()

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith(f"/{method}"):
            asked.set()
            return await asyncio.Future()
        return web.json_response({"ok": True, "result": ME})

    async with serving(handle) as url:
        config = Config.from_environment({"BOT_TOKEN": TOKEN, "BASE_URL": url})
        with capture_logs() as logs:
            connecting = asyncio.create_task(serve(build_application(config, idle.answerer, idle.examples), stop))
            await asked.wait()
            stop.set()
            await connecting
    assert [log["event"] for log in logs] == ["stopped"]
