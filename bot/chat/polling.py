"""Long polling that confirms an update to Telegram only after it was handled."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog
from telegram import Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.chat.backoff import Backoff
from bot.chat.bot_api import BotApi
from bot.chat.discreet import name_of
from bot.chat.http import Json
from bot.chat.reading import read_update

ALLOWED_UPDATES = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CHANNEL_POST,
    UpdateType.EDITED_CHANNEL_POST,
    UpdateType.INLINE_QUERY,
    UpdateType.CALLBACK_QUERY,
)
"""Said each time: the server remembers what another program asked for."""

MOST_LISTED = 100
"""Updates that Telegram lists at once: no newer ones come where as many behind the oldest in hand are not confirmed."""

_LONG, _SOON, _SLOW, _LATE = 30, 0.05, 0.25, 1.0
"""Seconds: of a poll; from a poll to the next while an update is in hand, while nothing new comes, and while many are."""

_SHORTEST, _LONGEST = 0.05, 1.0
"""Seconds of the pauses where the server does not wait."""

_RECENT = 1000
"""As many updates are known again where the server lists them although they were confirmed."""

_BUSY = 0.5
"""The share of the time: on a machine that others use too, a busy process gets no more."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds: `patience` until what is in hand is confirmed unhandled, as a chat may have to wait for hours.

    To end there are `grace` for what is in hand, and `last` to confirm it. Docker and systemd give 30.
    """

    patience: float = 600.0
    grace: float = 20.0
    last: float = 5.0


class Poller:
    """Fetches updates and hands each to `handle`, side by side; who wants an order has `handle` keep it.

    The offset sent to Telegram is the lowest update that is not yet handled: after a crash what was in hand comes again,
    and what was handled behind it too. Only what is in hand for longer than our patience, or has so many behind it that
    newer ones could not come, is let go. The offset is sent only to confirm: the server may begin anew with lower
    numbers, as Telegram does when a week went by without an update. `spent` tells the processor time that the process
    has used, in seconds.
    """

    def __init__(
        self,
        bot: BotApi,
        handle: Callable[[Update], Awaitable[None]],
        stop: asyncio.Event,
        spent: Callable[[], float] = time.thread_time,
        times: Times | None = None,
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._stop = stop
        self._spent = spent
        self._times = times or Times()
        self._backoff = Backoff(stop)
        self._next = 0
        self._confirmed = 0
        self._forgets = True
        self._pause = _SHORTEST
        self._again = _SOON
        self._let_go = 0
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
        began = _now()
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
            self._note_full(fresh)
            self._dispatch(fresh)
            await self._settle()
        else:
            await self._breathe(_now() - began)

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

    def _note_full(self, listed: Sequence[Json]) -> None:
        """Lets go of what is in hand in the first half of a list that stays full, so that newer updates find room."""
        numbers = [update["update_id"] for update in listed]
        is_new = any(number not in self._seen for number in numbers)
        self._again = _SOON if is_new else min(2 * self._again, _SLOW)
        if len(numbers) >= MOST_LISTED and self._again >= _SLOW:
            self._let_go = sorted(numbers)[len(numbers) // 2]

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
                self._begin(read_update(update, self._bot))
            except Exception as error:  # noqa: BLE001 - as above
                _log.error("update not readable", update=number, error=name_of(error))

    def _begin(self, update: Update) -> None:
        self._in_hand[update.update_id] = _now()
        task = asyncio.create_task(self._take(update))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _notice_old(self, listed: Sequence[Json]) -> None:
        """Learns from numbers below the offset: those we know were not forgotten, others tell that the server began anew."""
        old = [update for update in listed if update["update_id"] < self._confirmed]
        if any(_fingerprint(update) not in self._recent for update in old):
            self._next = self._confirmed = self._let_go = 0
            self._seen.clear()
            self._in_hand.clear()
        elif old:
            self._forgets = False

    async def _take(self, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception as error:  # noqa: BLE001 - one update must not end the loop
            _log.error("update not handled", update=update.update_id, error=name_of(error))
        self._in_hand.pop(update.update_id, None)  # one that is cancelled stays in hand: it comes again

    async def _settle(self) -> None:
        """Waits for what is in hand, but not long where that waits too: new updates of other chats may have come.

        While the processor is busy with it, new ones could not be begun, and to list again all that is in hand would only
        delay it.
        """
        end = _now() + _LATE
        while self._tasks and await self._was_busy(self._again) and _now() < end:
            pass

    async def _was_busy(self, seconds: float) -> bool:
        """Waits up to `seconds` for what is in hand; returns whether the processor was at work for most of the time."""
        began, spent = _now(), self._spent()
        await asyncio.wait(self._tasks, timeout=seconds)
        return self._spent() - spent > _BUSY * (_now() - began)

    def _offset(self) -> int:
        """Returns the lowest update that is neither handled nor let go, or the next one."""
        since = _now() - self._times.patience
        waiting = [number for number, began in self._in_hand.items() if began > since and number >= self._let_go]
        return min(waiting, default=self._next)

    async def _finish(self) -> None:
        """Waits for what is in hand, but not for ever, and confirms what was handled: the rest comes again."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=self._times.grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._next:
            with contextlib.suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(self._times.last):
                    await self._fetch(0, limit=1)


def _now() -> float:
    """Returns the event loop's time, by which all pauses are told."""
    return asyncio.get_running_loop().time()


def _fingerprint(update: Json) -> int:
    """Returns a number that is the same for the same update only; nothing can be read from it."""
    content = next((value for name, value in update.items() if name != "update_id"), None)
    if not isinstance(content, dict):
        return hash(repr(update))
    chat = content.get("chat")
    said = [content.get(name) for name in ("id", "message_id", "date", "edit_date", "text")]
    return hash(repr((update["update_id"], chat.get("id") if isinstance(chat, dict) else chat, *said)))
