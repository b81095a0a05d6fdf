"""Questions that take something for granted and ask whether it is so: 是不是在北京开的, was it held in Beijing."""

from __future__ import annotations

import functools
import re

# Texts of which it is remembered what they ask: much depends on it while one question is read.
_LAST = 8
VERBS = "is|are|was|were|did|do|does|has|have|had"
"""The English verbs that a question for yes or no begins with."""

# 多不多: a word and its denial.
_OR_NOT = r"([\u4e00-\u9fff])[不没]\1"
_ASKS_WHETHER = re.compile(
    rf"是不是|是否|有没有|还是|能否|可否|对不对|{_OR_NOT}|[吗嘛么](?=\W*$|\W)|吧\W*$|(?:没有|未)\W*$|"
    rf"(?:^|[,.;] ?)(?:so |and |but )?(?:{VERBS}|isn't|wasn't|weren't|didn't|aren't)\b(?! you\b)|"
    r"\b(?:right|correct|isn't it|wasn't it|didn't (?:it|he|she|they)|true)\W*$|[,;] ?no\W*$"
)
_ASKS_WHAT = re.compile(
    r"多少|干[嘛吗啥]|(?<!\d)几[\d百千万]+多?[\u4e00-\u9fff]?(?=\W*\?)|(?<!\d)几(?![\d百千万])|谁|哪|什么|啥|怎|咋|如何|为何|何[时地人处]|多[大长高久远]|\b(?:why|how|what|who|whom|whose|which|when|where)\b"
)
_ASKS_OPENLY = re.compile(
    rf"(?<![对是])[吗嘛么]\W*$|(?:是不是|是否|有没有|能否|可否|{_OR_NOT})(?!\W*$)|没有?[啊呀呢]?\W*$"
    rf"|^(?:so |and |but )?(?:{VERBS})(?:n['’]t)?\b(?! you\b)"
)
# Some or other, which does not ask: 没签什么协议吧.
_ANYTHING = re.compile(r"^(\W*\w*?[没不无]\w{0,8}?)(?:什么|啥|谁|哪[个些项家]?|多少|几[个家位场项])(?=\w*吧\W*$)")
# 是不是, 有没有 and 开了没 ask whether something is so; what else has 不 or 没 says that it is not.
_EITHER = re.compile(rf"{_OR_NOT}|没有?(?=\W*$)")
_DENIES = re.compile(r"[不没未无冇非]|n't\b|\b(?:not?|never)\b")


@functools.lru_cache(maxsize=_LAST)
def asks_whether(text: str) -> bool:
    """Whether the folded question `text` can be answered by yes or no, and asks for nothing else."""
    return _ASKS_WHETHER.search(text) is not None and not asks_what(text)


@functools.lru_cache(maxsize=_LAST)
def asks_what(text: str) -> bool:
    """Whether folded `text` has a word that asks for more than yes or no."""
    return _ASKS_WHAT.search(_ANYTHING.sub(r"\1", text)) is not None


def asks_openly(text: str) -> bool:
    """Whether the folded question `text` only asks for a yes or a no, and does not say what it is: 签约了吗, unlike 签约了吧."""
    return _ASKS_OPENLY.search(text) is not None


def says_or_not(word: str) -> bool:
    """Whether Simplified `word` holds one and its denial, so that it only asks: 多不多."""
    return re.search(_OR_NOT, word) is not None


def denies(text: str) -> bool:
    """Whether the folded question `text` asks whether something is not so."""
    return _DENIES.search(_EITHER.sub("", text)) is not None
