"""Long polling that confirms an update to Telegram only after it was handled."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram import Bot, Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.chat.backoff import Backoff

ALLOWED_UPDATES = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CHANNEL_POST,
    UpdateType.EDITED_CHANNEL_POST,
    UpdateType.INLINE_QUERY,
    UpdateType.CALLBACK_QUERY,
)
"""Said each time: the server remembers what another program asked for."""

PATIENCE = 60.0
"""Seconds after which an update in hand no longer holds back the others: Telegram lists at most 100 behind it."""

_LONG, _SOON, _LATE, _GRACE = 30, 0.05, 1.0, 20.0
"""Seconds: of a poll; from a poll to the next while an update is in hand, and while many are; of finishing."""

_BUSY = 0.5
"""The share of the time: on a machine that others use too, a busy process gets no more."""

_log = structlog.get_logger(__name__)


class Poller:
    """Fetches updates and hands each to `handle`, side by side; who wants an order has `handle` keep it.

    The offset sent to Telegram is the lowest update that is not yet handled, so that a crash loses none: what was in
    hand comes again. `spent` tells the processor time that the process has used, in seconds.
    """

    def __init__(
        self,
        bot: Bot,
        handle: Callable[[Update], Awaitable[None]],
        stop: asyncio.Event,
        spent: Callable[[], float] = time.thread_time,
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._stop = stop
        self._spent = spent
        self._backoff = Backoff(stop)
        self._next = 0
        self._seen: set[int] = set()
        self._in_hand: dict[int, float] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Polls until `stop` is set, then finishes what is in hand and confirms it.

        Raises:
            ConfigError: the token was refused.
        """
        polling, stopping = asyncio.create_task(self._poll_on()), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait((polling, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            polling.cancel()
            stopping.cancel()
            await asyncio.gather(polling, stopping, return_exceptions=True)
            await self._finish()
        if not polling.cancelled():
            polling.result()

    async def _poll_on(self) -> None:
        while not self._stop.is_set():
            await self._poll()

    async def _poll(self) -> None:
        try:
            updates = await self._fetch(_LONG)
        except TelegramError as error:
            await self._backoff.failed(error)
            return
        except Exception as error:  # noqa: BLE001 - whatever python-telegram-bot stumbles over
            await self._skip_unreadable(error)
            return
        self._backoff.succeeded()
        if updates:
            self._dispatch(updates)
            await self._settle()

    async def _skip_unreadable(self, error: Exception) -> None:
        """Passes over the next update where it is what python-telegram-bot cannot read; else everything would stop."""
        _log.error("update not readable", update=self._next, error=type(error).__name__)
        await self._settle()
        try:
            self._dispatch(await self._fetch(0, limit=1))
        except TelegramError as refused:
            await self._backoff.failed(refused)
        except Exception:  # noqa: BLE001 - as above
            self._next += 1

    async def _fetch(self, seconds: int, limit: int = 100) -> Sequence[Update]:
        return await self._bot.get_updates(
            offset=self._offset(), timeout=seconds, limit=limit, allowed_updates=ALLOWED_UPDATES
        )

    def _dispatch(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if update.update_id in self._seen:
                continue
            self._seen.add(update.update_id)
            self._next = max(self._next, update.update_id + 1)
            self._in_hand[update.update_id] = time.monotonic()
            task = asyncio.create_task(self._take(update))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _take(self, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception as error:  # noqa: BLE001 - one update must not end the loop
            _log.error("update not handled", update=update.update_id, error=type(error).__name__)
        finally:
            self._in_hand.pop(update.update_id, None)

    async def _settle(self) -> None:
        """Waits for what is in hand, but not long where that waits too: new updates of other chats may have come.

        While the processor is busy with it, new ones could not be begun, and to list again all that is in hand would only
        delay it.
        """
        end = time.monotonic() + _LATE
        while self._tasks and await self._was_busy(_SOON) and time.monotonic() < end:
            pass

    async def _was_busy(self, seconds: float) -> bool:
        """Waits up to `seconds` for what is in hand; returns whether the processor was at work for most of the time."""
        began, spent = time.monotonic(), self._spent()
        await asyncio.wait(self._tasks, timeout=seconds)
        return self._spent() - spent > _BUSY * (time.monotonic() - began)

    def _offset(self) -> int:
        """Returns the lowest update that is not handled, or the next one; forgets those that Telegram will not list again."""
        since = time.monotonic() - PATIENCE
        waiting = [number for number, started in self._in_hand.items() if started > since]
        offset = min(waiting, default=self._next)
        self._seen = {number for number in self._seen if number >= offset}
        return offset

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_GRACE)
        if self._next:
            with contextlib.suppress(TelegramError):
                await self._fetch(0, limit=1)
