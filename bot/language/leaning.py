"""Questions that lean on the one before: 那协办的呢, what about journalists, 他还说了什么, 为什么."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.courtesy import speaks_to_the_bot
from bot.language.nameless import claims_something, is_attribute, is_of_those, names_nothing
from bot.language.script import Language
from bot.language.span import Span
from bot.language.yes_no import asks_what

_CORRECTS = (
    r"(?:不是|不对|(?:说|打|问)?错了|no|sorry|oops)[\s,:!]+(?:我(?:想|是)?[问说指]的?是|是|i (?:mean|meant|was asking about))"
    r"|我(?:想|是)?[问说指]的是|i (?:mean|meant|was asking about)"
)
_LEAD = re.compile(
    rf"^\W*(?:{_CORRECTS}|那么|那|还有|以及|另外|此外|至于|换成|再说|and|then|also|so|but|or|what about|how about|what of)"
    r"(?=[^\w]|[\u4e00-\u9fff]|$)[\s,:]*"
)
# 那 before a measure word points at something: 那封信, 那几天; not before all that a number counts with: 那日本呢, 那人数呢.
_POINTS = re.compile(r"^\W*那(?=[个些种位名家场项次篇本部条座所阵边里儿群帮年天时几么段]|\d|封)(?!么)")
_TAIL = re.compile(r"(?:呢|咧|呐)\W*$")
_PERSON = re.compile(r"这个人|那个人|这位|那位|此人|[他她](?!们)|佢(?!哋)|\b(?:he|she|him|his|her)\b")
# What may stand for what was asked about; `_THING` points anywhere, and names nothing.
_STANDS_FOR = re.compile(
    r"[它他她]们|佢哋|它|[这那]番?话|(?<![\u4e00-\u9fff])[这那]些?(?=[有是都说讲叫怎什的在由为])"
    r"|\b(?:it|they|them|these|those)\b(?! [a-z]+ers?\b)"
)
# A letter says something, too.
_IT_SAYS = re.compile(r"它们?[都还]?[说讲谈]|\bit say")
# What says nothing of what it asks about: 是誰發布的, 一共幾本, 內容是什麼, 是国内的还是国外的.
_DROPS = re.compile(
    r"^(?:都?是(?=谁|哪|什么|啥|何|.{1,6}的?还是)|(?:一共|总共|共)?有?(?=几[本份部篇册项场家个名位]\W*$)|(?:主要)?内容|谁(?=[^\W]{1,4}的\W*$))"
)
_THING = re.compile(
    r"它们|它|这个|那个|这些|那些|这|那|其|\b(?:it|its|this|that|these|those|there|one|ones|else|more|some)\b"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|did|do|does|has|have|had|the|a|an|of|in|at|on|for|to|from|by|held|say|said)\b|"
    r"[的了是在有还也又都过吗呢啊吧]|具体|什么原因|说"
)
_ASKS = re.compile(
    r"为什么|为何|为啥|怎么|如何|多少|几[位个家名天]?|谁|哪[里儿天年位个些]?|什么(?:时候|时间|地方|人)?|啥(?:时候)?|何[时地处]|多[大长高久远]|"
    r"干嘛|干啥|地点|时间|日期|原因|理由|数量|人数|金额|\bnumbers? of\b|\b(?:why|how|who|whom|whose|what|which|when|where)\b"
)
# 用英文说一遍, in English please; Chinese is Simplified unless it is asked for otherwise.
_IN = r"(?:请|麻烦)?(?:能|可以)?(?:再|给我|帮我)?(?:用|翻译?成|译成|换成?|改成|说|来个)?(?:个)?"
_SAID = r"(?:版本?|翻译|怎么说|的)?(?:(?:再)?(?:说|讲|回答|答|回复)(?:一?1?[遍下次])?)?(?:[吗么吧])?"
_PLEASE = (
    r"(?:(?:and |now |can you |could you )?"
    r"(?:say (?:it|that) |repeat (?:it|that) |answer |translate (?:it |that )?)?(?:in|to|into) )?"
    r"{}(?:,? (?:please|pls))?"
)
_LANGUAGES = {
    Language.ENGLISH: re.compile(rf"{_IN}(?:英文|英语|英译){_SAID}|{_PLEASE.format('english')}"),
    Language.TRADITIONAL: re.compile(
        rf"{_IN}(?:繁体|繁体字|繁体中文|正体|正体字|正体中文){_SAID}|{_PLEASE.format('traditional(?: chinese)?')}"
    ),
    Language.SIMPLIFIED: re.compile(
        rf"{_IN}(?:简体|简体字|简体中文|中文|汉语|普通话){_SAID}|{_PLEASE.format('(?:simplified(?: chinese)?|chinese)')}"
    ),
}


@dataclass(frozen=True, slots=True)
class Leaning:
    """What is left of a folded question that leans on the one before.

    `core` is the span of it without what only leads in or trails off; `asks` whether it says itself what it asks for;
    `is_bare` whether it names nothing to ask about; `person` the span of a pronoun that stands for someone, `thing` of one that
    may stand for what was asked about, an empty one in front where that goes without saying (`drops`).
    """

    core: Span
    asks: bool
    is_bare: bool
    person: Span | None = None
    thing: Span | None = None
    drops: bool = False


def leaning_of(text: str) -> Leaning | None:
    """Returns how the folded question `text` leans on another; None where it stands by itself."""
    lead = None if _POINTS.match(text) else _LEAD.match(text)
    tail = _TAIL.search(text)
    start, end = lead.end() if lead else 0, tail.start() if tail else len(text.rstrip(" ?!.。,，"))
    core, asks = text[start:end], _ASKS.search(text[start:end]) is not None
    if person := _PERSON.search(core):
        return Leaning((start, end), asks, is_bare=False, person=_moved(person.span(), start))
    if not _content(core) and not _IT_SAYS.search(core):
        return Leaning((start, end), asks, is_bare=True) if asks or lead or tail else None
    names_topic = (lead or tail) and not asks and not re.search("[,，;；]", core)
    if names_topic and not (is_attribute(core) or (lead and not tail and _drops(core) and claims_something(core))):
        return Leaning((start, end), asks, is_bare=False)
    thing = _STANDS_FOR.search(core)
    if _drops(core) and (thing is None or (claims_something(core) and not asks_what(core))):
        return Leaning((start, end), asks, is_bare=False, thing=(0, 0), drops=True)
    if thing and any(map(_content, re.split("[,，;；]", core[: thing.start()])[:-1])):
        return None  # list them, behind what they are
    return Leaning((start, end), asks, is_bare=False, thing=_moved(thing.span(), start)) if thing else None


def _drops(core: str) -> bool:
    """Whether `core` says nothing of what it asks about, or asks for a part of it."""
    if _DROPS.match(core) or is_attribute(core) or is_of_those(core):
        return True
    if claims_something(core) and not asks_what(core):
        return names_nothing(core)
    return asks_what(core) and names_nothing(core) and not speaks_to_the_bot(core)


def language_asked_for(text: str) -> Language | None:
    """Returns the language that the folded question `text` wants the answer before in, and wants nothing else."""
    lead, tail = _LEAD.match(text), _TAIL.search(text)
    core = text[lead.end() if lead else 0 : tail.start() if tail else len(text)].strip(" ?!.。,，")
    return next((language for language, pattern in _LANGUAGES.items() if pattern.fullmatch(core)), None)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _content(core: str) -> str:
    """Returns what `core` names beside asking words, pronouns and particles."""
    for pattern in (_ASKS, _THING, _AUXILIARY):
        core = pattern.sub(" ", core)
    return re.sub(r"[\W_]+", "", core)
