"""Words beside /ask or a mention that ask nothing themselves, and point at what does: 这个呢, 帮忙看看, 👆, this one please."""

from __future__ import annotations

import re

from bot.language.courtesy import is_courtesy
from bot.language.folding import fold

_LONGEST = 60
"""Characters: what is longer says something, and is not looked through."""

_HELP = (
    r"(?:请教?|请?问|麻烦|拜托|劳烦|帮个?忙|帮我们?|帮|求(?:解答?|助|教|问)?|来(?=[看查找问答说讲帮回解])|快|"
    r"给我们?|跟我们?|在线等|急+|谢谢?|多谢)"
)
_YOU = r"(?:你们?|您|大家|大佬们?|各位|老师|机器人|小助手|能不能|能否|可不可以|可以|能)"
_ACT = r"(?:看|查|找|问|答|说|讲|回|回复|回答|解答|解释|解读|搜|搜索|试)(?:[1一]?(?:看|查|找|问|答|说|讲|搜|试)|[1一]?下[下子]?)?"
_THING = (
    r"(?:(?:这|那|上面|上边|楼上|前面|以上|刚才|刚刚)(?:边|里)?(?:位|条|个|句|题|段)?(?:的)?(?:问题|提问|消息|话|内容)?|"
    r"同问|同求|他|她|它|ta)"
)
_CLOSE = r"(?:[1一]下|怎么(?:看|说|样|回)|如何|是(?:什么|啥)意思|对[吗不]|的|呢|吗|嘛|啊|呀|吧|哦|哈|了|捏|咯|么|怎样)"
_ENGLISH = (
    r"\b(?:(?:and|so|ok|hey|hi|hello|what about|how about|what of|this|that|it|these|those|the|one|above|same|here|question|"
    r"please|pls|plz|thanks?|thx|can|could|would|you|u|help|answer|reply|check|look|see|at|to|with|on|for|me|us|him|her|them|"
    r"out|up|bot|anyone|ask|tell|explain|respond|ans|q)\b)"
)
_NAME = r"@[a-z0-9_]{3,32}"
# Possessive: without it, what fits in many ways takes forever.
_POINTING = re.compile(rf"(?:{_NAME}|{_HELP}|{_YOU}|{_ACT}|{_THING}|{_CLOSE}|{_ENGLISH}|[\W_])*+")


def is_pointing(text: str) -> bool:
    """Whether `text` asks nothing itself: marks and emoji, others' names, requests, this or that; thanks do not point.

    >>> is_pointing("这个呢？"), is_pointing("这个大会呢？")
    (True, False)
    """
    said = fold(text[: _LONGEST + 1]).text
    return len(text) <= _LONGEST and _POINTING.fullmatch(said) is not None and not is_courtesy(said)
