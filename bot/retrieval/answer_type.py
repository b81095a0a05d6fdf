"""The type of answer that a question asks for."""

from __future__ import annotations

import enum


class AnswerType(enum.IntEnum):
    """What type of thing is asked for."""

    THING = 0
    WHO = 1
    IDENTITY = 2
    COUNT = 3
    YEAR = 4
    TIME = 5
    PLACE = 6
    ORGANISATION = 7
    REASON = 8
    WORK = 9
    NAME = 10
    LIST = 11
    HOW = 12
    YES_NO = 13
    DEFINITION = 14
    DESCRIPTION = 15
