"""How fast we send: below Telegram's limits, and as slowly as it asks a chat to be treated."""

from __future__ import annotations

import asyncio
import enum
import math
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram.error import NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.chat.http import Json, NoConnectionError

_MOST_CHATS = 4096
_MOST_TRIES = 5
_RECONNECT = 2.0

_log = structlog.get_logger(__name__)

Result = bool | Json | list[Json]


class Kind(enum.Enum):
    """Whether a chat's limits are a group's: its number alone does not tell groups from channels."""

    GROUP = "group"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages: within `burst` seconds `burst` a chat (one a second in the long run), a minute a group, a second in all."""

    burst: int = 3
    group_per_minute: int = 20
    per_second: int = 30


class Window:
    """At most `most` within any `span` seconds."""

    def __init__(self, most: int, span: float) -> None:
        self._span = span
        self._taken: deque[float] = deque(maxlen=most)

    def free(self, now: float) -> float:
        """Returns the time from which one more is allowed, `now` or later."""
        if len(self._taken) < (self._taken.maxlen or 0):
            return now
        return max(now, self._taken[0] + self._span)

    def take(self, at: float) -> None:
        """Counts one at the time `at`."""
        self._taken.append(at)


@dataclass(slots=True)
class _Chat:
    """What is counted for one chat, and the times until which Telegram asked us to wait: with messages, with all else."""

    burst: Window
    minute: Window
    messages_from: float = 0.0
    others_from: float = 0.0
    last: float = field(default=0.0)

    def pause(self, until: float, *, is_message: bool) -> None:
        if is_message:
            self.messages_from = max(self.messages_from, until)
        else:
            self.others_from = max(self.others_from, until)

    def asked_from(self, *, is_message: bool) -> float:
        return self.messages_from if is_message else self.others_from

    def reserve(self, kind: Kind, now: float) -> float:
        windows = (self.burst, self.minute) if kind is Kind.GROUP else (self.burst,)
        at = max(self.messages_from, *(window.free(now) for window in windows))
        for window in windows:
            window.take(at)
        self.last = at
        return at


class ChatRateLimiter(BaseRateLimiter[Kind]):
    """Paces messages by chat, and waits in one chat only when Telegram asks for it there.

    Only new messages count; an edit, an answer to a callback or to an inline query goes out at once, also where messages
    have to wait. A message sent through inline mode, whose chat nobody tells us, stands for its chat.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._sleep = sleep
        self._all = Window(self._limits.per_second, 1.0)
        self._chats: OrderedDict[str, _Chat] = OrderedDict()

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def process_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - as above
        kwargs: Json,
        endpoint: str,
        data: Json,
        rate_limit_args: Kind | None,
    ) -> Result:
        """Returns the result of the request, made when its chat and the whole allow it.

        Raises:
            RetryAfter: Telegram asked five times to wait, or no message is concerned.
            NetworkError: the connection failed five times, or after the request had left: it may have arrived.
        """
        where = data.get("chat_id") or data.get("inline_message_id")
        chat = self._chat(str(where)) if where else None
        for _ in range(_MOST_TRIES - 1):
            await self._wait(chat, endpoint, rate_limit_args or Kind.OTHER)
            try:
                return await callback(*args, **kwargs)
            except (RetryAfter, NetworkError) as error:
                seconds = _pause(error)
                if chat is None or seconds is None:
                    raise
                _log.warning("waiting", chat=where, seconds=seconds, reason=type(error).__name__)
                chat.pause(self._clock() + seconds, is_message=_is_message(endpoint))
        await self._wait(chat, endpoint, rate_limit_args or Kind.OTHER)
        return await callback(*args, **kwargs)

    async def _wait(self, chat: _Chat | None, endpoint: str, kind: Kind) -> None:
        if chat is None:
            return
        at = -math.inf
        while at < chat.asked_from(is_message=_is_message(endpoint)):  # again after a pause that came meanwhile
            if _is_message(endpoint):
                at = chat.reserve(kind, self._clock())
                await self._sleep_until(at)
                await self._sleep_until(self._turn_of_all())
            else:
                at = chat.others_from
                await self._sleep_until(at)

    def _turn_of_all(self) -> float:
        at = self._all.free(self._clock())
        self._all.take(at)
        return at

    async def _sleep_until(self, at: float) -> None:
        if (seconds := at - self._clock()) > 0:
            await self._sleep(seconds)

    def _chat(self, key: str) -> _Chat:
        """Returns what is counted for a chat, and forgets the longest unused where they are many and a minute silent."""
        if key not in self._chats:
            limits = self._limits
            self._chats[key] = _Chat(Window(limits.burst, limits.burst), Window(limits.group_per_minute, 60.0))
        self._chats.move_to_end(key)
        oldest = next(iter(self._chats.values()))
        if (
            len(self._chats) > _MOST_CHATS
            and max(oldest.last + 60, oldest.messages_from, oldest.others_from) < self._clock()
        ):
            self._chats.popitem(last=False)
        return self._chats[key]


def _is_message(endpoint: str) -> bool:
    return endpoint.startswith("send")


def _pause(error: RetryAfter | NetworkError) -> float | None:
    """Returns the seconds after which to try again; None where the request may have arrived, or was refused."""
    if not isinstance(error, RetryAfter):
        return _RECONNECT if isinstance(error, NoConnectionError) else None
    wait = error.retry_after
    return wait.total_seconds() if not isinstance(wait, int | float) else float(wait)
