"""What fails is logged without the question, and what merely looks odd does not fail."""

from __future__ import annotations

import time

from structlog.testing import capture_logs

from tests.chat.conftest import Chats, process

ASKING = "有多少家企业参展？"
USER = {"id": 5, "is_bot": False, "first_name": "Ming"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Ming"}
TEXT = {"message_id": 1, "date": int(time.time()), "text": ASKING}


async def test_a_question_of_lone_surrogates_and_emoji_is_no_error(idle: Chats) -> None:
    async with idle.running() as application:
        await idle.ask(ASKING)
        with capture_logs() as logs:
            for text in ("\ud83d😀\udc00有多少家企业参展", "👨‍👩‍👧‍👦" * 300):
                await process(
                    application,
                    {**TEXT, "text": text, "from": USER | {"id": idle.ming.id}, "chat": PRIVATE | {"id": idle.ming.id}},
                )
        assert not [log for log in logs if log["log_level"] == "error"]


async def test_a_failure_is_logged_without_the_question_and_told_in_a_plain_sentence(idle: Chats) -> None:
    broken = Chats(idle.world, idle.account, idle.ming, idle.api, idle.url, idle.answerer, idle.examples)
    async with broken.running() as application:

        async def fail(*_: object) -> None:
            raise RuntimeError(ASKING)

        for handler in application.handlers[0]:
            handler.callback = fail
        with capture_logs() as logs:
            answer = await broken.ask(ASKING)
    assert answer.text == "抱歉，刚才出了点问题，请再问一次。"
    (log,) = [log for log in logs if log["log_level"] == "error"]
    assert log["error"] == "RuntimeError"
    assert ASKING not in str(log)
