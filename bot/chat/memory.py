"""Which of our messages answers which question, so that an edited question edits its answer."""

from __future__ import annotations

from collections import OrderedDict

from bot.chat.conversation import Conversations


class AnsweredQuestions:
    """Remembers the newest `capacity` pairs of message numbers; a restart forgets them.

    `conversations` has the latest answers themselves, for a short time.
    """

    def __init__(self, capacity: int = 10_000) -> None:
        self.conversations = Conversations()
        self._capacity = capacity
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()

    def __len__(self) -> int:
        return len(self._answers)

    def remember(self, chat: int, question: int, answer: int) -> None:
        """Remembers that message `answer` answers message `question` of the chat."""
        self._answers[chat, question] = answer
        self._answers.move_to_end((chat, question))
        if len(self._answers) > self._capacity:
            self._answers.popitem(last=False)

    def answer_to(self, chat: int, question: int) -> int | None:
        """Returns the number of the message that answers `question`, None where it is not remembered."""
        return self._answers.get((chat, question))
