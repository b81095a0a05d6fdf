"""How the bot ends on a server that is in trouble itself."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from telegram import Update

from bot.chat.bot_api import BotApi
from bot.chat.http import HttpRequest
from bot.chat.polling import Poller, Times
from tests.chat.test_http import TOKEN, Handler, serving

ASKING = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "?"}


@asynccontextmanager
async def api_at(handler: Handler) -> AsyncIterator[BotApi]:
    async with serving(handler) as url:
        request = HttpRequest(url)
        await request.initialize()
        try:
            yield BotApi(TOKEN, url, url, request, request)
        finally:
            await request.shutdown()


async def ended(last: Callable[[], Awaitable[web.Response]], times: Times) -> float:
    """Seconds that the end takes where an update was handled and the last request, to confirm it, is answered by `last`."""
    handled, stop = asyncio.Event(), asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        if (await request.post())["timeout"] == "0":
            return await last()
        return web.json_response({"ok": True, "result": [{"update_id": 1, "message": ASKING}]})

    async def handle(_update: Update) -> None:
        handled.set()

    async with api_at(answer) as api:
        polling = asyncio.create_task(Poller(api, handle, stop, times=times).run())
        await handled.wait()
        began = time.monotonic()
        stop.set()
        await polling
    return time.monotonic() - began


async def test_an_answer_without_a_result_to_the_last_request_is_no_error() -> None:
    async def nothing() -> web.Response:
        return web.json_response({})

    await ended(nothing, Times())


async def test_a_server_that_does_not_answer_the_last_request_is_not_waited_for() -> None:
    async def never() -> web.Response:
        return await asyncio.Future()

    async with asyncio.timeout(4):
        assert await ended(never, Times(last=0.2)) < 2
