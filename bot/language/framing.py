"""What frames a question and asks nothing: 各位大佬，请教一下…急, could you please tell me … thanks."""

from __future__ import annotations

import re

from bot.language.folding import fold
from bot.language.script import has_han

_ONCE = r"(?:[一1]?下(?:子)?|[一1]?个问题|[一1]?句)?"
_TEXT = r"(?:报道|报告|文章|新闻|通稿|稿子|材料|资料|原文)"
_LEADS = (
    r"@\w+(?=\W)",
    r"(?:你|您|大家|各位|诸位)好(?=\W)|早安|早上好|[上中下]午好|晚上好|哈[喽啰](?=\W)",
    r"(?:各位|诸位)?(?:大佬|大神|老师|同学|朋友|群友|小伙伴|亲)们?(?=\W)|(?:各位|诸位|大家)(?=\W)",
    r"我?(?:就|还|也)?(?:想|要|来)?(?:请)?(?:问|请教|咨询|了解|知道|打听)"
    + _ONCE
    + r"(?=\W|谁|哪|什么|为|怎|多|几|有|是|大|这|本|该)",
    r"(?:有没有|有|谁|哪位)(?:人|谁|哪位)?(?:能|可以)?(?:知道|晓得|清楚|了解|告诉我" + _ONCE + r")(?!的)",
    r"(?:麻烦|拜托|劳驾|请)?(?:你|您|大家|谁)?(?:能不能|能否|可不可以|可否|可以|能)?(?:帮(?:我|个忙)|告诉我|跟我说|给我说)"
    r"(?:查|看|找|问|讲|解释|介绍)?" + _ONCE + r"(?:吗(?=\W))?",
    r"麻烦" + _ONCE + r"|不好意思(?:打扰)?" + _ONCE + r"|打扰" + _ONCE + r"|求(?:问|助|解|教)(?=\W)|求问",
    rf"(?:根据|据|按照|按|从)?(?:这|本|该|那)?(?:篇|份|则|个)?{_TEXT}(?:里|中|上)?(?:面)?(?:的?内容|所?[说讲写提](?:到的?)?|来看)?(?=[,:;])",
    rf"(?:根据|据|按照)?(?:这|本|该|那)?(?:篇|份|则|个)?{_TEXT}(?:里|中)面?(?=[^的].{5})",
    r"(?:我|本人|我们)(?:正|正在|在|要|最近在)?(?:写|做|准备|整理|赶|查)[^,;。!?]{0,16}[,;。]",
    r"(?:我)?需要(?:用到|了解|引用)?[^,;。!?]{0,14}[,;。]",
    r"(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| all| everyone| everybody| guys| folks)?(?=\W)",
    r"(?:sorry(?: to (?:bother|disturb|interrupt)(?: you)?)?|excuse me|quick question|one question|question)(?=[,:;.!])",
    r"(?:and |so )?(?:could|can|would|will) (?:you|someone|anyone|anybody|somebody)(?: please| kindly)? (?:tell|help|explain to|remind) (?:me|us)(?: about| with| out)?",
    r"please(?: tell| remind| help)?(?: me| us)?|(?:tell|remind) (?:me|us)(?: about)?|let me know",
    r"(?:do|does) (?:anyone|anybody|someone|you)(?: here| happen to)* know",
    r"(?:i'?m|i am|i was|we are|we're) (?:writing|working|doing|preparing|just)[^,.;?!]{0,40}?(?:[,.;]|and(?= ))",
    r"(?:i'?m|i am|i was|just)? ?(?:wondering|curious)(?: about| to know)?",
    r"(?:i|we)(?:'d| would)? ?(?:just |really |also )?(?:like|want|need|wish|would like)(?:ed)? to (?:know|ask|find out|learn)(?: about)?",
    r"(?:need|want|wish|would like|'d like) to know(?: about)?",
    r"(?:according to|in|from|based on) (?:the|this|that) (?:report|article|text|story|document|news)(?: here)?(?=,|:| (?:who|what|when|where|which|why|how|did|was|were|is|are)\b)",
)
_TAILS = (
    r"@\w+",
    r"(?:非常|十分|太|先)?(?:感谢|谢谢?|多谢|谢啦|感恩)(?:你|您|大家|各位|了|啦|啊)*",
    r"(?:很|好|挺|比较)?急+|在线等|求(?:解|助|告知|回复|解答)|跪求|拜托了?",
    r"(?:many )?(?:thanks?|thank you|thx|ty)(?: you)?(?: in advance| a lot| so much| very much| guys| all)?|please|pls|cheers",
    r"(?:according to|in) (?:the|this|that) (?:report|article|text|story|document)",
)
_LEAD = re.compile(r"[\s,;:。.!?~]*(?:" + "|".join(_LEADS) + r")[\s,;:。.!~]*")
_TAIL = re.compile(
    r"[\s,;:。.!?~]*(?:(?<=[\s,;:。.!?~])|(?<=[\u4e00-\u9fff])(?=[谢感急求]))(?:"
    + "|".join(_TAILS)
    + r")[\s,;。.!?~]*$"
)
# Letters of the shortest question, and words of the longest name.
_FEWEST, _NAME = 2, 4
_WORD = re.compile(r"[A-Za-z]{3,}")


def unframed(text: str) -> str:
    """Returns `text` without what frames the question; as it is where next to nothing else would be left.

    Where all or most words have capitals they are in small letters then: there these tell no names.

    >>> unframed("各位大佬，请教一下：谁做了主旨演讲？急！")
    '谁做了主旨演讲'
    """
    text = text.lower() if _has_idle_capitals(text) else text
    folded = fold(text)
    start, end = 0, len(folded.text)
    while match := _LEAD.match(folded.text, start, end):
        if match.end() == start:
            break
        start = match.end()
    while (match := _TAIL.search(folded.text, start, end)) and match.start() < end:
        end = match.start()
    if sum(map(str.isalnum, folded.text[start:end])) < _FEWEST or (start, end) == (0, len(folded.text)):
        return text
    first, last = folded.original_span(start, end)
    return text[first:last]


def _has_idle_capitals(text: str) -> bool:
    """Whether most words of a text in Latin letters begin with a capital, as in a headline, and it is no mere name."""
    words = [] if has_han(text) else _WORD.findall(text)
    return len(words) >= _NAME and 4 * sum(word[0].isupper() for word in words) > 3 * len(words)
