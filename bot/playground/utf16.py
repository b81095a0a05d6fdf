"""Text as Telegram counts it: in UTF-16 code units, of which an emoji takes two."""

from __future__ import annotations


def units(text: str) -> int:
    """Returns the length of `text` in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_whole(text: str) -> bool:
    """Whether there is no surrogate in `text`, half of a character: such a text is sent nowhere."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def index(text: str, offset: int) -> int | None:
    """Returns the index in `text` of UTF-16 `offset`; None inside a surrogate pair or outside the text."""
    position = 0
    for place, character in enumerate(text):
        if position >= offset:
            return place if position == offset else None
        position += 2 if ord(character) > 0xFFFF else 1
    return len(text) if position == offset else None


def cut(text: str, offset: int, length: int) -> str | None:
    """Returns the part of `text` at UTF-16 `offset` of `length` units; None where it would split a character."""
    start, end = index(text, offset), index(text, offset + length)
    return None if start is None or end is None else text[start:end]
