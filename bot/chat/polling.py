"""Long polling that confirms an update to Telegram only after it was handled."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram import Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.chat.backoff import Backoff
from bot.chat.bot_api import BotApi, Json
from bot.chat.discreet import name_of

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

_SHORTEST, _LONGEST = 0.05, 1.0
"""Seconds of the pauses where the server does not wait."""

_RECENT = 1000
"""As many updates are known again where the server lists them although they were confirmed."""

_BUSY = 0.5
"""The share of the time: on a machine that others use too, a busy process gets no more."""

_log = structlog.get_logger(__name__)


class Poller:
    """Fetches updates and hands each to `handle`, side by side; who wants an order has `handle` keep it.

    The offset sent to Telegram is the lowest update that is not yet handled, so that a crash loses none: what was in
    hand comes again. It is sent only to confirm: the server may begin anew with lower numbers, as Telegram does when a
    week went by without an update. `spent` tells the processor time that the process has used, in seconds.
    """

    def __init__(
        self,
        bot: BotApi,
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
        self._confirmed = 0
        self._forgets = True
        self._pause = _SHORTEST
        self._recent: deque[int] = deque(maxlen=_RECENT)
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
        began = time.monotonic()
        try:
            listed = await self._fetch(_LONG)
            self._notice_old(listed)
            fresh = [update for update in listed if update["update_id"] >= self._confirmed]
        except Exception as error:  # noqa: BLE001 - also at answers that no Bot API gives; else everything would stop
            await self._backoff.failed(error)
            return
        self._backoff.succeeded()
        if fresh:
            self._pause = _SHORTEST
            self._dispatch(fresh)
            await self._settle()
        else:
            await self._breathe(time.monotonic() - began)

    async def _breathe(self, waited: float) -> None:
        """Pauses, longer each time, where the server did not wait for updates before it listed none."""
        self._pause = min(2 * self._pause, _LONGEST) if waited < _LONGEST else _SHORTEST
        if waited < self._pause:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), self._pause - waited)

    async def _fetch(self, seconds: int, limit: int = 100) -> Sequence[Json]:
        offset = self._offset()
        confirms = offset != self._confirmed or not self._forgets
        listed = await self._bot.list_updates(offset if confirms else None, seconds, limit, ALLOWED_UPDATES)
        self._confirmed = offset
        self._seen = {number for number in self._seen if number >= offset}
        return listed

    def _dispatch(self, listed: Sequence[Json]) -> None:
        """Begins to handle what is not in hand; what python-telegram-bot cannot read is passed over."""
        for update in listed:
            number = update["update_id"]
            if number in self._seen:
                continue
            self._seen.add(number)
            self._recent.append(_fingerprint(update))
            self._next = max(self._next, number + 1)
            try:
                self._begin(Update.de_json(update, self._bot))
            except Exception as error:  # noqa: BLE001 - as above
                _log.error("update not readable", update=number, error=name_of(error))

    def _begin(self, update: Update) -> None:
        self._in_hand[update.update_id] = time.monotonic()
        task = asyncio.create_task(self._take(update))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _notice_old(self, listed: Sequence[Json]) -> None:
        """Learns from numbers below the offset: those we know were not forgotten, others tell that the server began anew."""
        old = [update for update in listed if update["update_id"] < self._confirmed]
        if any(_fingerprint(update) not in self._recent for update in old):
            self._next = self._confirmed = 0
            self._seen.clear()
            self._in_hand.clear()
        elif old:
            self._forgets = False

    async def _take(self, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception as error:  # noqa: BLE001 - one update must not end the loop
            _log.error("update not handled", update=update.update_id, error=name_of(error))
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
        """Returns the lowest update that is not handled, or the next one."""
        since = time.monotonic() - PATIENCE
        waiting = [number for number, started in self._in_hand.items() if started > since]
        return min(waiting, default=self._next)

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_GRACE)
        if self._next:
            with contextlib.suppress(TelegramError):
                await self._fetch(0, limit=1)


def _fingerprint(update: Json) -> int:
    """Returns a number that is the same for the same update only; nothing can be read from it."""
    content = next((value for name, value in update.items() if name != "update_id"), None)
    if not isinstance(content, dict):
        return hash(repr(update))
    chat = content.get("chat")
    said = [content.get(name) for name in ("id", "message_id", "date", "edit_date", "text")]
    return hash(repr((update["update_id"], chat.get("id") if isinstance(chat, dict) else chat, *said)))
