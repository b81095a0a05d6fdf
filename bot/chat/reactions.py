"""What wants no answer: remarks on an answer of ours (厉害了, wow), and small talk with us."""

from __future__ import annotations

import re

from bot.answer import Answer, Status
from bot.language.abuse import is_abuse
from bot.language.courtesy import is_courtesy
from bot.language.folding import fold
from bot.language.framing import unframed
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


def is_small_talk(answer: Answer) -> bool:
    """Whether what `answer` answers is thanks, a greeting and the like, and no question that lacks its words."""
    return is_courtesy(_said(answer))


def is_insult(answer: Answer) -> bool:
    """Whether what `answer` answers is an insult."""
    return is_abuse(_said(answer))


def _said(answer: Answer) -> str:
    return fold(unframed(answer.question)).text
