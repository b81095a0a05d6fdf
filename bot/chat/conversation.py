"""What was asked just before, so that 那协办的呢 can be understood."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.answer import Answer

SECONDS = 600
"""How long a question is remembered."""


@dataclass(frozen=True, slots=True)
class _Turn:
    answer: Answer
    until: float


class Conversations:
    """Remembers the newest `capacity` answers for ten minutes, in this process only; a restart forgets them."""

    def __init__(self, capacity: int = 2000, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = capacity
        self._clock = clock
        self._turns: OrderedDict[tuple[int, int], _Turn] = OrderedDict()
        self._latest: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._turns)

    def remember(self, chat: int, message: int | None, answer: Answer | None) -> None:
        """Remembers that our `message` in `chat` gave `answer`; nothing where it was not sent, or gave none."""
        if message is None or answer is None:
            return
        self._turns.pop((chat, message), None)
        self._turns[chat, message] = _Turn(answer, self._clock() + SECONDS)
        self._latest[chat] = message
        while len(self._turns) > self._capacity or next(iter(self._turns.values())).until <= self._clock():
            self._forget(*next(iter(self._turns)))

    def answer_in(self, chat: int, message: int) -> Answer | None:
        """Returns the answer that our `message` in `chat` gave, None where it is not remembered."""
        turn = self._turns.get((chat, message))
        return turn.answer if turn and turn.until > self._clock() else None

    def latest(self, chat: int) -> Answer | None:
        """Returns the last answer given in `chat`, None where it is not remembered."""
        message = self._latest.get(chat)
        return None if message is None else self.answer_in(chat, message)

    def _forget(self, chat: int, message: int) -> None:
        del self._turns[chat, message]
        if self._latest.get(chat) == message:
            del self._latest[chat]
