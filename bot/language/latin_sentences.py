"""Where sentences begin and end in text that is mostly in Latin letters, where a full stop may also shorten a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.language.span import Span

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MARK = re.compile(r"[.!?…。！？；\n]+[”’」』）)\]】》»\"']*")
_ALWAYS_ENDS = frozenset("。！？；\n")
_FOLLOWING = re.compile(r"\s+[^\w\s]*([^\W_])")
_LAST_WORD = re.compile(r"[^\s(\[“‘«\"'/—–-]*$")
_LONGEST_WORD = 24

# What is shortened before a name or an office, and inside a sentence; what ends one as often (etc., a.m.) is better not
# parted: two sentences in one still say what they say.
_SHORTENED = frozenset(
    "mr mrs ms mx dr prof st mt ft rev hon gen col maj capt lt cmdr sgt gov sen rep pres messrs mme mlle "
    "co corp inc ltd plc bros dept univ assn vs cf ca approx est al ed eds tr resp incl".split()
)
# What is shortened before a number: No. 5, Dec. 5.
_BEFORE_A_NUMBER = frozenset(
    "no nos nr fig figs vol vols p pp art sec ch eq tab para jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_LETTERS = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ENUMERATES = re.compile(r"\s*[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[ivxlc]{1,5})")


def is_latin(text: str) -> bool:
    """Whether `text` has more words in Latin letters than Chinese characters."""
    return len(_WORD.findall(text)) > len(_HAN.findall(text))


def latin_sentences(text: str) -> Iterator[Span]:
    """Yields (start, end) of each sentence of `text`, one behind the other, with the white space between them.

    One ends at . ! or ? with what closes it, where something follows that does not begin with a small letter; not at the
    number of a list, an initial or a shortened word. At Chinese marks it ends as Chinese ones do; at ; it goes on.
    """
    start = 0
    for mark in _MARK.finditer(text):
        if _ends(text, start, mark):
            yield start, mark.end()
            start = mark.end()
    yield start, len(text)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    if not _ALWAYS_ENDS.isdisjoint(mark[0]):
        return True
    following = _FOLLOWING.match(text, mark.end())
    if following is None or following[1].islower():
        return False
    if mark[0][0] != "." or mark[0].startswith(".."):
        return True
    last = _LAST_WORD.search(text, max(start, mark.start() - _LONGEST_WORD), mark.start())
    return not _is_shortened(last[0] if last else "", before_number=following[1].isdigit()) and not (
        _ENUMERATES.fullmatch(text, start, mark.start())
    )


def _is_shortened(word: str, *, before_number: bool) -> bool:
    small = word.lower()
    shortens = small in _SHORTENED or (before_number and small in _BEFORE_A_NUMBER)
    return shortens or _LETTERS.fullmatch(word) is not None
