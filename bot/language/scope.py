"""How much a question asks for: a list, a whole section, someone's words, the gist of the report."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass


class Scope(enum.Enum):
    """What a question wants of a report beyond a single sentence."""

    REPORT = "report"
    SECTION = "section"
    WORDS = "words"
    OVERVIEW = "overview"
    STATE = "state"
    BEGINNING = "beginning"
    ENDING = "ending"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class AskedScope:
    """The scope of a question; `section` is the number of the section it names, None where it names none by number.

    Of one counted from the end it is negative: -1 is the last.
    """

    scope: Scope
    section: int | None = None


_SAID = r"(?:什么|啥|甚么|哪些|点啥|点什么|些什么|了些啥)"
_SAYING = "指出|表示|介绍|透露|强调|提到|认为|评价|说|讲|谈|聊"
_REPORT = (
    r"(?:报告|报道|文章|新闻|全文|大会|峰会|会议|这届|本届|这次|整|内容|主要|一篇|这|篇|份|个|场|的|是|都|说|讲|写|"
    r"report|article|conference|summit|the|this|it|\W)*"
)
_GIST = "总结|概括|概述|综述|归纳|摘要|大意|梗概|要点|中心思想|主旨(?!演)"
_SUMMARY = (
    r"\b(?:summary|summari[sz]e|overview|outline|gist|tl;?dr|sum up|(?:main|key) (?:points?|ideas?|takeaways?))\b"
)
_SECTION_WORD = r"(?:部分|章节|段落|小节|节|章)"

_BY_NUMBER = re.compile(
    rf"第(?P<han>\d{{1,3}}){_SECTION_WORD}|\b(?:section|part|chapter) (?P<latin>\d{{1,3}})\b"
    r"|\b(?P<nth>\d{1,3})(?:st|nd|rd|th) (?:section|part|chapter)\b"
)
# 最后一段时间 and 最后一段路 are no paragraphs.
_FROM_THE_END = re.compile(
    rf"(?:倒数|最后)第?(?P<han>[1-9一])个?(?:{_SECTION_WORD}|段(?![时路话音关恋]))"
    r"|(?:最后|最末|末尾)的?(?:部分|章节|段落)|\b(?:the |^)(?:last|final) (?:section|part|chapter|paragraph)\b"
    r"|\b(?:second|2nd|next)[ -]to[ -](?:the[ -])?last (?:section|part|chapter|paragraph)\b"
    r"|\bpenultimate (?:section|part|chapter)\b"
)
_SECOND = re.compile(r"second|2nd|next|penultimate")
_OF_TEXT = r"(?:整?[篇个份]?(?:报告|报道|文章|新闻|全文|原文|正文|通稿)(?:的|在|里)*)?"
_THERE = (
    r"(?:的?(?:部分|那?[1一]?[段句]|几句)话?)?(?:里|中|是|都|就)*"
    rf"(?:(?:说|讲|写|谈|提到)的?(?:了|过|是)?|怎么(?:说|讲|写)|是){_SAID}?的?[呢啊呀]?\W*"
)
_ENGLISH_TEXT = r"(?:the|this) (?:report|article|text|story)"
_BEGINS = re.compile(
    rf"\W*{_OF_TEXT}(?:最?开头|开篇|[1一]?开始(?=说|讲|写|提)){_THERE}"
    rf"|(?:how|what) does {_ENGLISH_TEXT} (?:begin|start|open)(?: with)?\W*"
    rf"|(?:what (?:does|is (?:said )?(?:in|at)) )?the (?:beginning|start)(?: of {_ENGLISH_TEXT}(?: says?)?| says?)\W*"
)
_ENDS = re.compile(
    rf"\W*{_OF_TEXT}(?:最?结尾|末尾|文末|最末){_THERE}|(?:how|what) does {_ENGLISH_TEXT} (?:end|close)(?: with)?\W*"
    rf"|(?:what (?:does|is (?:said )?(?:in|at)) )?the (?:end|ending)(?: of {_ENGLISH_TEXT}(?: says?)?| says?)\W*"
)
_WHOLE = re.compile(
    rf"{_REPORT}(?:主要|核心|大致)内容(?:是{_SAID})?\W*|"
    rf"(?:请|帮我|帮忙|给我|麻烦|能不能|可以)*(?:{_GIST})(?:一下|1下|下)?{_REPORT}|{_REPORT}(?:{_GIST})(?:一下|1下|是{_SAID})?\W*|"
    rf"{_REPORT}(?:报告|报道|文章|新闻|全文){_REPORT}(?:了)?{_SAID}\W*|"
    rf"(?:please |can you |could you |give me |what(?:'s| is| are) |an? |the )*{_SUMMARY}(?: of| up)?{_REPORT}(?:please)?\W*|"
    r"what(?:'s| is| does) (?:the|this) (?:report|article|text|story) (?:is )?(?:about|say|saying|tell us)\W*"
)
_SECTION = re.compile(
    rf"(?:那|这|哪|该)(?:一|1)?(?:个)?{_SECTION_WORD}|(?:的|章|一){_SECTION_WORD}(?:讲|说|谈|写|$|\W)|"
    r"\b(?:section|chapter)\b|\bthe (?:[a-z-]+ ){0,3}part\b"
)
# What follows tells whether all of someone's words are wanted: 介绍了什么 does, 怎么介绍合作成果 does not.
_WORDS = re.compile(
    rf"(?:{_SAYING})(?:了|过|的|的是|了点|了些|到)?{_SAID}|(?:怎么|如何|咋)(?:{_SAYING})|"
    rf"(?:谈话|讲话|发言|话)(?:的)?(?:重点|要点|内容)|(?:还|又|都)(?:{_SAYING})了?(?=$|\W)|"
    r"\bwhat (?:else )?(?:did|does|has|have) .{1,80}? (?:say|said|tell|told|mention|mentioned|point out|talk about)\b|"
    r"(?:shuo|jiang|tan) ?(?:le|guo)? ?(?:shen ?me|sha)\b"
)
_NO_MORE = re.compile(
    r"(?:话|内容|东西|重点|要点|观点|看法|点什么|什么|啥|[了的呢吗呀啊吧嘛])*|(?: (?:at|in|during|to) .*| about (?:it|this))?",
    re.DOTALL,
)
_OVERVIEW = re.compile(rf"介绍(?!情况)|简介|概况|{_GIST}|{_SUMMARY}|\btell me (?:more )?about\b|\bdescribe\b")
_STATE = re.compile(r"情况|怎么样|咋样|\bhow (?:was|were|did)\b")
# Where the words that which asks about end: of which edition was this, edition is the last.
_NO_NOUN = "(?:is|was|are|were|be|did|does|do|has|had|have|can|will|would|of|in|at|on|for|by|with|from|the|an?|this|that|its|his)"
_LIST = re.compile(
    r"哪(?:些|几|两|三|2|3|4|5)|有(?:什么|啥|何)|"
    r"什么(?:样的?)?(?:成果|好处|活动|内容|特点|方面|文件|产品|技术|收获|计划|规划|打算|影响|意义|亮点)|"
    r"列(?:出|举|1下|一下|个|表)|逐1|逐一|清单|一览|盘点|都.{0,6}(?:什么|啥)|"
    rf"\blist\b|\bwh(?:ich|at) (?:are|were)\b"
    rf"|\bwhich (?:(?!{_NO_NOUN}\b)[a-z0-9'-]+ ){{0,3}}(?!{_NO_NOUN}\b)[a-z]{{2,}}(?<!s)s\b|"
    r"\bwhat (?!(?:is|was|does|has|this|its)\b)(?:[a-z-]+ ){0,2}[a-z]{2,}s\b|"
    r"\bany [a-z]+s\b|\ball (?:the |of )|\benumerate\b|\bname the\b|na ?xie"
)
_PATTERNS = (
    (Scope.SECTION, _SECTION),
    (Scope.OVERVIEW, _OVERVIEW),
    (Scope.LIST, _LIST),
    (Scope.STATE, _STATE),
)


_WHOLES = ((Scope.BEGINNING, _BEGINS), (Scope.ENDING, _ENDS), (Scope.REPORT, _WHOLE))

_LONGEST = 300
"""Characters that are read: who writes more asks for something in particular."""


def asked_scope(text: str) -> AskedScope | None:
    """Returns what the folded question `text` wants beyond a single sentence; None where it wants no more than that."""
    text = text[:_LONGEST]
    if last := _FROM_THE_END.search(text):
        return AskedScope(Scope.SECTION, -_from_the_end(last))
    if number := _BY_NUMBER.search(text):
        return AskedScope(Scope.SECTION, next(int(found) for found in number.groups() if found))
    if whole := next((scope for scope, pattern in _WHOLES if pattern.fullmatch(text.strip())), None):
        return AskedScope(whole)
    if (words := _WORDS.search(text)) and _NO_MORE.fullmatch(text[words.end() :].rstrip(" ?!.。,，")):
        return AskedScope(Scope.WORDS)
    return next((AskedScope(scope) for scope, pattern in _PATTERNS if pattern.search(text)), None)


def _from_the_end(match: re.Match[str]) -> int:
    if match["han"]:
        return 1 if match["han"] == "一" else int(match["han"])
    return 2 if _SECOND.search(match.group()) else 1
