"""What Telegram refuses in the ordinary course of things."""

from __future__ import annotations

from structlog.testing import capture_logs

from bot.playground.server import LocalBotApi
from bot.playground.state import Windows
from bot.playground.world import World
from tests.chat.conftest import Chats, buttons

ASKING = "有多少家企业参展？"
ASK = f"/ask {ASKING}"


async def test_a_group_that_became_a_supergroup_is_answered_there(idle: Chats) -> None:
    group = idle.world.group("Group", idle.ming, [idle.account])
    idle.ming.send(group, ASK)
    supergroup = idle.world.migrate(group, idle.ming)
    async with idle.running():
        await idle.until(lambda: any(m.text.startswith("411家") for m in supergroup.messages.values()))


async def test_a_group_without_the_right_to_write_is_logged_once(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    chats.ming.set_member(group, chats.account, "restricted")
    await chats.ask(ASKING)
    with capture_logs() as logs:
        for _ in range(3):
            await chats.silence(lambda: chats.ming.send(group, ASK))
    assert [log["event"] for log in logs] == ["may not write in this chat"]


async def test_a_group_that_kicked_the_bot_is_logged_once(idle: Chats) -> None:
    group = idle.world.supergroup("Group", idle.ming, [idle.account])
    for _ in range(2):
        idle.ming.send(group, ASK)
    idle.ming.set_member(group, idle.account, "kicked")
    with capture_logs() as logs:
        async with idle.running():
            await idle.handled()
    assert len([log for log in logs if log["event"] == "may not write in this chat"]) == 1
    assert not [log for log in logs if log["log_level"] == "error"]


async def test_a_user_who_blocked_the_bot_is_logged_once(idle: Chats) -> None:
    hua = idle.world.user("Hua")
    for _ in range(2):
        hua.send(idle.account, ASKING)
    hua.block(idle.account)
    with capture_logs() as logs:
        async with idle.running():
            await idle.handled()
    assert [log["chat"] for log in logs if log["event"] == "may not write in this chat"] == [hua.id]


async def test_a_closed_topic_is_no_error(idle: Chats) -> None:
    group = idle.world.supergroup("Forum", idle.ming, [idle.account], forum=True)
    topic = idle.world.topic(group, "Reports", idle.ming)
    idle.ming.send(group, ASK, topic=topic)
    idle.world.close_topic(group, topic, idle.ming)
    with capture_logs() as logs:
        async with idle.running():
            await idle.handled()
    assert not [log for log in logs if log["log_level"] == "error"]


async def test_a_deleted_question_is_answered_without_a_reply(idle: Chats) -> None:
    group = idle.world.supergroup("Group", idle.ming, [idle.account])
    question = idle.ming.send(group, ASK)
    idle.ming.delete(question)
    async with idle.running():
        assert (await idle.world.answer_to(question)).text.startswith("411家")


async def test_an_expired_callback_is_no_error(idle: Chats) -> None:
    world = World(windows=Windows(callback=0, inline=0))
    async with LocalBotApi(world) as api:
        chats = Chats(
            world, world.bot("b"), world.user("Ming", language_code="zh"), api, api.url, idle.answerer, idle.examples
        )
        async with chats.running():
            answer = await chats.ask(ASKING)
            with capture_logs() as logs:
                chats.ming.press(answer, buttons(answer)["更多"])
                await chats.changed(answer)
                chats.ming.inline(chats.account, ASKING)
                await chats.handled()
            assert logs == []


async def test_flood_control_in_one_chat_does_not_hold_up_another(chats: Chats) -> None:
    group = chats.world.supergroup("Busy", chats.ming, [chats.account])
    for _ in range(5):
        chats.ming.send(group, ASK)
    question = chats.ming.send(chats.account, ASKING)
    assert (await chats.world.answer_to(question)).text.startswith("411家")
