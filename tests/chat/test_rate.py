from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from telegram.error import RetryAfter, TimedOut

from bot.chat.http import NoConnectionError
from bot.chat.rate import ChatRateLimiter, Kind, Limits, Window
from tests.chat.direct_api import hurried


class Clock:
    """A time that only `sleep` moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def limiter_of(clock: Clock, limits: Limits | None = None) -> ChatRateLimiter:
    return ChatRateLimiter(limits, clock, clock.sleep)


async def sends(
    limiter: ChatRateLimiter, clock: Clock, number: int, chat: int = 1, kind: Kind = Kind.OTHER
) -> list[float]:
    times: list[float] = []

    async def call(*_: object, **__: object) -> bool:
        times.append(clock.now)
        return True

    for _ in range(number):
        await limiter.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, kind)
    return times


def most_within(times: list[float], span: float) -> int:
    return max(sum(start <= time < start + span - 1e-6 for time in times) for start in times)


async def test_a_burst_goes_out_at_once_and_then_one_a_second(clock: Clock) -> None:
    times = await sends(limiter_of(clock), clock, 12)
    assert times[2] == times[0]
    assert times[-1] - times[0] == pytest.approx(9)


async def test_a_group_gets_no_more_than_20_in_any_minute(clock: Clock) -> None:
    times = await sends(limiter_of(clock), clock, 70, kind=Kind.GROUP)
    assert most_within(times, 60) == 20


async def test_a_channel_is_no_group(clock: Clock) -> None:
    times = await sends(limiter_of(clock), clock, 30, chat=-1001)
    assert most_within(times, 60) == 30


async def test_all_chats_together_get_no_more_than_30_in_any_second(clock: Clock) -> None:
    limiter = limiter_of(clock)
    times = [time for chat in range(1, 100) for time in await sends(limiter, clock, 1, chat)]
    assert most_within(times, 1) == 30


async def test_a_raised_limit_is_kept_to(clock: Clock) -> None:
    limiter = limiter_of(clock, Limits(per_second=1000))
    times = [time for chat in range(1, 500) for time in await sends(limiter, clock, 1, chat)]
    assert times[-1] == times[0]


async def test_an_edit_does_not_count(clock: Clock) -> None:
    limiter = limiter_of(clock)
    for _ in range(50):
        await limiter.process_request(done, (), {}, "editMessageText", {"chat_id": 1}, None)
    assert clock.now == 1000


async def done(*_: object, **__: object) -> bool:
    return True


class Flood:
    """A server that refuses the first `number` calls."""

    def __init__(self, number: int, seconds: int = 7) -> None:
        self.left = number
        self.seconds = seconds

    async def __call__(self, *_: object, **__: object) -> bool:
        self.left -= 1
        if self.left >= 0:
            raise RetryAfter(self.seconds)
        return True


async def request(
    limiter: ChatRateLimiter, callback: Callable[..., Coroutine[Any, Any, bool]], data: dict[str, Any]
) -> object:
    return await limiter.process_request(callback, (), {}, "sendMessage", data, None)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_retry_after_is_honoured_and_the_message_sent(clock: Clock) -> None:
    assert await request(limiter_of(clock), Flood(2), {"chat_id": 1})
    assert clock.now == pytest.approx(1014)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_retry_after_that_never_ends_is_raised(clock: Clock) -> None:
    with pytest.raises(RetryAfter):
        await request(limiter_of(clock), Flood(99), {"chat_id": 1})


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_retry_after_of_a_message_sent_through_inline_mode_is_honoured(clock: Clock) -> None:
    assert await request(limiter_of(clock), Flood(4), {"inline_message_id": "AbC"})
    assert clock.now == pytest.approx(1028)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_retry_after_of_an_answer_to_a_query_is_raised_as_the_query_would_expire(clock: Clock) -> None:
    with pytest.raises(RetryAfter):
        await request(limiter_of(clock), Flood(1), {"callback_query_id": "1"})


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_an_edit_does_not_wait_where_messages_have_to() -> None:
    async def test() -> None:
        limiter = ChatRateLimiter(clock=asyncio.get_running_loop().time)
        waiting = asyncio.create_task(request(limiter, Flood(1, 60), {"chat_id": 1}))
        await asyncio.sleep(0)
        async with asyncio.timeout(1):
            assert await limiter.process_request(done, (), {}, "editMessageText", {"chat_id": 1}, None)
        assert not waiting.done()
        waiting.cancel()

    hurried(test)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_retry_after_of_an_edit_is_honoured(clock: Clock) -> None:
    limiter, began = limiter_of(clock), clock.now
    assert await limiter.process_request(Flood(1), (), {}, "editMessageText", {"chat_id": 1}, None)
    assert clock.now == pytest.approx(began + 7)


async def test_a_message_that_never_left_is_sent_again(clock: Clock) -> None:
    failures = [NoConnectionError("no route")] * 2

    async def call(*_: object, **__: object) -> bool:
        if failures:
            raise failures.pop()
        return True

    assert await request(limiter_of(clock), call, {"chat_id": 1})


async def test_a_message_that_may_have_arrived_is_not_sent_twice(clock: Clock) -> None:
    calls: list[object] = []

    async def call(*_: object, **__: object) -> bool:
        calls.append(1)
        raise TimedOut

    with pytest.raises(TimedOut):
        await request(limiter_of(clock), call, {"chat_id": 1})
    assert len(calls) == 1


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_retry_after_in_one_chat_does_not_hold_up_another() -> None:
    async def test() -> None:
        limiter = ChatRateLimiter(clock=asyncio.get_running_loop().time)
        waiting = asyncio.create_task(request(limiter, Flood(1, 60), {"chat_id": 1}))
        await asyncio.sleep(0)
        async with asyncio.timeout(1):
            assert await request(limiter, done, {"chat_id": 2})
        assert not waiting.done()
        waiting.cancel()

    hurried(test)


def busy(seconds: float) -> None:
    """Works, as where a machine has other things to do: no time passes by it on a hurried loop."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


class Refusing:
    """A server whose answers take a tenth of a second: it refuses its first call, and calls before the time it told then."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        self.until: float | None = None
        self.early = 0

    async def __call__(self, *_: object, **__: object) -> bool:
        now = asyncio.get_running_loop().time()
        self.early += self.until is not None and now < self.until
        await asyncio.sleep(0.1)
        if self.until is None:
            self.until = now + self.seconds
            raise RetryAfter(self.seconds)
        return True


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_a_message_that_waits_for_its_turn_heeds_a_pause_that_comes_meanwhile() -> None:
    async def test() -> None:
        limiter, server = ChatRateLimiter(Limits(burst=1), asyncio.get_running_loop().time), Refusing(10)
        await asyncio.gather(*(request(limiter, server, {"chat_id": 1}) for _ in range(4)))
        assert server.early == 0

    hurried(test)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_after_a_pause_what_has_waited_goes_out_at_the_pace_of_its_chat() -> None:
    async def test() -> None:
        clock, times = asyncio.get_running_loop().time, []
        limiter, server = ChatRateLimiter(clock=clock), Refusing(10)

        async def call(*_: object, **__: object) -> bool:
            times.append(clock())
            return await server()

        asyncio.get_running_loop().call_later(11.99, busy, 0.05)
        await asyncio.gather(*(request(limiter, call, {"chat_id": 1}) for _ in range(12)))
        assert most_within(times, 3) <= 4  # the refused one, and three

    hurried(test)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_an_edit_that_waits_heeds_a_longer_pause_that_comes_meanwhile() -> None:
    async def test() -> None:
        clock, times = asyncio.get_running_loop().time, []
        limiter, began = ChatRateLimiter(clock=clock), clock()
        pauses = [(0.0, 2), (1.0, 10)]

        async def call(*_: object, **__: object) -> bool:
            times.append(clock() - began)
            if pauses:
                answered, seconds = pauses.pop(0)
                await asyncio.sleep(answered)
                raise RetryAfter(seconds)
            return True

        def edit() -> Coroutine[Any, Any, object]:
            return limiter.process_request(call, (), {}, "editMessageText", {"chat_id": 1}, None)

        await asyncio.gather(edit(), edit())
        assert times[:2] == pytest.approx([0, 0], abs=0.5)
        assert min(times[2:]) > 10.9

    hurried(test)


def test_a_window_is_free_again_when_its_oldest_is_old_enough() -> None:
    window = Window(2, 10)
    window.take(1)
    window.take(4)
    assert window.free(5) == 11
    assert window.free(12) == 12
