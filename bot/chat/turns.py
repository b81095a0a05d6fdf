"""Whose turn it is to be shown which examples."""

from __future__ import annotations

SLOTS = 1024
_COUNTED = 256


class Turns:
    """Counts how often each chat was shown something, in slots that chats share, so that none of them is remembered.

    The number of a message would not do instead: in a quiet private chat all of a person's are odd, or all are even.
    """

    def __init__(self) -> None:
        self._slots = bytearray(SLOTS)

    def next(self, chat: int) -> int:
        """Returns the number of this turn of `chat`, from 0; after 255 it begins anew."""
        turn = self._slots[chat % SLOTS]
        self._slots[chat % SLOTS] = (turn + 1) % _COUNTED
        return turn
