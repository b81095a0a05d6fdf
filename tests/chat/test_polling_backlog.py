"""What is in hand for long: how long it is waited for, behind newer updates and at the end."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.chat.gate import BACKLOG
from bot.chat.polling import MOST_LISTED, Poller, Times
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"


async def test_stopping_finishes_what_is_in_hand_and_confirms_it(idle: Chats) -> None:
    stop, begun = asyncio.Event(), asyncio.Event()
    finished: list[int] = []

    async def handle(update: Update) -> None:
        begun.set()
        await asyncio.sleep(0.3)
        finished.append(update.update_id)

    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop).run())
        idle.ming.send(idle.account, ASKING)
        await begun.wait()
        stop.set()
        await polling
    assert len(finished) == 1
    assert idle.pending == 0


async def test_what_is_in_hand_for_too_long_is_confirmed(idle: Chats) -> None:
    release, stop = asyncio.Event(), asyncio.Event()

    async def handle(_update: Update) -> None:
        await release.wait()

    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop, times=Times(patience=0.2)).run())
        idle.ming.send(idle.account, ASKING)
        await idle.handled()
        release.set()
        stop.set()
        await polling


def test_what_a_group_asks_is_not_taken_for_handled_before_it_is_too_old_to_be_answered() -> None:
    assert Times().patience >= BACKLOG.total_seconds()


async def test_an_update_in_hand_does_not_keep_newer_ones_from_being_listed(idle: Chats) -> None:
    release, stop, count = asyncio.Event(), asyncio.Event(), 2 * MOST_LISTED
    seen: list[int] = []

    async def handle(update: Update) -> None:
        seen.append(update.update_id)
        if len(seen) == 1:
            await release.wait()

    for number in range(count):
        idle.ming.send(idle.account, str(number))
    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop, spent=lambda: 0.0).run())
        await idle.eventually(lambda: len(seen) == count)
        release.set()
        await idle.handled()
        stop.set()
        await polling
    assert len(set(seen)) == count


async def test_what_is_still_in_hand_after_the_time_of_ending_is_cancelled_and_comes_again(idle: Chats) -> None:
    stop, begun = asyncio.Event(), asyncio.Event()
    cancelled: list[int] = []

    async def handle(update: Update) -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(update.update_id)
            raise

    idle.ming.send(idle.account, ASKING)
    async with idle.application() as application:
        polling = asyncio.create_task(Poller(application.bot, handle, stop, times=Times(grace=0.1)).run())
        await begun.wait()
        stop.set()
        await polling
    assert len(cancelled) == 1
    assert idle.pending == 1
