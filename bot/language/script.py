"""The three languages people ask in, and Chinese text in the other script."""

from __future__ import annotations

import enum
import functools
import re

import opencc

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

# What OpenCC gets wrong. 著 is an author's in these words, and 着 everywhere else (tw2s knows the commonest: 著名, 著作);
# 明了 is a verb with 了 after these characters, and 明瞭 ("clear") after others.
_AUTHORED = re.compile(r"(?<=[专编译遗卓])着|(?<=(?<![草高平])原)着|(?<=(?<![讨议谈争评])论)着|(?<=(?<![本国领])土)着")
_CLEARLY = re.compile(r"(?<=[指說表證發闡聲標註查點]明)瞭")
_SPACED_OUT = re.compile(r"\s*(?:[\u4e00-\u9fff0-9]\W? ){3,}[\u4e00-\u9fff]\W*")


class Language(enum.Enum):
    """A language to ask and to answer in, by its BCP 47 tag."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @property
    def is_chinese(self) -> bool:
        """Whether it is Chinese, in either script."""
        return self is not Language.ENGLISH


@functools.cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


def has_han(text: str) -> bool:
    """Whether `text` holds a Chinese character."""
    return _HAN.search(text) is not None


def is_all_han(text: str) -> bool:
    """Whether `text` is not empty and holds nothing but Chinese characters."""
    return bool(text) and all(map(_HAN.match, text))


def without_surrogates(text: str) -> str:
    """Returns `text` with each lone surrogate, which no library can encode, as U+FFFD; the length stays."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def language_of(text: str) -> Language | None:
    """Returns the language of `text`, None where no character tells: 2017 and 中文 read the same to everyone.

    Chinese characters decide before Latin letters: people mix English names into Chinese, hardly ever the reverse.
    """
    text = without_surrogates(text)
    if not has_han(text):
        return Language.ENGLISH if _LATIN.search(text) else None
    if _converter("t2s").convert(text) != text:
        return Language.TRADITIONAL  # also where Simplified characters stand beside
    return None if _converter("s2t").convert(text) == text else Language.SIMPLIFIED


def simplified(text: str) -> str:
    """Returns `text` in Simplified characters, always of the same length: offsets stay true."""
    return _converted("t2s", text)


@functools.lru_cache(maxsize=4096)  # a report's sentences are shown again and again
def in_language(text: str, language: Language) -> str:
    """Returns Chinese `text` in the script of `language`, always of the same length; as it is for English.

    Text that is in that script already is returned as it is: its own choice of variants stays. Traditional characters
    are those of Taiwan.
    """
    text = without_surrogates(text)
    if not language.is_chinese or language is _script_of(text):
        return text
    if language is Language.SIMPLIFIED:
        return _AUTHORED.sub("著", _converted("tw2s", text))
    return _CLEARLY.sub("了", _converted("s2tw", text))


def _script_of(text: str) -> Language | None:
    """Returns the script that most of the characters belong to that have another form in the other script."""
    simplified, traditional = _changed("s2t", text), _changed("t2s", text)
    if simplified == traditional:
        return None
    return Language.SIMPLIFIED if simplified > traditional else Language.TRADITIONAL


def _changed(name: str, text: str) -> int:
    """Returns how many characters a conversion changes."""
    return sum(before != after for before, after in zip(text, _converted(name, text), strict=True))


def _converted(name: str, text: str) -> str:
    text = without_surrogates(text)
    if text.isascii():
        return text
    convert = _converter(name).convert
    whole: str = convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(one if len(one := convert(c)) == 1 else c for c in text)


def closed_up(text: str) -> str:
    """Returns `text` without its spaces where one stands behind each of its characters.

    >>> closed_up("谁 做 了 主 旨 演 讲？")
    '谁做了主旨演讲？'
    """
    return text.replace(" ", "") if _SPACED_OUT.fullmatch(text) else text
