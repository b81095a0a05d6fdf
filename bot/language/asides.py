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
    r"(?<!\d)[,.:]|[,.:](?!\d)|[，：。!！?？;；~～…\n]+"
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
    r"^(?:本人|楼主|博主|小编|小白|萌新|新人|路人|吃瓜群众)"
    r"|(?:路过|(?<=\w)[1一]枚|(?:弱弱|冒昧|小声|多嘴|插嘴|插)地?(?:(?:问|请教|打听)(?:个问题|[1一]?[句下声嘴])?|[1一][句嘴])"
    r"|(?:顺便|想|来|在线|再)?(?:问|请教|打听)(?:个问题|[1一][句下声嘴])|(?:老师|记者|学生|编辑|读者|网友|同学|店主|居民)(?:提问|来问|求问))$"
    r"|^\w{0,8}(?:专业|系|学院)的?(?:作业|论文|学生)$"
    r"|^(?:我家?)?(?:老爷子|老太太|老人家?|孩子|小孩|主编|总编|领导|老板|老细|老师)(?:刚|又|老是?)?(?:问|让|叫|要|催)我?[^,]{0,8}$"
    r"|^(?:sorry|apologies|pardon|late to|new to|just joined|quick question|stupid question|dumb question)\b[^?]{0,40}$"
)
# Who is of a trade, where the next clause says what he would know: 做外贸的，想知道.
_OF_A_TRADE = re.compile(r"^(?:做|搞|干|跑|学|教|读|卖|开|写|研究|从事)\w{1,8}的$")
_WOULD_KNOW = re.compile(
    r"^(?:我|就|只|也|还|很)*(?:想(?:要|来)?(?:知道|问|打听|确认|了解|请教)|好奇|顺便问|请问|求问|打听)"
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
    kept = [
        clause
        for clause, behind in zip(clauses, [*clauses[1:], ""], strict=True)
        if clause in asking or not _is_aside(clause, behind, names, words)
    ]
    return "，".join(kept) if len(kept) < len(clauses) else None


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


def _is_aside(clause: str, behind: str, names: Collection[str], words: Collection[str]) -> bool:
    """Whether `clause`, with another one `behind`, is one."""
    folded = fold(clause).text.strip()
    if any(name in clause for name in names) or turns_in(folded) or _YEAR.search(folded):
        return False
    if _ABOUT_PEOPLE.match(folded) or _INTRODUCED.search(folded):
        return True
    if _OF_A_TRADE.match(folded) and _WOULD_KNOW.match(fold(behind).text.strip()):
        return True
    return _ABOUT_FEELINGS.search(folded) is not None and any(word in clause for word in words)
