"""Sentences and sections that are asked for by their numbers: 第11句, 第5到7句, 第三段, 最后一句, sentence 11."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.folding import fold

_N = r"(?:\d{1,4}|[零一二两三四五六七八九十百]{1,5})"
_SENTENCE = r"(?:个?句子|句话?)"
_PARAGRAPH = r"(?:个?段落|段话?)"
# Possessive: what may be told apart in several ways would take long.
_POLITE = (
    r"(?:请问?|麻烦|帮我|给我|我想|我要|想|要|看看?|看1下|看一下|查看?|显示|列出|读|说|告诉我|发|引用|那|这|的|在|是|"
    r"原文|报告|报道|文章|全文|里|中|\W)*+"
)
_WHAT = r"(?:话|的|是|都|原文|内容|说|讲|写|了|在|怎么|什么|啥|哪1句|哪句|呢|吗|啊|吧|呀|看看|给我看|谢谢|\W)*+"
_PLEASE = (
    r"(?:\b(?:please|pls|can|could|you|show|give|quote|read|tell|me|what|does|is|was|are|s|about|see|the|in|of|report)\b"
    r"|\W)*+"
)
_SAYS = r"(?:\b(?:says?|of|in|the|this|report|article|text|please|about)\b|\W)*+"
_BETWEEN = r" ?(?:到|至|和|跟|与|、|,|-|~|—|–|to|and|through) ?"
_HAN = re.compile(
    rf"{_POLITE}(?:第{_N}(?:节|部分|章)的?)?(?:第(?P<first>{_N}){_SENTENCE}?(?:{_BETWEEN}第?(?P<last>{_N}))?{_SENTENCE}"
    rf"|(?P<end>倒数|最后)第?(?P<back>{_N}){_SENTENCE}|(?:最?前|开头)(?P<lead>{_N}){_SENTENCE}"
    rf"|第(?P<paragraph>{_N}){_PARAGRAPH}){_WHAT}"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_LATIN = re.compile(
    rf"{_PLEASE}\b(?:(?:sentences?|line)(?: (?:no\.?|number|#))? ?#?(?P<first>\d{{1,4}})(?:{_BETWEEN}(?P<last>\d{{1,4}}))?"
    rf"|(?P<nth>(?:\d{{1,4}})(?:st|nd|rd|th)|{'|'.join(_NTH)}) sentence|paragraph (?P<paragraph>\d{{1,4}}))\b{_SAYS}"
)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Numbered:
    """The first and the last number asked for, counted from 1; below 0 they are counted from the end: -1 is the last.

    They number sections where `are_sections`, else sentences.
    """

    first: int
    last: int
    are_sections: bool = False


def numbered_in(text: str) -> Numbered | None:
    """Returns what folded `text` asks for by number and by nothing else; None where it asks for something else.

    >>> numbered_in("第11句"), numbered_in("最后1句")
    (Numbered(first=11, last=11, are_sections=False), Numbered(first=-1, last=-1, are_sections=False))
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if han := _HAN.fullmatch(text):
        return _han(han)
    latin = _LATIN.fullmatch(text)
    return _latin(latin) if latin else None


def _han(match: re.Match[str]) -> Numbered | None:
    if match["paragraph"]:
        return _range(_number(match["paragraph"]), None, are_sections=True)
    if match["lead"]:
        return _range(1, _number(match["lead"]))
    if match["back"]:
        number = _number(match["back"])
        return _range(-number, -number if match["end"] == "倒数" and "第" in match.group() else -1) if number else None
    return _range(_number(match["first"]), _number(match["last"]) if match["last"] else None)


def _latin(match: re.Match[str]) -> Numbered | None:
    if match["paragraph"]:
        return _range(int(match["paragraph"]), None, are_sections=True)
    if match["nth"]:
        nth = match["nth"]
        return _range(_NTH[nth] if nth in _NTH else int(nth[:-2]), None)
    return _range(int(match["first"]), int(match["last"]) if match["last"] else None)


def _range(first: int | None, last: int | None, *, are_sections: bool = False) -> Numbered | None:
    if first is None:
        return None
    last = first if last is None else last
    return Numbered(min(first, last), max(first, last), are_sections)


def _number(written: str) -> int | None:
    """Returns the number that is written in figures or in Chinese; folding knows those behind 第."""
    figures = fold(f"第{written}届").text.removeprefix("第").removesuffix("届")
    return int(figures) if figures.isascii() and figures.isdigit() else None
