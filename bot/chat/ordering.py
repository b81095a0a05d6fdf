"""The updates of one chat in order, chats side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_MOST_AT_ONCE = 4096


class ChatOrder(BaseUpdateProcessor):
    """Handles one update of a chat at a time, in the order in which they came; updates of no chat never wait."""

    def __init__(self) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits `coroutine` when it is the turn of `update` in its chat."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        async with self._lock(chat.id):
            await coroutine

    def _lock(self, chat: int) -> asyncio.Lock:
        """Returns the chat's lock, which is first come, first served, and lives as long as somebody waits for it."""
        lock = self._locks.get(chat)
        if lock is None:
            lock = self._locks[chat] = asyncio.Lock()
        return lock
