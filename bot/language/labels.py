"""Labels with what stands behind them, as notices, minutes and product sheets have them: 时间：10月18日, Cost: free."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.folding import fold
from bot.language.span import Span

_MARKS = r"[\s\-–—•·●○◆◇■□★☆*#>|]*"
_NUMBER = r"(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.(?!\d))\s*)?"
# Some put a space between the letters, to make labels as wide as each other: 时　间.
_HAN = r"[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff／/、和及与]){0,11}(?:[（(][^）)]{1,8}[）)])?"
_LATIN = r"[A-Za-z][A-Za-z'’&/-]*(?: [A-Za-z'’&/-]+){0,4}"
_NAME = rf"(?P<name>{_HAN}|{_LATIN})"
# No address of a page, and no time of day, has a label in front.
_COLON = r"[ \u3000]*[*_]*[:：](?!//)[*_]*\s*"
_STARTS = (
    rf"{_MARKS}{_NUMBER}[*_]*{_NAME}{_COLON}",
    rf"{_MARKS}{_NUMBER}[【\[]{_NAME}[】\]]\s*[:：]?\s*",
    rf"{_MARKS}{_NAME}[ \u3000]*[\t|｜]\s*",
)
# Without one of these no line has a label.
_MARKING = re.compile(r"[:：】\]\t|｜]")
# A second label in the same line: 联系人：王老师　电话：….
_NEXT = re.compile(r"[\s,，;；|｜]+(?P<name>[\u4e00-\u9fff]{2,6}|[A-Z][a-z]+(?: [a-z]+)?)[:：](?!//)\s*")
_TRAILING = " \t\u3000。.;；,，|｜*"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, folded and without spaces between Chinese letters, and the span of what stands behind it, which may be empty."""

    label: str
    value: Span


def labelled_in(text: str) -> tuple[Labelled, ...]:
    """Returns the labels of one line or sentence that begins with a label; none where it does not.

    >>> [found.label for found in labelled_in("联系人：王老师 电话：13800001234")], labelled_in("他说好")
    (['联系人', '电话'], ())
    """
    if not _MARKING.search(text):
        return ()
    first = next((match for pattern in _patterns() if (match := pattern.match(text))), None)
    return tuple(_labelled(text, first)) if first else ()


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _STARTS))


def _labelled(text: str, first: re.Match[str]) -> Iterator[Labelled]:
    matches = [first, *_NEXT.finditer(text, first.end())]
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends, strict=True):
        start, stop = match.end(), max(match.end(), len(text[:end].rstrip(_TRAILING)))
        yield Labelled(_folded(match["name"]), (start, stop))


def _folded(name: str) -> str:
    return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", fold(name).text)
