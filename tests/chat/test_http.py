from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import NetworkError, TimedOut

from bot.chat.http import HttpRequest, NoConnectionError

TOKEN = "1:secret"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    """A server on loopback that answers everything by `handler`; yields its address."""
    runner = web.ServerRunner(web.Server(handler), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/bot"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_at(url: str) -> AsyncIterator[Bot]:
    """A bot that has not asked who it is."""
    request = HttpRequest(url)
    await request.initialize()
    try:
        yield Bot(TOKEN, url, request=request, get_updates_request=request)
    finally:
        await request.shutdown()


async def test_parameters_travel_as_a_form_which_each_server_knows() -> None:
    text = '乌镇😀 100 % & 1+1=2; «?»/:@#\r\n\\"%41'
    got: list[object] = []

    async def answer(request: web.Request) -> web.Response:
        got.append((request.content_type, dict(await request.post())))
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as url, bot_at(url) as bot:
        await bot.set_my_short_description(text, language_code="zh")
    assert got == [("application/x-www-form-urlencoded", {"short_description": text, "language_code": "zh"})]


async def test_files_travel_in_a_form_with_the_parameters_beside_them() -> None:
    got: dict[str, object] = {}

    async def answer(request: web.Request) -> web.Response:
        for name, value in (await request.post()).items():
            got[name] = (value.filename, value.file.read()) if isinstance(value, web.FileField) else value
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as url, bot_at(url) as bot:
        certificate = InputFile(io.BytesIO(b"pem"), filename="c.pem", attach=False)
        await bot.do_api_request("anyMethod", {"url": "https://example.org/", "certificate": certificate})
    assert got == {"url": "https://example.org/", "certificate": ("c.pem", b"pem")}


async def test_a_server_that_is_not_there_is_told_from_one_that_broke_off() -> None:
    async def break_off(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with bot_at("http://127.0.0.1:9/bot") as bot:
        with pytest.raises(NoConnectionError):
            await bot.get_me()
    async with serving(break_off) as url, bot_at(url) as bot:
        with pytest.raises(NetworkError) as raised:
            await bot.get_me()
    assert not isinstance(raised.value, NoConnectionError)


async def test_a_server_that_does_not_answer_in_time_is_not_waited_for() -> None:
    async def never(_request: web.Request) -> web.Response:
        return await asyncio.Future()

    async with serving(never) as url, bot_at(url) as bot:
        with pytest.raises(TimedOut):
            await bot.get_me(read_timeout=0.1, write_timeout=0.0, connect_timeout=2.0, pool_timeout=0.1)


@pytest.mark.slow
async def test_a_connection_that_a_server_may_be_about_to_close_is_not_used_again() -> None:
    connections: list[object] = []

    async def answer(request: web.Request) -> web.Response:
        connections.append(request.transport)
        return web.json_response({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "b", "username": "b"}})

    async with serving(answer) as url, bot_at(url) as bot:
        for pause in (0.0, 0.0, 4.5):
            await asyncio.sleep(pause)
            await bot.get_me()
    assert connections[0] is connections[1]
    assert connections[1] is not connections[2]


async def test_a_redirect_is_not_followed_as_it_would_take_the_token_elsewhere() -> None:
    seen: list[str] = []

    async def redirect(request: web.Request) -> web.Response:
        seen.append(request.path)
        raise web.HTTPFound("/elsewhere")

    async with serving(redirect) as url, bot_at(url) as bot:
        with pytest.raises(NetworkError):
            await bot.get_me()
    assert seen == [f"/bot{TOKEN}/getMe"]


async def test_an_error_tells_nothing_of_the_address_which_holds_the_token() -> None:
    for url in ("http://127.0.0.1:9/bot", "http:///bot", "gopher://127.0.0.1/bot"):
        async with bot_at(url) as bot:
            with pytest.raises(NetworkError) as raised:
                await bot.get_me()
        assert TOKEN not in str(raised.value)


async def test_the_environments_proxy_is_used_unless_the_host_is_exempt(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.raw_path)
        return web.json_response({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "b", "username": "b"}})

    async with serving(answer) as proxy:
        monkeypatch.setenv("http_proxy", proxy.removeprefix("http://").removesuffix("/bot"))
        async with bot_at("http://api.example/bot") as bot:
            await bot.get_me()
        assert asked == [f"http://api.example/bot{TOKEN}/getMe"]
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        async with bot_at("http://127.0.0.1:9/bot") as bot:
            with pytest.raises(NoConnectionError):
                await bot.get_me()


async def test_a_request_that_was_closed_says_what_to_do() -> None:
    request = HttpRequest("http://127.0.0.1:9/bot")
    with pytest.raises(NetworkError, match="initialize"):
        await request.post("http://127.0.0.1:9/bot1/getMe")
