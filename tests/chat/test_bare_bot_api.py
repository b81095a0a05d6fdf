"""The bot as it is on a Bot API server that knows little."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio

from bot.chat.application import run
from bot.config import Config
from tests.chat.bare_bot_api import TOKEN, BareBotApi

ASKING = "有多少家企业参展？"
MING = {"id": 5, "is_bot": False, "first_name": "Ming"}
PRIVATE = {"id": 5, "type": "private"}
GROUP = {"id": -100123, "type": "supergroup", "title": "Group"}


@asynccontextmanager
async def answering(port: int) -> AsyncIterator[None]:
    stop = asyncio.Event()
    environment = {"BOT_TOKEN": TOKEN, "BASE_URL": f"http://127.0.0.1:{port}/bot", "LOG_LEVEL": "ERROR"}
    running = asyncio.create_task(run(Config.from_environment(environment), stop))
    try:
        yield
    finally:
        stop.set()
        await running


@pytest.fixture
def api() -> BareBotApi:
    return BareBotApi()


@pytest_asyncio.fixture(loop_scope="session")
async def port(api: BareBotApi) -> AsyncIterator[int]:
    async with api.serving() as port:
        yield port


@pytest.mark.slow
async def test_the_command_starts_answers_and_ends_on_such_a_server(api: BareBotApi, port: int) -> None:
    url = f"http://127.0.0.1:{port}"
    environment = os.environ | {"BOT_TOKEN": TOKEN, "BASE_URL": f"{url}/bot", "BASE_FILE_URL": f"{url}/file/bot"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    api.text(ASKING, chat=PRIVATE)
    answer = await api.called("sendMessage")
    process.send_signal(signal.SIGTERM)
    output, _ = await process.communicate()
    assert answer["text"].startswith("411家")
    assert answer["chat_id"] == "5"
    assert process.returncode == 0
    assert b"Traceback" not in output
    assert TOKEN.encode() not in output


@pytest.mark.parametrize("more", [{}, {"from": MING}])
async def test_a_command_without_entities_is_a_command(api: BareBotApi, port: int, more: dict[str, object]) -> None:
    async with answering(port):
        api.text("/help", chat=PRIVATE, **more)
        assert "/ask" in (await api.called("sendMessage"))["text"]
        api.text(f"/ask {ASKING}", chat=GROUP, **more)
        answer = await api.called("sendMessage", 2)
    assert answer["text"].startswith("411家")
    assert answer["chat_id"] == str(GROUP["id"])


async def test_a_button_edits_the_message_and_is_answered(api: BareBotApi, port: int) -> None:
    async with answering(port):
        api.text(ASKING, chat=PRIVATE)
        markup = json.loads((await api.called("sendMessage"))["reply_markup"])
        data = markup["inline_keyboard"][0][0]["callback_data"]
        message = {"message_id": 500, "date": 1, "chat": PRIVATE, "text": "411家"}
        press = {"id": "9", "from": MING, "chat_instance": "1", "data": data}
        api.update(callback_query=press | {"message": message})
        assert (await api.called("editMessageText"))["message_id"] == "500"
        assert (await api.called("answerCallbackQuery"))["callback_query_id"] == "9"
        api.update(callback_query=press | {"id": "10"})
        assert (await api.called("answerCallbackQuery", 2))["callback_query_id"] == "10"


async def test_an_inline_query_is_answered(api: BareBotApi, port: int) -> None:
    async with answering(port):
        api.update(inline_query={"id": "3", "from": MING, "query": ASKING, "offset": ""})
        results = json.loads((await api.called("answerInlineQuery"))["results"])
    assert results[0]["title"] == "411家"


async def test_each_update_is_answered_once_and_confirmed(api: BareBotApi, port: int) -> None:
    async with answering(port):
        for _ in range(3):
            api.text(ASKING, chat=PRIVATE)
        await api.called("sendMessage", 3)
        await api.confirmed()
        await api.polled(2)
    assert api.count("sendMessage") == 3


async def test_a_server_that_lists_confirmed_updates_again_gets_no_second_answer(api: BareBotApi, port: int) -> None:
    api.forgets = False
    async with answering(port):
        for count in (1, 2):
            api.text(ASKING, chat=PRIVATE)
            await api.called("sendMessage", count)
            await api.polled(4)
    assert api.count("sendMessage") == 2


@pytest.mark.parametrize("answer", [{"ok": True}, {"ok": True, "result": [{}]}, {"ok": True, "result": None}])
async def test_an_answer_that_no_bot_api_gives_does_not_end_the_bot(
    api: BareBotApi, port: int, answer: dict[str, object]
) -> None:
    api.nonsense.append(answer)
    async with answering(port):
        await api.called("getUpdates")
        api.text(ASKING, chat=PRIVATE)
        assert (await api.called("sendMessage"))["text"].startswith("411家")


@pytest.mark.parametrize("content", [None, "text", {"chat": None}, {"chat": 5}])
async def test_an_update_that_no_bot_api_lists_is_passed_over(api: BareBotApi, port: int, content: object) -> None:
    api.update(message=content)
    async with answering(port):
        api.text(ASKING, chat=PRIVATE)
        assert (await api.called("sendMessage"))["text"].startswith("411家")


@pytest.mark.parametrize("pause", [0.0, 2.0], ids=["at once", "after a while"])
async def test_a_server_that_numbers_its_updates_anew_after_a_restart_is_answered(pause: float) -> None:
    first, second = BareBotApi(), BareBotApi()
    async with first.serving() as port:
        first.text(ASKING, chat=PRIVATE)
        first.text(ASKING, chat=PRIVATE)
        answers = answering(port)
        await answers.__aenter__()
        await first.called("sendMessage", 2)
        await first.confirmed()
        await first.polled(2)
    await asyncio.sleep(pause)
    async with second.serving(port):
        second.text("大会设置多少个分论坛？", chat=PRIVATE)
        answer = await second.called("sendMessage")
        await second.confirmed()
        await second.polled(2)
        await answers.__aexit__(None, None, None)
    assert answer["text"].startswith("20")
    assert second.count("sendMessage") == 1
    assert not second.pending
