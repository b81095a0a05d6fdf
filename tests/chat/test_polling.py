from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs
from telegram import Update

from bot.chat.application import serve
from bot.chat.polling import ALLOWED_UPDATES, Poller
from bot.errors import ConfigError
from bot.playground.server import LocalBotApi
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"


async def test_an_update_is_confirmed_only_after_it_was_handled(idle: Chats) -> None:
    handled, stop = asyncio.Event(), asyncio.Event()

    async def handle(_update: Update) -> None:
        await handled.wait()

    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop, spent=lambda: 0.0).run())
        idle.ming.send(idle.account, ASKING)
        await idle.eventually(lambda: idle.polls > 3)
        assert idle.pending == 1
        handled.set()
        await idle.handled()
        stop.set()
        await polling


async def test_one_slow_update_does_not_hold_up_the_others_and_none_is_handled_twice(idle: Chats) -> None:
    release, stop = asyncio.Event(), asyncio.Event()
    seen: list[int] = []

    async def handle(update: Update) -> None:
        seen.append(update.update_id)
        if len(seen) == 1:
            await release.wait()

    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop).run())
        for number in range(5):
            idle.ming.send(idle.account, str(number))
            await idle.eventually(lambda: len(seen) > number)  # noqa: B023 - it is looked at in this round alone
        release.set()
        await idle.handled()
        stop.set()
        await polling
    assert len(seen) == len(set(seen)) == 5


async def test_an_update_listed_again_while_it_is_in_hand_is_not_handled_twice(idle: Chats) -> None:
    release, stop = asyncio.Event(), asyncio.Event()
    seen: list[int] = []

    async def handle(update: Update) -> None:
        seen.append(update.update_id)
        await release.wait()

    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop, spent=lambda: 0.0).run())
        idle.ming.send(idle.account, ASKING)
        await idle.eventually(lambda: idle.polls > 3)
        assert idle.pending == 1
        release.set()
        await idle.handled()
        stop.set()
        await polling
    assert len(seen) == 1


async def test_what_was_in_hand_when_the_process_died_comes_again(idle: Chats) -> None:
    stop = asyncio.Event()
    seen: list[int] = []
    in_hand: list[asyncio.Task[None] | None] = []

    async def hang(update: Update) -> None:
        seen.append(update.update_id)
        in_hand.append(asyncio.current_task())
        await asyncio.Event().wait()

    async def handle(update: Update) -> None:
        seen.append(update.update_id)

    idle.ming.send(idle.account, ASKING)
    async with idle.application() as application:
        dying = asyncio.create_task(Poller(application.bot, hang, asyncio.Event()).run())
        await idle.eventually(lambda: bool(in_hand))
        for task in (dying, dying, *in_hand):  # twice: at the first it would finish what is in hand
            assert task is not None
            task.cancel()
            await asyncio.sleep(0)
        await asyncio.gather(dying, *filter(None, in_hand), return_exceptions=True)
        polling = asyncio.create_task(Poller(application.bot, handle, stop).run())
        await idle.handled()
        stop.set()
        await polling
    assert len(seen) == 2
    assert len(set(seen)) == 1


async def test_an_update_whose_handling_raises_is_logged_and_the_next_is_handled(idle: Chats) -> None:
    stop = asyncio.Event()

    async def handle(_update: Update) -> None:
        raise RuntimeError(ASKING)

    async with idle.application() as application:
        with capture_logs() as logs:
            polling = asyncio.create_task(Poller(application.bot, handle, stop).run())
            idle.ming.send(idle.account, ASKING)
            await idle.handled()
            idle.ming.send(idle.account, ASKING)
            await idle.handled()
            stop.set()
            await polling
    assert [log["error"] for log in logs] == ["RuntimeError"] * 2
    assert ASKING not in str(logs)


async def test_an_update_that_cannot_be_read_is_passed_over(chats: Chats) -> None:
    await chats.ask(ASKING)
    await chats.handled()
    mailbox = chats.world.office.mailboxes[chats.account.user.id]
    with capture_logs() as logs:
        mailbox.put("message", {"message_id": 1, "date": 10**13, "chat": {"id": 5, "type": "private"}, "text": ASKING})
        question = chats.ming.send(chats.account, ASKING)
        assert (await chats.world.answer_to(question)).text.startswith("411家")
    assert [log["event"] for log in logs] == ["update not readable"]


async def test_an_update_that_cannot_be_read_is_passed_over_also_when_it_is_the_first(idle: Chats) -> None:
    mailbox = idle.world.office.mailboxes[idle.account.user.id]
    mailbox.put("message", {"message_id": 1, "date": 10**13, "chat": {"id": 5, "type": "private"}, "text": ASKING})
    with capture_logs() as logs:
        async with idle.running():
            assert (await idle.ask(ASKING)).text.startswith("411家")
            await idle.handled()
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["update not readable"]


async def test_an_update_that_cannot_be_read_is_logged_once_though_it_is_listed_again(idle: Chats) -> None:
    release, stop = asyncio.Event(), asyncio.Event()
    seen: list[str | None] = []

    async def handle(update: Update) -> None:
        assert update.message
        seen.append(update.message.text)
        await release.wait()

    idle.ming.send(idle.account, "first")
    mailbox = idle.world.office.mailboxes[idle.account.user.id]
    mailbox.put("message", {"message_id": 1, "date": 10**13, "chat": {"id": 5, "type": "private"}, "text": ASKING})
    idle.ming.send(idle.account, "third")
    async with idle.application() as application:
        with capture_logs() as logs:
            polling = asyncio.create_task(Poller(application.bot, handle, stop, spent=lambda: 0.0).run())
            await idle.eventually(lambda: idle.polls > 3)
            assert seen == ["first", "third"]
            release.set()
            await idle.handled()
            stop.set()
            await polling
    assert [log["event"] for log in logs] == ["update not readable"]
    assert seen == ["first", "third"]


async def test_the_kinds_of_update_are_asked_for_explicitly(chats: Chats) -> None:
    await chats.ask(ASKING)
    assert chats.world.office.mailboxes[chats.account.user.id].allowed == sorted(ALLOWED_UPDATES)


async def test_a_second_instance_is_reported_with_the_remedy_once_and_waits(idle: Chats) -> None:
    with capture_logs() as logs:
        async with idle.running(), idle.application() as second:
            await idle.ask(ASKING)
            for _ in range(2):
                await idle.world.until_polled(idle.account)
                await second.bot.get_updates(timeout=0)
            await idle.ask(ASKING)
    conflicts = [log for log in logs if "another instance" in log["event"]]
    assert len(conflicts) == 1
    assert "stop it" in conflicts[0]["remedy"]


async def test_a_refused_token_ends_with_a_plain_error_without_the_token(idle: Chats) -> None:
    idle.world.state.bots.pop(idle.account.user.id)
    with pytest.raises(ConfigError, match="BotFather") as raised:
        await serve(idle.application(), asyncio.Event())
    assert idle.account.token not in str(raised.value)


async def test_a_server_that_cannot_be_reached_is_reported_once_and_tried_again(idle: Chats) -> None:
    idle.url = "http://127.0.0.1:9"
    stop = asyncio.Event()
    with capture_logs() as logs:
        serving = asyncio.create_task(serve(idle.application(), stop))
        await idle.eventually(lambda: bool(logs))
        await asyncio.sleep(1.5)  # a second try comes meanwhile
        assert not serving.done()
        stop.set()
        await serving
    assert [log["event"] for log in logs] == ["the Bot API server cannot be reached", "stopped"]
    assert "BASE_URL" in logs[0]["remedy"]


async def test_the_bot_goes_on_after_the_server_was_away(idle: Chats) -> None:
    async with LocalBotApi(idle.world) as first:
        idle.url = first.url
    with capture_logs() as logs:
        async with idle.running():
            await idle.eventually(lambda: bool(logs))
            async with LocalBotApi(idle.world, port=int(idle.url.rpartition(":")[2])):
                assert (await idle.ask(ASKING)).text.startswith("411家")
    assert [log["event"] for log in logs][:2] == ["the Bot API server cannot be reached", "connected again"]


async def test_a_webhook_of_earlier_days_is_removed(idle: Chats) -> None:
    async with idle.application() as application:
        await application.bot.set_webhook("http://127.0.0.1:9/hook")
    async with idle.running():
        assert (await idle.ask(ASKING)).text.startswith("411家")
