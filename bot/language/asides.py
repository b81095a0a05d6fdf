"""What a question says beside what it asks: 我在镇上开民宿，到底来了多少嘉宾."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from bot.language.clauses import clauses_of
from bot.language.dates import OF_OUR_TIME
from bot.language.folding import fold
from bot.language.intent import asks
from bot.language.numerals import amounts
from bot.language.people import ACQUAINTANCES, ENGLISH_ACQUAINTANCES, SOMEONE
from bot.language.turns import turns_in

# Who speaks of oneself, but not of what one wants to know; and who tells what others say.
_ABOUT_PEOPLE = re.compile(
    r"^\W*(?:(?:因为|毕竟|反正|刚刚?|昨天|今天)?(?:我|俺|咱|本人)们?(?!国|(?:就|只|也|还)?(?:想|要|问|说的?是|指|需要|关心|找))"
    rf"|(?:我|我们|咱们)?(?:{ACQUAINTANCES}|{SOMEONE})[^的,]{{0,4}}(?:说(?!的(?![是\d\W]|$))|问|想|觉得|以为|坚持|不信|怀疑|非说)"
    r"|(?:i|we) (?!want|need|mean|meant|ask|would|wonder)"
    rf"|my (?:{ENGLISH_ACQUAINTANCES})\b)"
)
# Who is introduced, or asks leave to ask: 退休老师提问, 研二写论文的路过, 弱弱问一句, sorry late to the chat.
_INTRODUCED = re.compile(
    r"^(?:本人|楼主|博主|小编|小白|萌新|新人)(?:[1一]枚|报到|在此)?$|(?:^|的)路过$|[员师生党人民友者主编白][1一]枚$"
    r"|(?:弱弱|冒昧|小声|多嘴|插嘴|插)地?(?:(?:问|请教|打听)(?:个问题|[1一]?[句下声嘴])?|[1一][句嘴])$"
    r"|(?:顺便|想|来|在线|再)?(?:问|请教|打听)(?:个问题|[1一][句下声嘴])$|(?:老师|记者|学生|编辑|读者|网友|同学|店主|居民)(?:提问|来问|求问)$"
    r"|^\w{1,8}专业的?(?:作业|论文)$"
    rf"|^(?:我家?)?(?:{ACQUAINTANCES}|小孩|老爷子|老太太|老人家?|主编|总编|老细)(?:刚|又|老是?)?(?:问我?|(?:让|叫|要|催)我[^,]{{0,8}})$"
    r"|^(?:(?:sorry|apologies|pardon) )?(?:i'?m |to be )?"
    r"(?:late to (?:the|this) (?:chat|group|party|thread)|new (?:here|to (?:the|this) (?:chat|group)))$"
    r"|^(?:sorry|apologies|pardon)(?: for (?:my (?:bad |poor )?english|the (?:stupid|dumb|silly) question))?$"
    r"|^(?:just a |a )?(?:quick|stupid|dumb|silly) question$|^asking for a friend$"
)
# How well one knows a language, whatever it is.
_ABOUT_LANGUAGE = re.compile(
    r"^\W*(?:(?:sorry|hello|hi|hey|but|and|because|since|cause),? )*my (?:english|chinese|mandarin)\b"
    r"|^\W*(?:不好意思|抱歉)?(?:因为)?(?:本人|[我俺])的?(?:英[文语]|中文|汉语|国语|普通话)[^,]{0,3}(?:不好|差|烂|一般|不行)"
)
# Where one lives or is, which no report has to say; 我在杭州见过 is about what one saw there.
_PLACE = r"[^\W的了过见国]{2,5}?"
_HERE = r"(?:[这那]边)?"
_AT_HOME = re.compile(
    rf"^\W*(?:本人|[我俺]们?)(?:人|家|现在|目前|平时|一直)?(?:住在?|在){_PLACE}{_HERE}"
    r"(?:$|住|上班|工作|打工|读[紧着]?书|念书|上学|留学|教书|当|经商|做(?!了)|开(?!会)|有[1一]?[家个间]|(?:看|读)(?:直播|新闻|报|到这))"
    rf"|^\W*(?:本人|[我俺]们?)是?{_PLACE}(?<!机器)人$"
    rf"|^\W*(?:本人|[我俺]们?)(?:正)?(?:打算|准备|考虑|计划)(?:从{_PLACE})?(?:搬|跑)?[去到回来]{_PLACE}"
    r"(?:创业|工作|读书|留学|发展|开[^会]|做生意)"
    r"|^\W*(?:h(?:i|ello|ey),? )?(?:i'?m|i am|we'?re|we are) (?:[a-z'-]+ ){0,5}(?:from|in|based in) [a-z' -]{2,24}$"
    r"|^\W*(?:i|we) (?:live|work|study|teach|run|own|rent|report|research)\b[\w' -]{0,40} (?:in|from|near|at) [a-z' -]{2,24}$"
)
# What asks about just that: 这里有多少企业, how many came from here.
_OF_HOME = re.compile(r"[这那]里|[这那]边|我们|咱们|本地|当地|本[市省国校]|\b(?:here|there|local|our|ours|my|we|us)\b")
# What one feels about it: 口气不小哦, 这名字好喜庆哈哈.
_ABOUT_FEELINGS = re.compile(r"(?:[啦呀噢喔哦齁]|哈哈+)\W*$|^(?:听着|听起来|感觉|难怪|笑死|吓死)")
# Where what is asked begins behind what was only said: 问了半天|到底多少家.
_IN_EARNEST = re.compile(r"(?<=[了啊呀天])(?=到底|究竟)")


def without_asides(
    text: str, names: Collection[str], words: Collection[str], is_chatter: Callable[[str], bool]
) -> str | None:
    """Returns what is left of the question `text` without clauses that ask nothing and tell of the asker, others or feelings.

    `names` (and numbers) and `words` are those that the report lacks. A clause that has one of the former, unless it tells where
    the asker lives, or speaks of another year or edition, may be what the question is about, and stays; one about feelings goes
    for one of the latter, and any other one that `is_chatter`. None where nothing goes, or nothing asks.

    >>> without_asides("我在镇上开民宿，到底来了多少嘉宾", [], ["民宿"], lambda clause: False)
    '到底来了多少嘉宾'
    """
    clauses = [part for clause in clauses_of(text) for part in _IN_EARNEST.split(clause)]
    asking = [clause for clause in clauses if asks(fold(clause).text)]
    if not asking:
        return None
    lives = not any(_OF_HOME.search(fold(clause).text) for clause in asking)
    kept = [
        clause
        for clause in clauses
        if clause in asking or not (_is_aside(clause, names, words, lives=lives) or _may_go(clause, names, is_chatter))
    ]
    return "，".join(kept) if len(kept) < len(clauses) else None


def without_introductions(text: str) -> str:
    """Returns the question `text` without clauses that only introduce the asker, or ask leave to ask, if the rest asks.

    >>> without_introductions("大学老师弱弱问一句，学校有没有协办")
    '学校有没有协办'
    """
    clauses = clauses_of(text)
    if len(clauses) < 2:
        return text
    kept = [clause for clause in clauses if not _INTRODUCED.search(fold(clause).text.strip())]
    goes = len(kept) < len(clauses) and any(asks(fold(clause).text) for clause in kept)
    return "，".join(kept) if goes else text


def without_strange(text: str, names: Collection[str], is_known: Callable[[str], bool]) -> str | None:
    """Returns what is left of the claim `text` without clauses of which nothing `is_known` to the report.

    A clause that has one of the `names` (and numbers) that the report lacks, or any number, stays. None where nothing goes, or
    nothing is left.

    >>> without_strange("你们别争了，分论坛就是20个", [], lambda clause: "分论坛" in clause)
    '分论坛就是20个'
    """
    clauses = clauses_of(text)
    kept = [
        clause
        for clause in clauses
        if amounts(fold(clause).text) or any(name in clause for name in names) or is_known(clause)
    ]
    return "，".join(kept) if 0 < len(kept) < len(clauses) else None


def _may_go(clause: str, names: Collection[str], is_chatter: Callable[[str], bool]) -> bool:
    return is_chatter(clause) and not any(name in clause for name in names)


def _is_aside(clause: str, names: Collection[str], words: Collection[str], *, lives: bool) -> bool:
    folded = fold(clause).text
    if turns_in(folded) or OF_OUR_TIME.search(folded):
        return False
    if (lives and _AT_HOME.match(folded)) or _ABOUT_LANGUAGE.match(folded):
        return True
    if any(name in clause for name in names):
        return False
    if _ABOUT_PEOPLE.match(folded):
        return True
    return _ABOUT_FEELINGS.search(folded) is not None and any(word in clause for word in words)
