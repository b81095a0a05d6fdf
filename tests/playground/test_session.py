"""`wuzhen-bot playground` as a whole: what it says before it serves, and that it answers."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import httpx
import pytest

from bot.config import Config
from bot.errors import CorpusError
from bot.playground.session import run_playground
from bot.playground.state import PATIENCE

pytestmark = pytest.mark.usefixtures("logging_restored")


async def test_where_to_look_is_said_only_when_the_report_could_be_read(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(CorpusError, match="nowhere: cannot be read"):
        await run_playground(Config(report=tmp_path / "nowhere"), port=0, api_only=False, say=said.append)
    assert said == []


async def test_the_bot_api_alone_needs_no_report(tmp_path: Path) -> None:
    said: asyncio.Queue[str] = asyncio.Queue()
    config = Config(report=tmp_path / "nowhere")
    running = asyncio.create_task(run_playground(config, port=0, api_only=True, say=said.put_nowait))
    assert (await said.get()).startswith("Bot API: BASE_URL=http://127.0.0.1:")
    os.kill(os.getpid(), signal.SIGTERM)
    await running


async def test_the_page_is_served_where_it_is_said_and_the_bot_is_there(tmp_path: Path) -> None:
    report, said = tmp_path / "report.txt", asyncio.Queue[str]()
    report.write_text("图书馆藏书三万册。", encoding="utf-8")
    running = asyncio.create_task(run_playground(Config(report=report), port=0, api_only=False, say=said.put_nowait))
    url = (await said.get()).split()[1]
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=PATIENCE) as client:
        assert (await client.get("/")).status_code == 200
        api = "/playground/api"
        world = (await client.get(f"{api}/world")).json()
        person, bot = world["people"][0]["id"], world["bots"][0]["id"]
        async with client.stream("GET", f"{api}/events") as events, asyncio.timeout(PATIENCE):
            sent = {"chat": bot, "text": "图书馆藏书多少册？"}
            await client.post(f"{api}/people/{person}/send", json=sent)
            await _line_with("三万册", events)
    os.kill(os.getpid(), signal.SIGTERM)
    await running


async def _line_with(text: str, response: httpx.Response) -> str:
    async for line in response.aiter_lines():
        if text in line:
            return line
    raise AssertionError(text)
