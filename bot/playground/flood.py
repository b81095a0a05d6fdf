"""Flood control: how much a bot may send before Telegram asks for a pause."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from bot.playground.chats import Chat
from bot.playground.refusal import Refusal


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """What a bot may send.

    Attributes:
        per_chat: Messages a second into one chat in the long run.
        burst: Messages that a chat takes at once before that counts.
        group_per_minute: Messages a minute into one group.
        per_second: Messages a second over all chats.
    """

    per_chat: float = 1
    burst: int = 5
    group_per_minute: int = 20
    per_second: int = 30


class Flood:
    """Counts what each bot sends; `limits` None counts nothing."""

    def __init__(self, limits: FloodLimits | None) -> None:
        self._limits = limits
        self._sent: defaultdict[tuple[int, str], deque[float]] = defaultdict(deque)
        self._paid: dict[tuple[int, str], float] = {}

    def spend(self, bot_id: int, chat: Chat, now: float) -> None:
        """Counts one message of the bot into the chat; 429 with `retry_after` where it is one too many."""
        if self._limits is None:
            return
        windows = [((bot_id, ""), self._limits.per_second, 1.0)]
        if chat.is_group:
            windows.append(((bot_id, chat.key), self._limits.group_per_minute, 60.0))
        waits = [self._wait(self._sent[key], most, span, now) for key, most, span in windows]
        waits.append(self._bucket_wait((bot_id, chat.key), now))
        if max(waits) > 0:
            raise Refusal.too_many(max(1, math.ceil(max(waits))))
        for key, _, _ in windows:
            self._sent[key].append(now)
        self._paid[bot_id, chat.key] = self._due((bot_id, chat.key), now)

    @staticmethod
    def _wait(sent: deque[float], most: int, span: float, now: float) -> float:
        """Returns the seconds until fewer than `most` lie within the last `span` seconds."""
        while sent and sent[0] <= now - span:
            sent.popleft()
        return sent[-most] + span - now if len(sent) >= most else 0.0

    def _due(self, key: tuple[int, str], now: float) -> float:
        """Returns when the chat's allowance is full again, should one more be sent now."""
        assert self._limits is not None
        return max(self._paid.get(key, now), now) + 1 / self._limits.per_chat

    def _bucket_wait(self, key: tuple[int, str], now: float) -> float:
        assert self._limits is not None
        return self._due(key, now) - now - self._limits.burst / self._limits.per_chat
