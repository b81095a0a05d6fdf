"""Albums: several pictures sent as one, which come as a message each."""

from __future__ import annotations

import asyncio
import contextlib

from telegram import Message

SLOTS = 1024

PATIENCE = 1.0
"""Seconds that a picture without words waits for those of its album: they come together, or nearly so."""


class Albums:
    """Tells the further pictures of an album, by checksums in slots that chats share, so that none of them is remembered."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._latest = [0] * SLOTS
        self._captioned = [0] * SLOTS
        self._awaited: dict[int, asyncio.Event] = {}

    def arrives(self, message: Message) -> None:
        """Notes the album of a picture with words; to be called when it comes, before its turn in the chat."""
        if message.media_group_id is not None and message.caption:
            self._captioned[_slot(message)] = _album(message)
            if _album(message) in self._awaited:
                self._awaited[_album(message)].set()

    def goes_on(self, message: Message) -> bool:
        """Returns whether `message` belongs to the album that was met last in its chat; an album that is new is noted."""
        if message.media_group_id is None:
            return False
        slot, album = _slot(message), _album(message)
        is_known, self._latest[slot] = self._latest[slot] == album, album
        return is_known

    async def speaks(self, message: Message) -> bool:
        """Returns whether another picture of the album of `message` has words; waits a little for it."""
        if message.media_group_id is None:
            return False
        album = _album(message)
        if self._captioned[_slot(message)] == album:
            return True
        words = self._awaited.setdefault(album, asyncio.Event())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(words.wait(), self._patience)
        self._awaited.pop(album, None)
        return words.is_set()


def _slot(message: Message) -> int:
    return message.chat_id % SLOTS


def _album(message: Message) -> int:
    return hash((message.chat_id, message.media_group_id))
