"""Remarks on an answer of ours, which want no answer: 厉害了, wow."""

from __future__ import annotations

import re

from bot.answer import Answer, Status
from bot.language.folding import fold
from bot.language.intent import asks

_TRAILS_OFF = re.compile(r"\?|[呢咧]\W*$")


def is_reaction(answer: Answer) -> bool:
    """Whether what `answer` answers asks nothing, and nothing that it says was found, or corrects what it takes for granted.

    Meant for lines that only reply to us. What is put to us by name is a question, however it is worded.
    """
    if answer.status is Status.FOUND or answer.unsaid:
        return False
    said = fold(answer.question).text
    return not (asks(said) or _TRAILS_OFF.search(said))
