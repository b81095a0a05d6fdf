"""What a question says beside what it asks: 我在镇上开民宿，到底来了多少嘉宾."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from bot.language.folding import fold
from bot.language.intent import asks_something
from bot.language.numerals import amounts
from bot.language.turns import turns_in
from bot.language.yes_no import asks_whether

# Chinese parts its clauses by spaces too.
_BREAK = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[，。!！?？;；~～…\n]+|(?<=[提求][问問])[:：]|(?<=[作论論][业業文])[:：]"
    r"|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fffA-Za-z])|(?<=[A-Za-z]) +(?=[\u4e00-\u9fff])"
)
# Who speaks of oneself, but not of what one wants to know; and who tells what others say.
_ABOUT_PEOPLE = re.compile(
    r"^\W*(?:(?:因为|毕竟|反正|刚刚?|昨天|今天)?(?:我|俺|咱|本人)们?(?!国|(?:就|只|也|还)?(?:想|要|问|说的?是|指|需要|关心|找))"
    r"|(?:我|我们|咱们)?(?:老公|老婆|儿子|女儿|妈|爸|同事|领导|老板|老师|教授|朋友|学生|同学|室友|群友|网友|有人|别人)[^的,]{0,4}(?:说|问|想|觉得|以为|坚持|不信|怀疑|非说)"
    r"|(?:i|we) (?!want|need|mean|meant|ask|would|wonder)"
    r"|my (?:boss|colleague|friend|professor|teacher|editor|wife|husband|son|daughter)\b)"
)
# Who is introduced, or asks leave to ask: 退休老师提问, 研二写论文的路过, 弱弱问一句, sorry late to the chat.
_INTRODUCED = re.compile(
    r"^(?:本人|楼主|博主|小编|小白|萌新|新人)(?:[1一]枚|报到|在此)?$|(?:^|的)路过$|[员师生党人民友者主编白][1一]枚$"
    r"|(?:弱弱|冒昧|小声|多嘴|插嘴|插)地?(?:(?:问|请教|打听)(?:个问题|[1一]?[句下声嘴])?|[1一][句嘴])$"
    r"|(?:顺便|想|来|在线|再)?(?:问|请教|打听)(?:个问题|[1一][句下声嘴])$|(?:老师|记者|学生|编辑|读者|网友|同学|店主|居民)(?:提问|来问|求问)$"
    r"|^\w{1,8}专业的?(?:作业|论文)$"
    r"|^(?:我家?)?(?:老爷子|老太太|老人家?|孩子|小孩|主编|总编|领导|老板|老细|老师)(?:刚|又|老是?)?(?:问我?|(?:让|叫|要|催)我[^,]{0,8})$"
    r"|^(?:(?:sorry|apologies|pardon) )?(?:i'?m |to be )?"
    r"(?:late to (?:the|this) (?:chat|group|party|thread)|new (?:here|to (?:the|this) (?:chat|group)))$"
    r"|^(?:sorry|apologies|pardon)(?: for (?:my (?:bad |poor )?english|the (?:stupid|dumb|silly) question))?$"
    r"|^(?:just a |a )?(?:quick|stupid|dumb|silly) question$|^asking for a friend$"
)
# What one feels about it: 口气不小哦, 这名字好喜庆哈哈.
_ABOUT_FEELINGS = re.compile(r"(?:[啦呀噢喔哦齁]|哈哈+)\W*$|^(?:听着|听起来|感觉|难怪|笑死|吓死)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def without_asides(text: str, names: Collection[str], words: Collection[str]) -> str | None:
    """Returns what is left of the question `text` without clauses that ask nothing and tell of the asker, others or feelings.

    `names` (and numbers) and `words` are those that the report lacks. A clause that has one of the former, or speaks of another
    year or edition, may be what the question is about, and stays; one about feelings goes for one of the latter. None where
    nothing goes, or nothing asks.

    >>> without_asides("我在镇上开民宿，到底来了多少嘉宾", [], ["民宿"])
    '到底来了多少嘉宾'
    """
    clauses = _clauses(text)
    asking = [clause for clause in clauses if _asks(fold(clause).text)]
    if not asking:
        return None
    kept = [clause for clause in clauses if clause in asking or not _is_aside(clause, names, words)]
    return "，".join(kept) if len(kept) < len(clauses) else None


def without_introductions(text: str) -> str:
    """Returns the question `text` without clauses that only introduce the asker, or ask leave to ask, if the rest asks.

    >>> without_introductions("大学老师弱弱问一句，学校有没有协办")
    '学校有没有协办'
    """
    clauses = _clauses(text)
    if len(clauses) < 2:
        return text
    kept = [clause for clause in clauses if not _INTRODUCED.search(fold(clause).text.strip())]
    goes = len(kept) < len(clauses) and any(_asks(fold(clause).text) for clause in kept)
    return "，".join(kept) if goes else text


def without_strange(text: str, names: Collection[str], is_known: Callable[[str], bool]) -> str | None:
    """Returns what is left of the claim `text` without clauses of which nothing `is_known` to the report.

    A clause that has one of the `names` (and numbers) that the report lacks, or any number, stays. None where nothing goes, or
    nothing is left.

    >>> without_strange("你们别争了，分论坛就是20个", [], lambda clause: "分论坛" in clause)
    '分论坛就是20个'
    """
    clauses = _clauses(text)
    kept = [
        clause
        for clause in clauses
        if amounts(fold(clause).text) or any(name in clause for name in names) or is_known(clause)
    ]
    return "，".join(kept) if 0 < len(kept) < len(clauses) else None


def _clauses(text: str) -> list[str]:
    return [clause for clause in _BREAK.split(text) if clause.strip()]


def _asks(folded: str) -> bool:
    return asks_something(folded) or asks_whether(folded)


def _is_aside(clause: str, names: Collection[str], words: Collection[str]) -> bool:
    folded = fold(clause).text
    if any(name in clause for name in names) or turns_in(folded) or _YEAR.search(folded):
        return False
    if _ABOUT_PEOPLE.match(folded):
        return True
    return _ABOUT_FEELINGS.search(folded) is not None and any(word in clause for word in words)
