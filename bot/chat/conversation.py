"""What was asked just before, so that 那协办的呢 can be understood."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.answer import Answer

SECONDS = 600
"""How long a question is remembered."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """An answer, and the number of the message whose answer its question leaned on."""

    answer: Answer
    until: float
    before: int | None


def _later(seconds: float, act: Callable[[], None]) -> None:
    asyncio.get_running_loop().call_later(seconds, act)


class Conversations:
    """Remembers the newest `capacity` answers for ten minutes, in this process only; a restart forgets them.

    `later` calls something after so many seconds, so that what is old goes also where nothing is asked any more.
    """

    def __init__(
        self,
        capacity: int = 2000,
        clock: Callable[[], float] = time.monotonic,
        later: Callable[[float, Callable[[], None]], None] = _later,
    ) -> None:
        self._capacity = capacity
        self._clock = clock
        self._later = later
        self._is_waiting = False
        self._turns: OrderedDict[tuple[int, int], _Turn] = OrderedDict()
        self._latest: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._turns)

    def remember(self, chat: int, message: int | None, answer: Answer | None, before: int | None = None) -> None:
        """Remembers that our `message` in `chat` gave `answer`; nothing where it was not sent, or gave none.

        `before` is the message of ours that was the context. An older message, remembered anew as its question was
        edited, does not become the latest.
        """
        if message is None or answer is None:
            return
        self._turns.pop((chat, message), None)
        self._latest[chat] = max(message, self._latest.get(chat, message))
        self._turns[chat, message] = _Turn(answer, self._clock() + SECONDS, before)
        while len(self._turns) > self._capacity or self._left() <= 0:
            self._forget(*next(iter(self._turns)))
        if not self._is_waiting:
            self._forget_in_time()

    def forget(self, chat: int, message: int) -> None:
        """Forgets what our `message` in `chat` gave, where it is remembered: the latest answer is the one before it."""
        if (chat, message) in self._turns:
            self._forget(chat, message)
            earlier = [number for where, number in self._turns if where == chat and number < message]
            if earlier and chat not in self._latest:
                self._latest[chat] = max(earlier)

    def before(self, chat: int, message: int) -> int | None:
        """Returns the message of ours whose answer was the context of that in `message`, None where there was none."""
        turn = self._turns.get((chat, message))
        return turn.before if turn else None

    def answer_in(self, chat: int, message: int | None) -> Answer | None:
        """Returns the answer that our `message` in `chat` gave, None where it is not remembered."""
        turn = None if message is None else self._turns.get((chat, message))
        return turn.answer if turn and turn.until > self._clock() else None

    def latest_message(self, chat: int) -> int | None:
        """Returns the message of ours that gave the last answer in `chat`."""
        return self._latest.get(chat)

    def _left(self) -> float:
        """Returns the seconds that the oldest answer is remembered for."""
        return next(iter(self._turns.values())).until - self._clock()

    def _forget_in_time(self) -> None:
        """Forgets what is old, now and, as long as something is remembered, each time that something becomes old."""
        while self._turns and self._left() <= 0:
            self._forget(*next(iter(self._turns)))
        self._is_waiting = bool(self._turns)
        if self._turns:
            self._later(self._left(), self._forget_in_time)

    def _forget(self, chat: int, message: int) -> None:
        del self._turns[chat, message]
        if self._latest.get(chat) == message:
            del self._latest[chat]
