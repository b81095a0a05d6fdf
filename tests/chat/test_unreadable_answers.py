"""What is logged where the server's answer is none of a Bot API: a short reason, and not a word of what stands in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from telegram.error import NetworkError

from bot.chat.application import run
from bot.chat.http import UnreadableAnswerError
from bot.config import Config
from bot.playground.state import PATIENCE
from tests.chat.test_http import TOKEN, bot_at, serving

pytestmark = pytest.mark.usefixtures("logging_restored")

CUT_OFF = (
    '{"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,'
    '"chat":{"id":5,"type":"private","first_name":"张三"},"text":"我的秘密问'
)
PAGE = "<html>" + "<p>Nothing to see here</p>" * 100 + "</html>"
ME = {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}


async def run_until(
    reached: Callable[[], Awaitable[object]],
    handle: Callable[[web.Request], Awaitable[web.Response]],
    *,
    level: str = "INFO",
) -> None:
    """Runs the bot against a server that `handle` answers for, until what is awaited is reached."""
    stop = asyncio.Event()
    async with serving(handle) as url:
        config = Config.from_environment({"BOT_TOKEN": TOKEN, "BASE_URL": url, "LOG_LEVEL": level})
        running = asyncio.create_task(run(config, stop))
        async with asyncio.timeout(PATIENCE):
            await reached()
        stop.set()
        await running


async def logged(answer: web.Response, capsys: pytest.CaptureFixture[str]) -> str:
    """What the bot logs, warnings and worse, while its server answers so to be asked for updates, twice at least."""
    polls = asyncio.Semaphore(0)

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/getMe"):
            return web.json_response({"ok": True, "result": ME})
        if not request.path.endswith("/getUpdates"):
            return web.json_response({"ok": True, "result": True})
        polls.release()
        return web.Response(body=answer.body, status=answer.status)

    async def polled_twice() -> None:
        for _ in range(2):
            await polls.acquire()

    await run_until(polled_twice, handle, level="WARNING")
    return capsys.readouterr().err


async def test_of_an_answer_that_was_cut_off_neither_text_nor_names_are_logged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = await logged(web.Response(text=CUT_OFF), capsys)
    assert "秘密" not in lines
    assert "张三" not in lines
    assert [line for line in lines.splitlines() if "no JSON" in line] == lines.splitlines()
    assert len(lines.splitlines()) == 1


async def test_a_page_that_answers_with_an_error_is_logged_once_by_its_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = await logged(web.Response(text=PAGE, status=501), capsys)
    assert "Not Implemented (501)" in lines
    assert "html" not in lines
    assert len(lines.splitlines()) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 409])
async def test_a_page_is_not_taken_for_a_bot_apis_word_on_the_token_the_chat_or_another_instance(status: int) -> None:
    async def handle(_request: web.Request) -> web.Response:
        return web.Response(text=PAGE, status=status)

    async with serving(handle) as url, bot_at(url) as bot:
        with pytest.raises(UnreadableAnswerError, match=str(status)) as raised:
            await bot.get_me()
    assert "html" not in str(raised.value)


@pytest.mark.parametrize("answer", [web.Response(text=PAGE, status=404), web.json_response({"error": 1}, status=401)])
async def test_a_page_that_is_not_found_or_asks_for_a_password_does_not_end_the_bot(
    answer: web.Response, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = await logged(answer, capsys)
    assert "is no Bot API server" in lines
    assert len(lines.splitlines()) == 1


async def test_an_answer_that_was_cut_off_is_not_taken_for_a_network_out_of_reach(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = await logged(web.Response(text=CUT_OFF), capsys)
    assert "is no Bot API server" in lines
    assert "cannot be reached" not in lines


async def test_a_server_in_trouble_is_not_taken_for_a_network_out_of_reach(capsys: pytest.CaptureFixture[str]) -> None:
    lines = await logged(web.json_response({"ok": False, "description": "restart"}, status=500), capsys)
    assert "answers with an error" in lines
    assert "restart" in lines
    assert "cannot be reached" not in lines


async def test_an_error_of_ours_is_logged_with_its_place_and_not_as_one_of_the_network(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = await logged(web.json_response({"ok": True, "result": [{}]}), capsys)
    assert "could not be handled" in lines
    assert "KeyError" in lines
    assert "polling.py:" in lines
    assert "cannot be reached" not in lines


async def test_a_server_that_tells_nothing_of_the_bot_is_tried_again(capsys: pytest.CaptureFixture[str]) -> None:
    answers = [{"ok": True}, {"ok": True, "result": ME}]
    connected = asyncio.Event()

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/getMe"):
            return web.json_response(answers.pop(0))
        connected.set()
        return web.json_response({"ok": True, "result": []})

    await run_until(connected.wait, handle)
    assert "is no Bot API server" in capsys.readouterr().err


async def test_a_server_that_does_not_tell_whether_it_removed_a_webhook_is_polled(
    capsys: pytest.CaptureFixture[str],
) -> None:
    polled = asyncio.Event()

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/deleteWebhook"):
            return web.json_response({})
        if request.path.endswith("/getUpdates"):
            polled.set()
        return web.json_response({"ok": True, "result": ME if request.path.endswith("/getMe") else []})

    await run_until(polled.wait, handle)
    assert "was not removed" in capsys.readouterr().err


async def test_an_answer_without_a_result_is_no_bot_apis() -> None:
    async def handle(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "text": "我的秘密问题"})

    async with serving(handle) as url, bot_at(url) as bot:
        with pytest.raises(UnreadableAnswerError, match="result") as raised:
            await bot.get_me()
    assert "秘密" not in str(raised.value)


async def test_an_answer_that_is_no_object_is_no_bot_apis() -> None:
    async def handle(_request: web.Request) -> web.Response:
        return web.json_response(["我的秘密问题"])

    async with serving(handle) as url, bot_at(url) as bot:
        with pytest.raises(UnreadableAnswerError) as raised:
            await bot.get_me()
    assert "秘密" not in str(raised.value)


async def test_an_error_with_an_unknown_status_tells_it() -> None:
    async def handle(_request: web.Request) -> web.Response:
        return web.Response(text=PAGE, status=599)

    async with serving(handle) as url, bot_at(url) as bot:
        with pytest.raises(NetworkError, match=r"^Unknown HTTPError \(599\)$"):
            await bot.get_me()
