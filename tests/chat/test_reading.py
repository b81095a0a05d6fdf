"""Updates of which python-telegram-bot cannot read a part, from servers that are older or newer than it is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.chat.application import build_application, serve
from bot.config import Config
from tests.chat.bare_bot_api import ME, TOKEN, BareBotApi
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"
MING = {"id": 5, "is_bot": False, "first_name": "Ming"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Ming"}
GROUP = {"id": -5, "type": "group", "title": "Group"}
OLD_POLL = {
    "id": "1",
    "question": ASKING,
    "options": [{"text": "411", "voter_count": 0}],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
}
"""Without what polls have today."""

POLL = {"message_id": 3, "date": 1, "chat": GROUP, "from": MING, "poll": OLD_POLL}
BUTTONS = {"inline_keyboard": [[{}]]}


@asynccontextmanager
async def answered_by(idle: Chats) -> AsyncIterator[BareBotApi]:
    """A server of few methods, whose bot answers."""
    api, stop = BareBotApi(), asyncio.Event()
    async with api.serving() as port:
        config = Config.from_environment({"BOT_TOKEN": TOKEN, "BASE_URL": f"http://127.0.0.1:{port}"})
        serving = asyncio.create_task(serve(build_application(config, idle.answerer, idle.examples), stop))
        try:
            yield api
        finally:
            stop.set()
            await serving


@pytest.mark.parametrize(
    "around",
    [{"reply_to_message": POLL}, {"external_reply": {"origin": {}}}, {"reply_markup": BUTTONS}, {"poll": OLD_POLL}],
    ids=lambda around: next(iter(around)),
)
async def test_a_question_is_answered_though_a_part_beside_it_cannot_be_read(
    idle: Chats, around: dict[str, Any]
) -> None:
    with capture_logs() as logs:
        async with answered_by(idle) as api:
            api.text(f"/ask {ASKING}", chat=GROUP, **{"from": MING}, **around)
            assert (await api.called("sendMessage"))["text"].startswith("411家")
    assert [log["event"] for log in logs if log["log_level"] == "error"] == []


async def test_the_question_of_a_poll_that_cannot_be_read_is_asked_by_replying_to_it(idle: Chats) -> None:
    async with answered_by(idle) as api:
        api.text("/ask", chat=GROUP, reply_to_message=POLL, **{"from": MING})
        assert (await api.called("sendMessage"))["text"].startswith("411家")


async def test_what_cannot_be_read_in_private_is_told_that_only_text_is(idle: Chats) -> None:
    async with answered_by(idle) as api:
        api.update(message={"message_id": 9, "date": int(time.time()), "chat": PRIVATE, "from": MING, "dice": {}})
        assert "只看得懂文字" in (await api.called("sendMessage"))["text"]


async def test_a_press_under_a_message_of_which_a_part_cannot_be_read_is_answered(idle: Chats) -> None:
    ours = {"message_id": 4, "date": 1, "chat": GROUP, "from": ME, "text": "-", "reply_to_message": POLL}
    async with answered_by(idle) as api:
        api.update(callback_query={"id": "1", "from": MING, "chat_instance": "1", "data": "-", "message": ours})
        assert (await api.called("answerCallbackQuery"))["callback_query_id"] == "1"


async def test_a_service_message_that_cannot_be_read_is_passed_over(idle: Chats) -> None:
    with capture_logs() as logs:
        async with answered_by(idle) as api:
            service = {"message_id": 9, "date": int(time.time()), "chat": PRIVATE, "from": MING, "boost_added": {}}
            api.update(message=service)
            api.text(ASKING, chat=PRIVATE, **{"from": MING})
            assert (await api.called("sendMessage"))["text"].startswith("411家")
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["update not readable"]
