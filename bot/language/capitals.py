"""Capitals that tell no names, since most words have them: in headlines, and where somebody shouts."""

from __future__ import annotations

import re

from bot.language.english import is_ordinary
from bot.language.script import has_han

_WORD, _LONG = re.compile(r"[A-Za-z]+"), re.compile(r"[A-Za-z]{3,}")
# Words of the shortest headline, and of the shortest that is shouted.
_HEADLINE, _SHOUTED = 4, 3


def with_plain_capitals(text: str) -> str:
    """Returns `text` with its English words in small letters where most words have capitals; other words may be names.

    >>> with_plain_capitals("WHO MET SUNDAR PICHAI IN WUZHEN?")
    'who met Sundar Pichai in Wuzhen?'
    """
    return _WORD.sub(lambda word: _plain(word.group()), text) if _is_capitalised(text) else text


def _is_capitalised(text: str) -> bool:
    words = [] if has_han(text) else _LONG.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return (len(words) >= _HEADLINE and 4 * capitals > 3 * len(words)) or (len(words) >= _SHOUTED and text.isupper())


def _plain(word: str) -> str:
    lower = word.lower()
    return lower if is_ordinary(lower) else word.capitalize()
