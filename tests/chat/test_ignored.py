"""What nobody should answer: other kinds of update, service messages, other bots, our own inline answers, old lines."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from structlog.testing import capture_logs
from telegram import Update

from bot.playground.people import BotSettings
from bot.playground.server import LocalBotApi
from bot.playground.world import World
from tests.chat.conftest import Chats, process

ASKING = "有多少家企业参展？"
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
