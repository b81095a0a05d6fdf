from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot.chat.application import run
from bot.config import Config
from bot.errors import ConfigError, CorpusError
from tests.chat.conftest import Chats

pytestmark = pytest.mark.usefixtures("logging_restored")


async def test_the_bot_answers_from_the_shipped_report_until_sigterm_and_finishes_what_is_in_hand(
    idle: Chats, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [idle.ming.send(idle.account, "有多少家企业参展？") for _ in range(6)]
    running = asyncio.create_task(run(Config.from_environment(environment(idle))))
    assert (await idle.world.answer_to(questions[-1])).text.startswith("411家")
    os.kill(os.getpid(), signal.SIGTERM)  # the others, listed with the first, wait for the pace of their chat
    await running
    assert idle.sent() == len(questions)
    assert idle.pending == 0
    assert idle.account.token not in "".join(capsys.readouterr())


async def test_another_report_is_answered_from(idle: Chats, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("图书馆周一闭馆。\n图书馆藏书三万册。\n", encoding="utf-8")
    stop = asyncio.Event()
    running = asyncio.create_task(run(Config.from_environment({**environment(idle), "REPORT": str(file)}), stop))
    assert "三万册" in (await idle.ask("图书馆藏书多少册？")).text
    stop.set()
    await running


async def test_a_report_that_is_not_there_is_an_error_that_names_it(idle: Chats) -> None:
    with pytest.raises(CorpusError, match="/no/such/report"):
        await run(Config.from_environment({**environment(idle), "REPORT": "/no/such/report"}))


async def test_a_large_report_is_warned_of_before_it_is_read_with_the_memory_that_it_takes(
    idle: Chats, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes("图书馆周一闭馆。\n".encode() * 32_000 + b"\xff")
    with pytest.raises(CorpusError, match="not UTF-8"):
        await run(Config.from_environment({**environment(idle), "REPORT": str(file)}))
    logged = capsys.readouterr().err
    assert all(said in logged for said in (str(file), "800", "530 MB", "MemoryMax"))


async def test_without_a_token_the_error_says_where_to_get_one() -> None:
    with pytest.raises(ConfigError, match="BotFather"):
        await run(Config())


def environment(idle: Chats) -> dict[str, str]:
    return {"BOT_TOKEN": idle.account.token, "BASE_URL": idle.url}
