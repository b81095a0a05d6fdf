"""Follow-ups that name nothing of their own: 谁写的, 都有什么主题, what did they show, more than 300?"""

from __future__ import annotations

import re

from bot.language.empty_words import is_empty
from bot.language.measures import UNITS
from bot.language.script import has_han

# What something has, whatever it is: named alone, it is that of what was asked about.
_ATTRIBUTES = "内容|主题|名字|名称|题目|标题|作者|意义|目的|作用|特点|背景|细节|详情|结果"
_ENGLISH_ATTRIBUTES = "names?|titles?|topics?|themes?|contents?|authors?|purpose|meaning|details?|results?"
_ATTRIBUTE = re.compile(
    rf"(?:具体|主要|分别|它|其)?的?(?:{_ATTRIBUTES})|(?:(?:and|the|its|their) )*(?:{_ENGLISH_ATTRIBUTES})"
)
_ASKING = (
    "为什么|什么|甚么|啥|谁|哪[里儿些个位年天月日几]?|几[天年月个位名家场项本份篇次]?|多少[个位名家场项本份篇次天年]?|多[长大久高远]?|怎么样?|怎样|如何|为何|咋样?|何[时处地]|时候|时间|日期|地点|地方"
    "|干[嘛啥]"
)
_PRONOUNS = "[这那]番?话|[他她它]们?|佢哋?|[这那]些|[这那]个|[这那][么样]|[这那]|其中|里面|里头|当中|其|自己"
_PARTICLES = (
    "[的了是在有还也又都就才过吗呢啊吧嘛呀么着得没不全各会能想要]|到底|究竟|具体|分别|[1一]共|总共|总计|合计|大概|大约|差不多|主要|全部|确定|肯定"
    "|真的|已经|当时|后来|所以|请问|可以|是否|个|种|些|位|名|本|份|篇|项"
)
_COMPARING = (
    "超过|不[止只到足]|[多少高低大小]于|[至最][少多]|起码|顶多|接近|将近|左右|上下|以[上下内]|往上|快|够|突?破|达到?|[上过](?=[十百千万亿])|远远?"
    "|正好|刚好"
)
_PREPOSITIONS = "[从给被由跟和对为按把向往以用于]"
# Verbs of which anything may be the subject; what a whole event does (开, 举行, 结束) is asked of what the report is about.
_VERBS = (
    "发表|发布|发送|发出|公布|出版|撰写|编写|签署|来自|展[示出览]|叫做?|代表|介绍|提[出到]|指出|表[示达]|反映|体现|包[括含]|涵盖|涉及|报道"
    "|属于|组织|参[加与]|研发|开发|制作|设计|完成|推出|[写讲说谈聊发出编著致送寄收签来去到展看听做干搞弄拿带称提指报播问答评选算属当任建造]"
)
_SIDES = "国内|[国境海]外|外国|中国|本土|外资"
_ASIDE = f"{_SIDES}|国[家际]?|地区|人|钱|页|价格|语言"
_NUMBER = (
    rf"\d[\d.,]*[多余来几]?[十百千万亿]*[多余]?(?:[{UNITS}元块]|美元|人民币)?"
    rf"|(?<![少几])[十百千万亿]{{1,3}}(?=[{UNITS}元了吗吧呢?]|$)"
)
_NAMES_NOTHING = re.compile(
    rf"{_NUMBER}|{_ASKING}|{_COMPARING}|{_VERBS}|{_ATTRIBUTES}|{_ASIDE}|{_PRONOUNS}|{_PARTICLES}|{_PREPOSITIONS}|[\W_]+"
)
_ENGLISH = re.compile(
    r"(?:wr(?:ite|ote|itten)|show(?:ed|n|s|ing)?|exhibit(?:ed|ing)?|display(?:ed|ing)?|sa(?:y|id)|call(?:ed)?|named?|publish(?:ed)?|released?|issued?"
    r"|announced?|present(?:ed)?|report(?:ed)?|cover(?:ed)?|mention(?:ed)?|included?|represent(?:ed)?|sign(?:ed)?|made?|make|created?|produced?|developed?"
    r"|g[ai]ven?|sen[dt]|c[ao]me|we?nt|go|get|got|t(?:ake|ook|aken)|read|deliver(?:ed)?|spea?ks?|spoken?|talk(?:ed)?|tell|told|do(?:es|ne)?|did|mean[st]?"
    rf"|{_ENGLISH_ATTRIBUTES}|countr(?:y|ies)|nations?|places?|pages?|price|cost|languages?|dates?|numbers?"
    r"|long|much|many|more|less|fewer|least|most|over|under|above|below|about|around|nearly|almost|exactly|really|actually|sure|certain|only|just|even"
    r"|hundred|thousand|million|billion|or|by|worth|there|us|one|ones|[\d.,]+[km]?)"
)
_CONTRACTED = re.compile(r"n['’]t\b|['’][a-z]+\b")
_OF_THOSE = re.compile(r"[这那]?(?:其中|里面|里头|当中)|(?:how many |which |any )(?:of|among) (?:them|those|these)\b")
_CLAIMS = re.compile(rf"\d|[百千万亿](?=\W|$|[了吗吧呢元])|{_SIDES}")


def names_nothing(text: str) -> bool:
    """Whether folded `text` has only words that anything may be asked with: asking words, pronouns, verbs, numbers.

    >>> names_nothing("什么时候写的"), names_nothing("超过1000了吗"), names_nothing("有多少记者")
    (True, True, False)
    """
    if has_han(text):
        return not _NAMES_NOTHING.sub("", text)
    words = re.findall(r"[\w.,]*\w", _CONTRACTED.sub(" ", text))
    return bool(words) and all(is_empty(word) or _ENGLISH.fullmatch(word) for word in words)


def is_attribute(text: str) -> bool:
    """Whether folded `text` is nothing but a word for what anything has: 内容, the title."""
    return _ATTRIBUTE.fullmatch(text.strip(" ?!.。,，")) is not None


def is_of_those(text: str) -> bool:
    """Whether folded `text` asks for a part of what was asked about: 其中外国的有多少."""
    return _OF_THOSE.match(text.lstrip()) is not None


def claims_something(text: str) -> bool:
    """Whether folded `text` has a number, or a side that one may be of: 不是200亿吗, 都是国内的吗."""
    return _CLAIMS.search(text) is not None
