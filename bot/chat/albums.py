"""Albums: several pictures sent as one, which come as a message each."""

from __future__ import annotations

import asyncio
import contextlib

from telegram import Message

from bot.language.folding import fold
from bot.language.intent import asks

SLOTS = 1024

PATIENCE = 1.0
"""Seconds that a picture without words waits for those of its album: they come together, or nearly so."""


class Albums:
    """Tells the further pictures of an album, by checksums in slots that chats share, so that none of them is remembered."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._latest = [0] * SLOTS
        self._captioned = [0] * SLOTS
        self._asking = [0] * SLOTS
        self._answered = [0] * SLOTS
        self._said = [0] * SLOTS
        self._awaited: dict[int, asyncio.Event] = {}
        self._awaited_question: dict[int, asyncio.Event] = {}

    def arrives(self, message: Message) -> None:
        """Notes the album of a picture with words; to be called when it comes, before its turn in the chat."""
        if message.media_group_id is not None and message.caption:
            self._captioned[_slot(message)] = _album(message)
            if _album(message) in self._awaited:
                self._awaited[_album(message)].set()
            if _asks(message):
                self._asking[_slot(message)] = _album(message)
                if _album(message) in self._awaited_question:
                    self._awaited_question[_album(message)].set()

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
        return await self._comes(message, self._captioned, self._awaited)

    async def is_answered(self, message: Message) -> bool:
        """Returns whether the words of a picture get an answer; of an album those that ask, each once, or else the first.

        Where they ask nothing, it waits a little for others of the album that do.
        """
        if message.media_group_id is None:
            return True
        slot, album, said = _slot(message), _album(message), hash((_album(message), _folded(message)))
        if not _asks(message) and await self._comes(message, self._asking, self._awaited_question):
            return False
        is_further = self._answered[slot] == album and (not _asks(message) or self._said[slot] == said)
        self._answered[slot], self._said[slot] = album, said
        return not is_further

    async def _comes(self, message: Message, noted: list[int], awaited: dict[int, asyncio.Event]) -> bool:
        """Returns whether a picture of the album of `message` is `noted`, or is within a little while."""
        album = _album(message)
        if noted[_slot(message)] == album:
            return True
        event = awaited.setdefault(album, asyncio.Event())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), self._patience)
        awaited.pop(album, None)
        return event.is_set()


def _asks(message: Message) -> bool:
    return asks(_folded(message))


def _folded(message: Message) -> str:
    return fold(message.caption or "").text.strip()


def _slot(message: Message) -> int:
    return message.chat_id % SLOTS


def _album(message: Message) -> int:
    return hash((message.chat_id, message.media_group_id))
