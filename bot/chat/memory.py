"""Which of our messages answers which question, so that an edited question edits its answer."""

from __future__ import annotations

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Callable

from bot.chat.conversation import Conversations
from bot.chat.place import Sent


class AnsweredQuestions:
    """Remembers the newest `capacity` pairs of messages' numbers, with the time; a restart forgets them.

    `conversations` has the latest answers themselves, for a short time. `clock` tells the time in Unix seconds.
    """

    def __init__(self, capacity: int = 10_000, clock: Callable[[], float] = time.time) -> None:
        self.conversations = Conversations()
        self._capacity = capacity
        self._clock = clock
        self._since = clock()
        self._answers: OrderedDict[tuple[int, int], tuple[Sent, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._answers)

    def remember(self, chat: int, question: int, answer: Sent) -> None:
        """Remembers that `answer`, which may stand in another chat, answers message `question` of the chat."""
        self._answers[chat, question] = answer, self._clock()
        self._answers.move_to_end((chat, question))
        if len(self._answers) > self._capacity:
            _, (_, self._since) = self._answers.popitem(last=False)

    def answer_to(self, chat: int, question: int) -> Sent | None:
        """Returns the message that answers `question`, None where it is not remembered."""
        answer, _ = self._answers.get((chat, question), (None, 0.0))
        return answer

    def has_none(self, chat: int, question: int, written: dt.datetime) -> bool:
        """Returns whether `question` certainly was not answered: any answer to what was `written` then is remembered."""
        return (chat, question) not in self._answers and written.timestamp() > self._since
