"""Which of our messages answers which question, so that an edited question edits its answer."""

from __future__ import annotations

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Callable

from telegram import Message

from bot.answer import Answer
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

    def remember_sent(
        self, sent: Sent | None, answer: Answer | None, *, to: Message | None = None, before: int | None = None
    ) -> None:
        """Remembers the `answer`, if any, that our message gives; nothing where it was not `sent`.

        It may stand in another chat than the question `to` which it belongs, where that was a message. `before` is the message
        of ours whose answer was the context.
        """
        if sent is None:
            return
        if to is not None:
            self.remember(to.chat_id, to.message_id, sent)
        self.conversations.remember(sent.chat, sent.number, answer, before)

    def remember_edit(
        self, sent: Sent, anew: Sent | None, answer: Answer | None, *, to: Message, before: int | None
    ) -> None:
        """Remembers the `answer`, if any, that our message gives since it was edited, or the one sent `anew` in its place."""
        if answer is None or anew:
            self.conversations.forget(sent.chat, sent.number)
        self.remember_sent(anew or sent, answer, to=to, before=before)

    def answer_to(self, chat: int, question: int) -> Sent | None:
        """Returns the message that answers `question`, None where it is not remembered."""
        answer, _ = self._answers.get((chat, question), (None, 0.0))
        return answer

    def has_none(self, chat: int, question: int, written: dt.datetime) -> bool:
        """Returns whether `question` certainly was not answered: any answer to what was `written` then is remembered."""
        return (chat, question) not in self._answers and written.timestamp() > self._since
