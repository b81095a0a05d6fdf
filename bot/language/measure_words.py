"""Measure words: which of them count things of one sort, and whether a text counts such things."""

from __future__ import annotations

import re

# Those of each group count the same sort of thing.
_SORTS = (
    "人名位口员户者票", "张幅面片", "枚颗粒只金银", "头只条匹尾", "次回场届趟遍度轮番起下张", "家所座间栋处幢户席",
    "本部篇册卷种套", "条项款", "台辆部架艘列对", "棵株", "瓶杯桶箱", "艘条只", "层楼级",
)  # fmt: skip
# What is asked with: 几个 and 多少种 may be told with any measure word.
_ASKED = "人名位张幅面片枚颗粒头只匹次回场届趟遍家所座间栋本部篇册卷项款台辆架艘列棵株瓶杯桶票层"
# What begins like a measure word and is none: 多少座位, 几家人.
_OTHERS = r"(?!座位|家[人庭]|人[家口民均员]|次元|面[积粉]|部分|层次|只有|本地|位置|名字|场地|项目)"
_ASKING = re.compile(rf"(?:多少|(?<![这那好十前后每元第的])几){_OTHERS}([{_ASKED}])")
_PEOPLE = re.compile(
    r"\bhow many (?:[a-z-]+ )?(?:people|persons|men|women|workers|employees|residents|inhabitants|students|soldiers|passengers"
    r"|members|visitors|guests|children|victims|journalists|teachers|prisoners|patients|farmers|voters|sailors|monks|pupils)\b"
)
_SOME = r"[〇零一二两三四五六七八九十百千万亿几数半]"
_NUMBER = rf"(?:\d+(?:\.\d+)?[十百千]?|{_SOME}+)"
# Of three months 月 is counted, not 个.
_COUNTED = re.compile(
    rf"{_NUMBER}[多余来几]?[万亿]?[多余]?(?:个(?=半?月|小时|钟头|星期|礼拜|世纪))?(?P<behind>[\u4e00-\u9fff%]?)"
)
_NOBODY_OR_ALL = re.compile(r"没有?人|无人|全[部体]|所有")
# What is no number of things and tells of one: a share, as many, all of them.
_SHARES = "%成半倍"
_ANYTHING = "个具"
_PERSONS = re.compile(r"[男女学工村农居乘儿孩教士战水难官旅游客师民僧渔囚病选]")
# As numbers stand in a text whose figures are folded; none at all, each and many tell of a number, too.
_ANY_NUMBER = re.compile(rf"\d+(?:[.,:]\d+)*|{_SOME}|[双倍每无没]|大量|许多|众多|不少")
_ASKS_HOW_MANY = re.compile(r"多少|(?<![这那哪前后头好十数月元乾的])几(?![乎何率尼内])[\u4e00-\u9fff]|\bhow many\b")


def may_tell_how_many(question: str, text: str) -> bool:
    """Whether the folded Chinese `text` may tell how many of a thing there are, where the folded `question` asks that.

    It has a number that the question does not say, and one of that sort of thing where a measure word tells the sort.

    >>> may_tell_how_many("死了多少人", "洪水冲走了2艘船"), may_tell_how_many("有几条船", "洪水冲走了2艘船")
    (False, True)
    """
    if not _ASKS_HOW_MANY.search(question):
        return True
    said = {match.group() for match in _ANY_NUMBER.finditer(question) if match.group().isdecimal()}
    if all(match.group() in said for match in _ANY_NUMBER.finditer(text)):
        return False
    if _PEOPLE.search(question):
        return _counts("人", text, _PERSONS)
    asked = _ASKING.search(question)
    if asked is None:
        return True
    nouns = "".join(filter(str.isalpha, question[asked.end() : asked.end() + 4]))
    return _counts(asked[1], text, re.compile(f"[{nouns}]") if nouns else None)


def _counts(measure: str, text: str, noun: re.Pattern[str] | None) -> bool:
    """Whether a number of `text` stands before nothing, a share, a `noun`, or what counts the same as `measure`.

    Also where it speaks of all, or of nobody.
    """
    alike = "".join(sort for sort in _SORTS if measure in sort) + _SHARES + _ANYTHING + measure
    return _NOBODY_OR_ALL.search(text) is not None or any(
        not behind or behind in alike or (noun is not None and noun.match(behind))
        for behind in (match["behind"] for match in _COUNTED.finditer(text))
    )
