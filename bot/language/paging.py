"""What the buttons under an answer say, typed: 更多, 原文, 出处, 下一句, more please."""

from __future__ import annotations

import enum
import re


class Paging(enum.Enum):
    """What is wanted of the answer before."""

    MORE = "more"
    CONTEXT = "context"
    ORIGINAL = "original"


# Possessive: what may be told apart in several ways would take long.
_BEFORE = (
    r"(?:请问?|麻烦|帮我|能不能|能否|能|可以|我想|我要|想|要|看看?|看1下|给我?|显示|展示|再|还(?!有(?:没有)?[吗嘛呢]?\W*$)|来(?!源)|有没有|有|"
    r"点开|打开|点|这个?|那个?|的|\W)*+"
)
_AFTER = r"(?:看看|看1下|1下|给我看|是什么|是|在|吗|嘛|呢|吧|啊|呀|谢谢|谢啦|多谢|\W)*+"
_HAN = {
    Paging.MORE: (
        r"更多的?(?:结果|句子|内容|答案|信息|几句|[1一]些|[1一]?点)?|多(?:来|给|看)?(?:[1一]点|[1一]些|点|些|几[句条])"
        r"|来?(?:[1一]点|[1一]些|几[句条])|(?:其[他它]|别|另外|剩下|下面)的?(?:句子|结果|答案|几句)"
        r"|还有(?:没有)?|继续|接着(?:说|来|讲)?|下[1一]页"
    ),
    Paging.CONTEXT: r"出处|来源|出自哪里|上下文|前后文|语境|[上下前后][1一]?句话?|哪[1一]?[句段节]",
    Paging.ORIGINAL: r"原文|原话|原句|原版|中文原文",
}
_POLITE = (
    r"(?:\b(?:please|pls|plz|thanks|can|could|you|may|i|we|get|have|see|show|give|tell|me|us|some|the|a|an|its|it|and|ok|any|"
    r"is|there|what|s)\b|\W)*+"
)
_LATIN = {
    Paging.MORE: r"more(?: (?:results|sentences|answers|of (?:it|this|that|them)))?|next page|go on|continue",
    Paging.CONTEXT: r"(?:more )?context|sources?|citation|reference|(?:next|previous) sentence|where is (?:it|this|that) from",
    Paging.ORIGINAL: r"original(?: (?:only|text|sentence|words|chinese))?",
}
_PATTERNS = [
    (wanted, re.compile(rf"{before}(?:{words}){after}"))
    for before, after, wordings in ((_BEFORE, _AFTER, _HAN), (_POLITE, _POLITE, _LATIN))
    for wanted, words in wordings.items()
]
_LONGEST = 30


def paging_in(text: str) -> Paging | None:
    """Returns what folded `text` wants of the answer before, and of nothing else; None for all that asks anew.

    >>> paging_in("更多!"), paging_in("更多企业")
    (<Paging.MORE: 'more'>, None)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    return next((wanted for wanted, pattern in _PATTERNS if pattern.fullmatch(text)), None)
