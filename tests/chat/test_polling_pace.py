"""How often the bot asks for updates, told on a clock of its own: how busy the machine is changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram import Update

from bot.chat.polling import Poller
from tests.chat.bare_bot_api import BareBotApi, Json
from tests.chat.direct_api import direct_api, hurried

PRIVATE = {"id": 5, "type": "private"}


async def poll(
    api: BareBotApi,
    handle: Callable[[Update], Awaitable[None]],
    until: Callable[[], Awaitable[object]],
    spent: Callable[[], float],
) -> list[float]:
    """When the bot asks for updates, while what is awaited goes on."""
    polls: list[float] = []
    clock, stop = asyncio.get_running_loop().time, asyncio.Event()

    async def answer(method: str, form: Json) -> object:
        if form["timeout"] != "0":
            polls.append(clock())
        assert len(polls) < 100
        return api.result(method, form)

    polling = asyncio.create_task(Poller(direct_api(answer), handle, stop, spent=spent).run())
    await until()
    stop.set()
    await polling
    return polls


@pytest.mark.parametrize("forgets", [True, False])
def test_a_server_that_does_not_wait_is_not_asked_without_pause(*, forgets: bool) -> None:
    async def test() -> None:
        api, handled, clock = BareBotApi(forgets=forgets), asyncio.Event(), asyncio.get_running_loop().time

        async def handle(_update: Update) -> None:
            handled.set()

        async def asked_twice() -> None:
            for seconds in (2, 20):
                await asyncio.sleep(seconds)
                api.text("?", chat=PRIVATE)
                async with asyncio.timeout(1.5):
                    await handled.wait()
                handled.clear()

        began = clock()
        polls = await poll(api, handle, asked_twice, lambda: 0.0)
        assert sum(each < began + 2 for each in polls) <= 10
        assert len(polls) <= 40

    hurried(test)


def test_nothing_is_listed_again_while_the_processor_is_busy_with_what_is_in_hand() -> None:
    async def test() -> None:
        api, clock, handled = BareBotApi(), asyncio.get_running_loop().time, asyncio.Semaphore(0)
        times: list[float] = []

        async def handle(update: Update) -> None:
            assert update.message
            await asyncio.sleep(0.06 * int(update.message.text or ""))
            times.append(clock())
            handled.release()

        async def all_handled() -> None:
            for _ in range(4):
                await handled.acquire()

        for number in range(4):
            api.text(str(number), chat=PRIVATE)
        polls = await poll(api, handle, all_handled, clock)
        assert len(times) == 4
        assert not [each for each in polls[1:] if each <= max(times)]

    hurried(test)
