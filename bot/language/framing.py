"""What frames a question and asks nothing: 各位大佬，请教一下…急, could you please tell me … thanks."""

from __future__ import annotations

import re

from bot.language.folding import fold
from bot.language.interjections import EXCLAIMED
from bot.language.people import ACQUAINTANCES, ENGLISH_ACQUAINTANCES, SOMEONE

_MARKS = r"[\s,;:。.!?~–—-]"
_END = r"(?=\s*(?:[,;:。.!?~]|$)|\s+[–—-])"
_ONCE = r"(?:[一1]?下(?:子)?|[一1]?个问题|[一1]?句)?"
_ASKS = r"(?=\W|谁|哪|什么|为|怎|多|几|有|是|大|这|本|该)"
_ASKING = r"(?=有|谁|哪|什么|为什|怎|多少|几|是|大会|这|本)"
_TEXT = r"(?:在)?(?:(?:这|本|该|那)?(?:篇|份|则|个)?(?:报道|报告|文章|新闻|通稿|稿子|材料|资料|原文)|文(?=[中里章]))"
_WRITING = r"(?:作业|论文|报告|稿子?|总结|文章|功课|作文|新闻|汇报|材料|ppt)"
_ENGLISH_TEXT = r"(?:the|this|that) (?:report|article|text|story|document|news)"
_ENGLISH_WRITING = r"(?:paper|report|essay|article|summary|homework|assignment|thesis|presentation|story|piece)"
_ENGLISH_ASKS = r"(?:who|what|when|where|which|why|how|whose|whom|did|do|does|was|were|is|are|can|could|any)\b"

_PEOPLE = rf"(?:我们?的?)?(?:{ACQUAINTANCES}|小孩)|{SOMEONE}|人家"
# What is guessed says something of what is asked about.
_GUESSED = (
    r"(?:应该|大概|好像)*"
    r"(?:(?=[有是来去]\D{0,3}[\d上几])|(?=大会|[这那][个次届])|(?<=应该)|(?<=大概)|(?<=好像)|(?=[,:]))"
)
_ENGLISH_GUESSED = r"(?: that)?(?= (?:it|they|there|this|that|the|he|she) )"

_GREETINGS = (
    rf"(?:(?:你|您|大家|各位|诸位|老师|大佬|同学|朋友|群友)们?好|早安|早上好|[上中下]午好|晚上好|哈[喽啰]){_END}",
    (
        r"(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|everyone|everybody|guys|folks|bot))?"
        rf"(?:{_END}|(?= {_ENGLISH_ASKS}))"
    ),
)
# What says something of a name or a tag in front of it, and nothing without: @durov 来了吗, #5G 是什么.
_SAID_OF_IT = (
    r"(?!\s*(?:也|都|有)?(?:是(?:什么|啥|谁|干什么的)|指什么|什么意思|"
    r"(?:[来去到]|参加|参会|出席|发言)了?)(?:吗|没有?|么|过吗)?\W*$)"
)
_NOT_BEHIND = r"(?<!who is)(?<!who's)(?<!what is)(?<!what's)"
_ADDRESSES = (
    rf"(?:@[a-z0-9_]+(?![a-z0-9_])|@[^\s@,]{{1,16}}(?=\s)|#[^\s#]{{1,20}}(?=\s)){_SAID_OF_IT}",
    r"(?:q|re|fwd|问题?|提问|疑问|回复|转发)(?=\s*:)|(?:btw|by the way|ok(?:ay)?(?: so)?|also)(?=,| \w)|well(?=,)",
    rf"(?:话说|对了|另外|顺便|那个)(?=,)|话说{_ASKING}|具体(?=有|是|多少)",
    rf"(?:(?:各位|诸位)?(?:大佬|大神|老师|同学|朋友|群友|小伙伴|亲)们?|各位|诸位|大家){_END}",
)
_REQUESTS = (
    rf"我?(?:就|还|也)?(?:想要?|要)(?:请)?(?:问|请教|咨询|了解|知道|打听){_ONCE}{_ASKS}|(?:请|来)?(?:请教|请问|问{_ONCE}(?=\W)|咨询{_ONCE}(?=\W)){_ONCE}(?!育)",
    rf"(?:再|先|来|请|还|也|想|顺便|麻烦)*问(?:[一1]?下|[一1]?个问题|[一1]?句)(?!题)|(?:你|您)(?:说说?|觉得){_ASKING}",
    rf"(?:你|您)?(?:能不能|能否|可不可以|能|可以)?(?:说说|讲讲|说[一1]?下|讲[一1]?下){_ASKING}",
    rf"(?:有没有|有无|有|谁|哪位)(?:大佬|大神|朋友|同学|人|谁|哪位)?(?:能|可以)?(?:知道|晓得|清楚|告诉我们?){_ONCE}(?!的)",
    (
        r"(?:麻烦|拜托|劳驾|请)?(?:你|您|大家|谁)?(?:能不能|能否|可不可以|可否|可以|能)?(?:帮我们?(?![国省市])|帮个忙|帮忙(?=看|查|问|找)|告诉我们?(?![国省市])|[跟给]我们?说)"
        rf"(?:查查|看看|找找|问问|查|看|找|问|讲|解释|介绍)?{_ONCE}(?:吗(?=\W))?"
    ),
    rf"(?:我(?:只|刚刚?|才)?(?:记得|听说)|我?印象中(?!国)|(?:听|据)说(?!明)|(?:我|俺)(?:猜|估计|觉得|以为|认为)){_GUESSED}",
    rf"(?:i|we) (?:assumed?|guess|think|thought|believed?|suppose|reckon|imagined?|bet|heard that|read that){_ENGLISH_GUESSED}",
    rf"(?:i am |i'm |just )?(?:guessing|assuming)(?: that)?{_ENGLISH_GUESSED}",
    rf"(?:{_PEOPLE})(?:刚刚?|又|老是?|总是?|一直|今天|昨天|都在?)?(?:跑?[来过]来?)?问(?:起|到)?我?们?{_ONCE}{_ASKS}",
    (
        rf"(?:my|our|the) (?:{ENGLISH_ACQUAINTANCES})s? "
        rf"(?:just |keeps? )?(?:asks|asked|asking|wants? to know)(?: me| us)?(?: about)?(?=,? {_ENGLISH_ASKS})"
    ),
    rf"(?:麻烦|打扰|不好意思){_ONCE}了?(?:{_END}|(?=请问|问))|求(?:助|解|教){_END}|求问|跪求{_ASKING}",
    (
        r"(?:and |so )?(?:could|can|would|will) (?:you|some(?:one|body)|any(?:one|body))(?: please| kindly)? "
        r"(?:tell|help|explain to|remind) (?:me|us)(?: about| with| out)?"
    ),
    r"please(?: tell| remind| help)?(?: me| us)?|(?:tell|remind) (?:me|us)(?: about)?|let me know",
    r"(?:(?:do|does) (?:any(?:one|body)|someone|you)|any(?:one|body))(?: here| happen to)* knows?",
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
    rf"(?:根据|据|按照)?{_TEXT}(?:里|中(?![国央心外文]))面?(?=[^的说讲写提].{{5}})",
    rf"{_TEXT}(?:里|中|上)?面?(?:有)?(?:说|讲|写|提到|提及|报道|介绍)(?:过|了)?的?{_ASKING}(?=.{{6}})",
    rf"(?:according to|in|from|based on) {_ENGLISH_TEXT}(?: here)?(?=[,:]| {_ENGLISH_ASKS})",
)
# Behind a mark, or what is never content at the end.
_CLOSINGS = (
    r"@[a-z0-9_]+",
    r"(?:非常|十分|太|先)?(?:感谢|谢谢?|多谢|谢啦|感恩)(?:你|您|大家|各位|了|啦|啊)*",
    r"(?:你们?|谁|大家|快|倒是|来|给我?|帮我?|就)*(?:说说|讲讲|评评理|[说讲][一1]?下)(?:看|呗|吧|啊)*|(?:你|快|你快)(?:说|讲|回答|告诉我)(?:吧|啊|呀|呗)?",
    r"(?:很|好|挺|比较)?急+|在线等|求(?:解|助|告知|回复|解答)|跪求|拜托了?",
    r"(?:many )?(?:thanks?|thank you|thx|ty)(?: you)?(?: in advance| a lot| so much| very much| guys| all)?",
    r"please|pls|cheers|asap|urgent|lol",
    r"(?:i would|i'd|i) (?:guess|imagine|assume)|or (?:not|no|nah|what)",
)
_UNMARKED = (r"please|pls|thx|asap|lol", rf"(?:according to|in) {_ENGLISH_TEXT}", r"@[a-z0-9_]+")
_LEAD = re.compile(
    rf"{_MARKS}*(?:{'|'.join((*_GREETINGS, EXCLAIMED, *_ADDRESSES, *_REQUESTS, *_OCCASIONS, *_SOURCES))})(?![a-z-]){_MARKS}*"
)
_TAIL = re.compile(
    rf"(?:(?<!{_MARKS}){_MARKS}*[,;:。.!?~]{_MARKS}*(?:{'|'.join(_CLOSINGS)})"
    r"|(?<=[吗呢吧啊呀])(?:谢谢?|感谢|急+|亲)[你您了啦]?|(?<=[\u4e00-\u9fff])(?<!谁是)(?:[捏咯噢哇]|@[a-z0-9_]+)"
    rf"|{_NOT_BEHIND} (?:{'|'.join(_UNMARKED)})){_MARKS}*$"
)
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)[!-~]+", re.IGNORECASE)
_LONGEST_TAIL = 60
# Letters of the shortest question.
_FEWEST = 2


def unframed(text: str) -> str:
    """Returns `text` without links and what frames the question; framed where next to nothing else would be left.

    >>> unframed("各位大佬，请教一下：谁做了主旨演讲？急！")
    '谁做了主旨演讲'
    """
    text = _LINK.sub(" ", text).strip() if _LINK.search(text) else text
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
