"""Which of our messages answers which question, so that an edited question edits its answer."""

from __future__ import annotations

from collections import OrderedDict

from bot.chat.conversation import Conversations
from bot.chat.place import Sent


class AnsweredQuestions:
    """Remembers the newest `capacity` pairs of messages' numbers; a restart forgets them.

    `conversations` has the latest answers themselves, for a short time.
    """

    def __init__(self, capacity: int = 10_000) -> None:
        self.conversations = Conversations()
        self._capacity = capacity
        self._answers: OrderedDict[tuple[int, int], Sent] = OrderedDict()

    def __len__(self) -> int:
        return len(self._answers)

    def remember(self, chat: int, question: int, answer: Sent) -> None:
        """Remembers that `answer`, which may stand in another chat, answers message `question` of the chat."""
        self._answers[chat, question] = answer
        self._answers.move_to_end((chat, question))
        if len(self._answers) > self._capacity:
            self._answers.popitem(last=False)

    def answer_to(self, chat: int, question: int) -> Sent | None:
        """Returns the message that answers `question`, None where it is not remembered."""
        return self._answers.get((chat, question))
