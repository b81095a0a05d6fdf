"""What frames a question and asks nothing: 各位大佬，请教一下…急, could you please tell me … thanks."""

from __future__ import annotations

import re

from bot.language.folding import fold

_MARKS = r"[\s,;:。.!?~]"
_END = r"(?=[\s]*(?:[,;:。.!?~]|$))"
_ONCE = r"(?:[一1]?下(?:子)?|[一1]?个问题|[一1]?句)?"
_ASKS = r"(?=\W|谁|哪|什么|为|怎|多|几|有|是|大|这|本|该)"
_TEXT = r"(?:这|本|该|那)?(?:篇|份|则|个)?(?:报道|报告|文章|新闻|通稿|稿子|材料|资料|原文)"
_WRITING = r"(?:作业|论文|报告|稿子?|总结|文章|功课|作文|新闻|汇报|材料|ppt)"
_ENGLISH_TEXT = r"(?:the|this|that) (?:report|article|text|story|document|news)"
_ENGLISH_WRITING = r"(?:paper|report|essay|article|summary|homework|assignment|thesis|presentation|story|piece)"
_ENGLISH_ASKS = r"(?:who|what|when|where|which|why|how|whose|whom|did|do|does|was|were|is|are|can|could|any)\b"

_GREETINGS = (
    rf"(?:(?:你|您|大家|各位|诸位)好|早安|早上好|[上中下]午好|晚上好|哈[喽啰]){_END}",
    (
        r"(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|everyone|everybody|guys|folks))?"
        rf"(?:{_END}|(?= {_ENGLISH_ASKS}))"
    ),
)
_ADDRESSES = (
    r"@\w+(?=\W)",
    rf"(?:(?:各位|诸位)?(?:大佬|大神|老师|同学|朋友|群友|小伙伴|亲)们?|各位|诸位|大家){_END}",
)
_REQUESTS = (
    rf"我?(?:就|还|也)?(?:想要?|要)(?:请)?(?:问|请教|咨询|了解|知道|打听){_ONCE}{_ASKS}|(?:请|来)?(?:请教|请问|问{_ONCE}(?=\W)|咨询{_ONCE}(?=\W)){_ONCE}(?!育)",
    rf"(?:有没有|有|谁|哪位)(?:人|谁|哪位)?(?:能|可以)?(?:知道|晓得|清楚|告诉我们?){_ONCE}(?!的)",
    (
        r"(?:麻烦|拜托|劳驾|请)?(?:你|您|大家|谁)?(?:能不能|能否|可不可以|可否|可以|能)?(?:帮我们?(?![国省市])|帮个忙|告诉我们?(?![国省市])|[跟给]我们?说)"
        rf"(?:查|看|找|问|讲|解释|介绍)?{_ONCE}(?:吗(?=\W))?"
    ),
    rf"(?:麻烦|打扰|不好意思){_ONCE}了?(?:{_END}|(?=请问|问))|求(?:助|解|教){_END}|求问",
    (
        r"(?:and |so )?(?:could|can|would|will) (?:you|some(?:one|body)|any(?:one|body))(?: please| kindly)? "
        r"(?:tell|help|explain to|remind) (?:me|us)(?: about| with| out)?"
    ),
    r"please(?: tell| remind| help)?(?: me| us)?|(?:tell|remind) (?:me|us)(?: about)?|let me know",
    r"(?:do|does) (?:any(?:one|body)|someone|you)(?: here| happen to)* know",
    r"(?:i'?m|i am|i was|just)? ?(?:wondering|curious)(?: about| to know)?",
    (
        r"(?:i|we)(?:'d| would)? ?(?:(?:just|really|also) )?(?:would like|like|want|need|wish)(?:ed)? to "
        r"(?:know|ask|find out|learn)(?: about)?"
    ),
    r"(?:need|want|wish|would like|'d like) to know(?: about)?",
    rf"(?:sorry(?: to (?:bother|disturb|interrupt)(?: you)?)?|excuse me|(?:(?:one|quick) )?question){_END}",
)
_OCCASIONS = (
    rf"(?:我们?|本人)(?:正|正在|在|要|最近在)?(?:写|做|准备|整理|赶)(?:[一1]?[篇份个])?{_WRITING}[,;。]",
    rf"我?需要(?:用到|了解|引用){_TEXT}[^,;。!?谁哪什几多]{{0,8}}[,;。]",
    (
        r"(?:i'?m|i am|we are|we're) (?:writing|working on|doing|preparing) (?:(?:a|an|my|our|some) )?(?:\w+ )?"
        rf"{_ENGLISH_WRITING}(?: (?:on|about|for) (?:it|this|that|school|class|work|my (?:boss|teacher|class)|{_ENGLISH_TEXT}))?"
        r"(?:[,.;]| and(?= ))"
    ),
)
_SOURCES = (
    rf"(?:根据|据|按照|按|从)?{_TEXT}(?:里|中|上)?(?:面)?(?:的?内容|所?[说讲写提](?:到的?)?|来看)?(?=[,:;])",
    rf"(?:根据|据|按照)?{_TEXT}(?:里|中)面?(?=[^的].{{5}})",
    rf"(?:according to|in|from|based on) {_ENGLISH_TEXT}(?: here)?(?=[,:]| {_ENGLISH_ASKS})",
)
# Behind a mark, or what is never content at the end.
_CLOSINGS = (
    r"@\w+",
    r"(?:非常|十分|太|先)?(?:感谢|谢谢?|多谢|谢啦|感恩)(?:你|您|大家|各位|了|啦|啊)*",
    r"(?:很|好|挺|比较)?急+|在线等|求(?:解|助|告知|回复|解答)|跪求|拜托了?",
    r"(?:many )?(?:thanks?|thank you|thx|ty)(?: you)?(?: in advance| a lot| so much| very much| guys| all)?|please|pls|cheers",
)
_UNMARKED = (r"please|pls|thx", rf"(?:according to|in) {_ENGLISH_TEXT}", r"@\w+")
_LEAD = re.compile(
    rf"{_MARKS}*(?:{'|'.join((*_GREETINGS, *_ADDRESSES, *_REQUESTS, *_OCCASIONS, *_SOURCES))})(?![a-z-]){_MARKS}*"
)
_TAIL = re.compile(
    rf"(?:(?<!{_MARKS}){_MARKS}*[,;:。.!?~]{_MARKS}*(?:{'|'.join(_CLOSINGS)})"
    rf"|(?<=[吗呢吧啊呀])(?:谢谢?|感谢|急+)[你您了啦]?| (?:{'|'.join(_UNMARKED)})){_MARKS}*$"
)
_LONGEST_TAIL = 60
# Letters of the shortest question.
_FEWEST = 2


def unframed(text: str) -> str:
    """Returns `text` without what frames the question; as it is where next to nothing else would be left.

    >>> unframed("各位大佬，请教一下：谁做了主旨演讲？急！")
    '谁做了主旨演讲'
    """
    folded = fold(text)
    start, end = 0, len(folded.text)
    while match := _LEAD.match(folded.text, start, end):
        if match.end() == start:
            break
        start = match.end()
    while match := _TAIL.search(folded.text, max(start, end - _LONGEST_TAIL), end):
        end = match.start()
    if sum(map(str.isalnum, folded.text[start:end])) < _FEWEST or (start, end) == (0, len(folded.text)):
        return text
    first, last = folded.original_span(start, end)
    return text[first:last]
