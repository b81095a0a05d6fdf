"""What kind of thing a question asks for, and which of its words only ask."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language import script
from bot.language.span import Span
from bot.language.yes_no import VERBS, asks_whether


class Kind(enum.StrEnum):
    """The kind of thing that a question asks for."""

    WHO = "who"
    HOW_MANY = "how many"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    TITLE = "title"
    WHICH = "which"
    HOW = "how"
    YES_NO = "yes or no"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Intent:
    """The kind asked for; the unit counted, such as 家 or `journalist`, empty when none; the spans of words that only ask."""

    kind: Kind
    unit: str
    spans: tuple[Span, ...]


# Counted things that stand for themselves (国家, journalists) are content; mere measure words are not.
_UNIT = (
    "国家|小时|分钟|平方|公里|个|位|名|家|场|项|次|篇|本|部|条|座|所|人(?!民[币幣]|口)|天|岁|倍|代|期|度|级|章|节|层|米|吨|元|块|种|类|批|年|月|日|届|国|公顷|票|集|首|支|队|站|万|亿|"
    "户(?![口型籍外])|株(?![式洲])|棵|艘|架(?!构)|辆|枚|只|匹(?!配)|颗(?!粒)|桶(?!子)|箱(?!子)|瓶(?![子颈])|杯(?!子)|幅(?!度)|栋|幢|盏|册(?!子)|趟|桌(?![子面球])|件|间(?![谍隙接断距])|字(?![幕母典符体号])|套(?![餐装房路])|亩|回(?![合事])|轮(?![船胎椅])"
)
# 称为什么 asks what it is called; so does 名称为何, at the end of a question.
_TURNS_INTO = "称名改译变成分定视列封选认评作做升化设任易更换转立尊誉喻归划拜授扩写读释解义结示即以皆均"
# 在哪 asks for a place, 在哪一年 and 在哪场比赛 do not.
_COUNTED = "1-9一两几个些种类项本部位条座间家所场次届年月天日支方国省市县镇区州地洲边大学"
# What is asked for with these is no place: 关键在哪里. All have two letters: to look behind for takes one length.
_FIGURATIVE = "关键|问题|毛病|原因|病因|区别|差别|差异|不同|优势|劣势|好处|坏处|难处|长处|短处|妙处|益处|难点|优点|缺点|特点|弱点|重点|亮点|特色|价值|意义|奥妙|本质|根源|矛盾|分歧|不足|秘诀|失误|错误"
# 在哪里不同 may be a place.
_UNEQUAL = "不(?:一样|同|对|好|公平|合理|妥|如)|特别|与众不同"
# Each in Chinese, and in English or pinyin. The two never begin at the same letter.
_RULES: tuple[tuple[Kind, str, str], ...] = (
    (
        Kind.WHY,
        (
            rf"(?:(?<![{_TURNS_INTO}])为(?:什么|何)(?!\W*$)|(?:是|^)为(?:什么|何)|为啥)|何以|因何|什么原因|原因(?:是什么|为何)|什么理由"
            r"|怎么会|缘何"
        ),
        r"\bwhy\b|\bhow come\b|\bwhat for\b",
    ),
    (
        Kind.HOW_MANY,
        (
            rf"(?:有|共|大约|大概|要?花费?了?(?=多少钱))?(?:多少|几多|好多)(?:(?P<unit>{_UNIT})|钱)?"
            rf"|(?<![这那哪前后头好十数月])几(?!月)(?P<unit2>{_UNIT})|第几(?P<unit3>{_UNIT})?"
            r"|多(?:大|久|长时间)|多(?=[长高远重快宽深厚])|数量|人数|总数|总额|金额"
        ),
        (
            r"\bhow (?:many|much)(?=(?:(?: [a-z-]+)?? (?P<unit4>[a-z]{3,}))?)"
            r"|\bnumbers? of\b(?=(?:(?: [a-z-]+)?? (?P<unit5>[a-z]{3,}))?)"
            r"|\bamount\b|duo ?shao|\bji ?(?:ge|jia|ming|chang|xiang|wei)\b"
        ),
    ),
    (
        Kind.WHEN,
        (
            r"什么时候|什么时间|何时|啥时候|几时|哪(?:一|1)?[年天月日]|哪个?(?:年代|世纪|时期|月份|朝代|时候)|几[月号]|几点(?=\W*$|[钟半整前后开关结到至起出下上举召闭集])|几年|何年"
            r"|什么日期|日期|年份|时间是"
        ),
        (
            r"\bwhen\b|\bwhat (?:date|day|year|time|month)\b|\bwhich (?:year|day|month|date)\b"
            r"|shenme ?shi ?(?:hou|jian)"
        ),
    ),
    (
        Kind.WHAT,
        (
            rf"(?<={_FIGURATIVE})(?:就|主要|具体|究竟|到底)?(?:体现|表现|出)?在(?:于|了)?(?:哪[里儿]?|何[处地]|[什啥]么?地方)(?=\W*$)"
            rf"|(?<!在)哪[里儿](?=(?:{_UNEQUAL})[了的]?\W*$)"
        ),
        "",
    ),
    (
        Kind.WHERE,
        (
            rf"是?在?(?:哪[里儿]|何(?:处|地(?!位))|[什啥]么?地方)|是?在哪(?![{_COUNTED}])"
            r"|是?在?哪(?:个|一|1|1个)?(?:城市|地方|国家|国|省|市|县|镇|区|州|地|洲|大学|学校)"
            r"|是?在什么(?:城市|国家|省份|地区|大学(?!生)|学校)|位于"
        ),
        (
            r"\bwhere\b|\b(?:what|which) (?:city|town|place|country|province|state)\b"
            r"|zai ?na(?:li|er)?\b|\bna ?(?:li|er)\b"
        ),
    ),
    (
        Kind.WHO,
        (
            r"是?谁|何人|什么人|啥人|哪(?:些|几|1|一)?位|哪(?:个|1个|些|几个)?人"
            r"|哪(?:个|1个)(?:领导|官员|作家|导演|演员|皇帝|总统)|什么名字"
        ),
        r"\bwho(?:m|se)?\b|\bshui\b|\bshei\b",
    ),
    (
        Kind.TITLE,
        r"(?:哪|什么|几)(?:些|本|部|份|篇|首|1)*(?:书|报告|文件|小说|电影|作品|专辑|歌曲|著作|节目|游戏|蓝皮书)",
        r"\b(?:what|which) (?:book|report|document|paper|film)s?\b",
    ),
    (
        Kind.WHICH,
        (
            r"有?哪(?:[1一]?(?:些|几|个|种|类|项|家|两|三|2|3|方面)+(?:个|种|项|类|方面)?"
            r"|[1一]?[部本条座间位名支只场次届款首张所门件篇枚颗段份艘边期级代任]|[1一])?|有什么|有啥"
        ),
        r"\bwhich\b(?: [2-9](?= [a-z]))?|\blist\b|\bwhat are\b|na ?xie",
    ),
    (Kind.HOW, r"怎么样|怎样|怎么|如何|咋样?", r"\bhow\b|zen ?me"),
    (
        Kind.WHAT,
        r"是?什么(?:样)?的?|是?啥|何(?=[种物事为])|为何物|为(?:什么|何)(?=\W*$)",
        r"\bwhat(?:'s| [2-9](?= [a-z]))?\b|shen ?me",
    ),
    (
        Kind.YES_NO,
        r"是不是|有没有|是否|能否|可否|会不会|对吗|吗(?=$|\W)|对不对",
        r"\b(?:is|are|was|were|did|do|does|has|have) (?=[a-z])",
    ),
)
_CHINESE = tuple((kind, re.compile(chinese)) for kind, chinese, _ in _RULES)
# In what has Latin letters either may stand.
_ANY = tuple((kind, re.compile(f"{chinese}|{latin}" if latin else chinese)) for kind, chinese, latin in _RULES)
_LATIN = re.compile("[a-z]")
_BEGINS_WITH_VERB = re.compile(rf"\W*(?:(?:so|and|but),? )?(?:{VERBS})\b(?! you\b)")
_TOLD_IN_CLAUSE = re.compile(
    r"\b(?:say|says|said|tell|tells|know|known|mention|mentions|mentioned|clear|reveal|state|stated|explain|specify|give|list|or)s?"
    r"(?: \w+){0,2} (?:who|what|which|when|where|why|how)\b"
)
_ASKING = re.compile(
    r"请问(?:一?下|1下)?|想(?:请)?问(?:一?下|1下)?|想知道|告诉我|介绍(?:一?下|1下)|说(?:一?下|1下)|谢谢|你好|您好|大家好|有人知道|知道|求问|求证|麻烦|"
    r"是多少|叫做?什么|分别|据报道|根据报道|报道(?:里|中)|文章(?:里|中)|一共|总共|到底|究竟|(?<=[节章分])讲(?:了|过|的)?(?=什么|啥|点啥|些什么)|[那这该](?:1|一)?个?(?:部分|章节|段落|节|章)|[吗呢啊呀吧嘛哦喔啦咧]+(?=$|\W)|"
    r"[,;] ?right(?=\W*$)|\bplease\b|\bcan you\b|\btell me\b|\bdo you know\b|\bthanks?\b|\bhi\b|\bhello\b|\bqing ?wen\b"
)


def intent_of(text: str) -> Intent:
    """Returns what the folded question `text` asks for; WHAT when nothing tells."""
    found = [(kind, match) for kind, pattern in _patterns(text) for match in pattern.finditer(text)]
    spans = [(match.start(), _end(match)) for _, match in found] + [match.span() for match in _ASKING.finditer(text)]
    kind = _kind(text, found)
    units = [unit for rule, match in found if rule is kind for unit in match.groupdict().values() if unit]
    return Intent(kind, units[0] if units else "", tuple(spans))


def _kind(text: str, found: Sequence[tuple[Kind, re.Match[str]]]) -> Kind:
    """Returns the kind of the first rule; of English that of the first word: who spoke when it was over asks who.

    What begins with a verb asks for yes or no, whatever a later clause says, unless it asks what is said or known.
    """
    if not found:
        return Kind.WHAT
    if script.has_han(text):
        return found[0][0]
    if _BEGINS_WITH_VERB.match(text) and not _TOLD_IN_CLAUSE.search(text):
        return Kind.YES_NO
    asking = [rule for rule in found if rule[0] is not Kind.YES_NO]
    return min(asking, key=lambda rule: rule[1].start())[0] if asking else Kind.YES_NO


def _patterns(text: str) -> Sequence[tuple[Kind, re.Pattern[str]]]:
    return _ANY if _LATIN.search(text) else _CHINESE


def asks_something(text: str) -> bool:
    """Whether a word of folded `text` asks for more than yes or no."""
    return any(kind is not Kind.YES_NO and pattern.search(text) for kind, pattern in _patterns(text))


def asks(text: str) -> bool:
    """Whether folded `text` asks: for more than yes or no, or whether something is so."""
    return asks_something(text) or asks_whether(text)


def _end(match: re.Match[str]) -> int:
    """Returns where the asking words end: 多少国家 asks with 多少, of 多少家 the measure word goes too."""
    counted = next((unit for unit in match.groupdict().values() if unit), "")
    return match.end() - len(counted) if len(counted) > 1 and match.group().endswith(counted) else match.end()
