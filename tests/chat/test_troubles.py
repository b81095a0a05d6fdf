"""What went wrong in other bots, and must not here."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from structlog.testing import capture_logs
from telegram import Update

from bot.chat import deep_link
from bot.chat.application import Chat as Application
from bot.playground.chats import GENERAL_TOPIC
from bot.playground.people import BotSettings
from bot.playground.server import LocalBotApi
from bot.playground.state import Windows
from bot.playground.world import World
from tests.chat.conftest import Chats, buttons

ASKING = "有多少企业参展？"
ASK = f"/ask {ASKING}"
USER = {"id": 5, "is_bot": False, "first_name": "Ming"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Ming"}
CHANNEL = {"id": -1009, "type": "channel", "title": "Channel"}
TEXT = {"message_id": 1, "date": int(time.time()), "text": ASKING}


@pytest.mark.parametrize(
    "content",
    [
        {"business_message": {**TEXT, "from": USER, "chat": PRIVATE, "business_connection_id": "b"}},
        {"edited_business_message": {**TEXT, "from": USER, "chat": PRIVATE, "business_connection_id": "b"}},
        {"edited_message": {**TEXT, "from": USER, "chat": PRIVATE, "edit_date": int(time.time())}},
        {"edited_channel_post": {**TEXT, "chat": CHANNEL, "edit_date": int(time.time())}},
        {"channel_post": {**TEXT, "chat": CHANNEL}},
        {
            "message_reaction": {
                "chat": PRIVATE,
                "message_id": 1,
                "date": 1,
                "user": USER,
                "old_reaction": [],
                "new_reaction": [],
            }
        },
        {"chosen_inline_result": {"result_id": "1", "from": USER, "query": ASKING}},
        {
            "poll": {
                "id": "1",
                "question": "?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": True,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
                "members_only": False,
            }
        },
        {},
    ],
    ids=lambda content: next(iter(content), "an unknown kind"),
)
async def test_an_update_of_another_kind_is_ignored(idle: Chats, content: dict[str, Any]) -> None:
    async with idle.running() as application:
        before = idle.sent()
        await idle.ask(ASKING)
        with capture_logs() as logs:
            await application.process_update(Update.de_json({"update_id": 1, **content}, application.bot))
        assert idle.sent() == before + 1
        assert logs == []


@pytest.mark.parametrize(
    "content",
    [
        {
            "successful_payment": {
                "currency": "XTR",
                "total_amount": 1,
                "invoice_payload": "-",
                "telegram_payment_charge_id": "-",
                "provider_payment_charge_id": "-",
            }
        },
        {"passport_data": {"data": [], "credentials": {"data": "-", "hash": "-", "secret": "-"}}},
        {"boost_added": {"boost_count": 1}},
        {"forum_topic_created": {"name": "-", "icon_color": 1}},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_a_service_message_in_private_is_ignored(idle: Chats, content: dict[str, Any]) -> None:
    message = {"message_id": 1, "date": int(time.time()), "from": USER, "chat": PRIVATE, **content}
    async with idle.running() as application:
        await idle.ask(ASKING)
        with capture_logs() as logs:
            await process(application, message)
        assert logs == []
        assert idle.sent() == 1


@pytest.mark.parametrize("name", ["help", "about", "privacy", "settings", "start"])
async def test_a_command_in_bold_is_a_command(chats: Chats, name: str) -> None:
    plain = await chats.ask(f"/{name}")
    text = f"/{name} please"
    bold = chats.ming.send(chats.account, text, entities=[{"type": "bold", "offset": 0, "length": len(text)}])
    assert bold.entities[0]["type"] == "bold"
    assert (await chats.world.answer_to(bold)).text == plain.text


async def test_a_deep_link_in_italics_is_followed(chats: Chats) -> None:
    started = chats.ming.start(chats.account, deep_link.encode_question(ASKING) or "")
    italic = {"type": "italic", "offset": 0, "length": len(started.text)}
    again = chats.ming.send(chats.account, started.text, entities=[italic])
    assert (await chats.world.answer_to(again)).text.startswith("411家")


async def test_a_topic_is_answered_in_the_same_topic(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    topic = chats.world.topic(group, "Reports", chats.ming)
    answer = await chats.world.answer_to(chats.ming.send(group, ASK, topic=topic))
    assert answer.thread_id == topic


async def test_a_suggestion_tapped_in_a_topic_is_answered_there(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    topic = chats.world.topic(group, "Reports", chats.ming)
    suggestions = await chats.world.answer_to(chats.ming.send(group, "/start", topic=topic))
    chats.ming.press(suggestions, next(iter(buttons(suggestions).values())))
    assert (await chats.world.answer_to(suggestions)).thread_id == topic


async def test_the_general_topic_is_answered_without_its_number(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    answer = await chats.world.answer_to(chats.ming.send(group, ASK, topic=GENERAL_TOPIC))
    assert answer.text.startswith("411家")


async def test_a_reply_thread_outside_of_forums_is_answered_without_a_topic(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    first = chats.ming.send(group, "好")
    answer = await chats.world.answer_to(chats.ming.reply(first, ASK))
    assert not answer.is_topic_message


async def test_a_line_in_a_topic_opened_by_the_bot_is_no_reply_to_it(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    topic = chats.world.topic(group, "Reports", chats.ming)
    opened = group.messages[topic]
    group.messages[topic] = replace(opened, author_id=chats.account.user.id, sender=chats.account.user)
    await chats.silence(lambda: chats.ming.send(group, ASKING, topic=topic))


async def test_a_group_that_became_a_supergroup_is_answered_there(idle: Chats) -> None:
    group = idle.world.group("Group", idle.ming, [idle.account])
    idle.ming.send(group, ASK)
    supergroup = idle.world.migrate(group, idle.ming)
    async with idle.running():
        await idle.until(lambda: any(m.text.startswith("411家") for m in supergroup.messages.values()))


async def test_an_anonymous_admin_is_answered(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    hua = chats.world.user("Hua")
    hua.join(group)
    chats.ming.set_member(group, hua, "administrator", anonymous=True)
    question = hua.send(group, ASK)
    assert question.sender is not None
    assert question.sender.is_bot
    assert (await chats.world.answer_to(question)).text.startswith("411家")


async def test_a_channel_that_writes_in_a_group_is_answered(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    channel = chats.world.channel("Channel", chats.ming)
    question = chats.ming.send(group, ASK, as_channel=channel)
    assert (await chats.world.answer_to(question)).text.startswith("411家")


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


async def test_a_message_of_our_own_inline_mode_is_ignored(chats: Chats) -> None:
    group = chats.world.group("Group", chats.ming, [chats.account])
    asking = chats.ming.inline(chats.account, ASKING, chat=group)
    result = (await asking.results())[0]["id"]
    await chats.silence(lambda: asking.choose(result))


async def test_a_message_of_our_own_inline_mode_in_private_is_ignored(chats: Chats) -> None:
    asking = chats.ming.inline(chats.account, ASKING)
    result = (await asking.results())[0]["id"]
    await chats.silence(lambda: asking.choose(result))


async def test_another_bot_is_ignored(idle: Chats) -> None:
    async with idle.running() as application:
        await idle.ask(ASKING)
        before = idle.sent()
        other = {"id": 77, "is_bot": True, "first_name": "Other", "username": "other_bot"}
        group = {"id": -5, "type": "group", "title": "Group"}
        await process(
            application,
            {
                **TEXT,
                "text": f"{idle.at} {ASKING}",
                "from": other,
                "chat": group,
                "entities": [{"type": "mention", "offset": 0, "length": len(idle.at)}],
            },
        )
        assert idle.sent() == before


@pytest_asyncio.fixture(loop_scope="session")
async def yesterday() -> AsyncIterator[tuple[World, LocalBotApi]]:
    world = World(clock=lambda: time.time() - 3600)
    async with LocalBotApi(world) as api:
        yield world, api


async def test_the_backlog_of_a_group_is_ignored_and_that_of_private_chats_is_answered(
    yesterday: tuple[World, LocalBotApi], idle: Chats
) -> None:
    world, api = yesterday
    ming = world.user("Ming", language_code="zh-hans")
    account = world.bot("wuzhen_bot", settings=BotSettings(privacy=False))
    chats = Chats(world, account, ming, api, api.url, idle.answerer, idle.examples)
    group = world.supergroup("Group", ming, [account])
    ming.send(group, ASK)
    private = ming.send(account, ASKING)
    async with chats.running():
        assert (await world.answer_to(private)).text.startswith("411家")
        await chats.handled()
    assert chats.sent() == 1


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
    assert (await chats.world.answer_to(question, 1)).text.startswith("411家")


async def test_a_question_of_lone_surrogates_and_emoji_is_no_error(idle: Chats) -> None:
    async with idle.running() as application:
        await idle.ask(ASKING)
        with capture_logs() as logs:
            for text in ("\ud83d😀\udc00有多少企业参展", "👨‍👩‍👧‍👦" * 300):
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


async def process(application: Application, message: dict[str, Any]) -> None:
    await application.process_update(Update.de_json({"update_id": 1, "message": message}, application.bot))
