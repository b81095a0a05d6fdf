"""What became a question only by its edit is answered, and nothing twice."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.chat.memory import AnsweredQuestions
from bot.chat.place import Sent
from bot.playground.chats import Chat
from bot.playground.people import BotSettings
from bot.playground.server import LocalBotApi
from bot.playground.world import World
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"


@pytest_asyncio.fixture(loop_scope="session")
async def later(idle: Chats) -> AsyncIterator[Chats]:
    """A bot that answers, in a world a minute ahead: all that is written there is written after the bot has started."""
    world = World(clock=lambda: time.time() + 60)
    async with LocalBotApi(world) as api:
        account = world.bot("wuzhen_bot", settings=BotSettings(privacy=False))
        ming = world.user("Ming", language_code="zh-hans")
        chats = Chats(world, account, ming, api, api.url, idle.answerer, idle.examples)
        async with chats.running():
            yield chats


@pytest.fixture
def group(later: Chats) -> Chat:
    return later.world.supergroup("Group", later.ming, [later.account])


async def test_a_line_edited_to_mention_the_bot_is_answered_and_its_next_edit_edits_that(
    later: Chats, group: Chat
) -> None:
    line = later.ming.send(group, ASKING)
    await later.handled()
    later.ming.edit(line, f"{later.at} {ASKING}")
    answer = await later.world.answer_to(line)
    assert answer.text.startswith("411家")
    later.ming.edit(line, f"{later.at} 大会设置多少个分论坛？")
    assert (await later.changed(answer)).text.startswith("20个")
    assert later.sent() == 1


async def test_a_line_edited_without_asking_the_bot_is_ignored(later: Chats, group: Chat) -> None:
    line = later.ming.send(group, ASKING)
    await later.handled()
    await later.silence(lambda: later.ming.edit(line, f"{ASKING}!"))


async def test_a_post_edited_into_a_question_is_answered(later: Chats) -> None:
    channel = later.world.channel("Channel", later.ming, [later.account])
    post = later.ming.send(channel, ASKING)
    await later.handled()
    later.ming.edit(post, f"/ask {ASKING}")
    assert (await later.world.answer_to(post)).text.startswith("411家")


@pytest.mark.parametrize("command", ["/help", "/start", "/privacy"])
async def test_a_command_edited_into_a_question_has_its_answer_in_the_commands_place(
    later: Chats, command: str
) -> None:
    message = later.ming.send(later.account, command)
    told = await later.world.answer_to(message)
    later.ming.edit(message, ASKING)
    assert (await later.changed(told)).text.startswith("411家")
    assert later.sent() == 1


def test_what_was_written_since_the_start_and_has_no_answer_was_certainly_not_answered() -> None:
    answered = AnsweredQuestions(capacity=2, clock=iter((100.0, 101.0, 102.0, 103.0)).__next__)
    written = [dt.datetime.fromtimestamp(seconds, dt.UTC) for seconds in (99, 101, 103)]
    assert [answered.has_none(1, 5, each) for each in written] == [False, True, True]
    for question in (5, 6, 7):
        answered.remember(1, question, Sent(1, question))
    assert [answered.has_none(1, 5, each) for each in written] == [False, False, True]
    assert not answered.has_none(1, 7, written[2])
