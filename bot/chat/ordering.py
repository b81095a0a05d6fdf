"""The updates of one chat in order, chats side by side, and no more of one chat at once than it can be answered in a minute."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any

import structlog
from telegram import Chat, MaybeInaccessibleMessage, Update
from telegram.constants import ChatType
from telegram.ext import BaseUpdateProcessor

from bot.chat.callback import ExampleQuestion, decode
from bot.chat.lanes import Lanes

_MOST_AT_ONCE = 4096

MOST_OF_A_GROUP, MOST_OF_A_CHAT = 20, 60
"""Answers in hand for one group, or for one other chat: what Telegram lets us send there in about a minute."""

_log = structlog.get_logger(__name__)

Lane = tuple[int, int | None]
"""Where updates wait for each other: a chat, or one message in it."""


def _any(_update: Update) -> bool:
    return True


async def _silently(_update: Update) -> None:
    pass


def _unseen(_update: Update) -> None:
    pass


class ChatOrder(BaseUpdateProcessor):
    """Handles what is asked in a chat one at a time, in the order in which it came; the rest waits for little.

    An edit waits for the message that was edited, a press for the presses under the same message: neither for the
    answers of its group, which wait for the pace that Telegram allows. `wants_message` tells which updates are answered
    by a new message; of those `refuse` is handed what is too many and so not handled, `receive` all others at once,
    before it is their turn. `arrives` is told of every update when it comes.
    """

    def __init__(
        self,
        wants_message: Callable[[Update], bool] = _any,
        refuse: Callable[[Update], Awaitable[None]] = _silently,
        receive: Callable[[Update], Coroutine[Any, Any, None]] = _silently,
        arrives: Callable[[Update], None] = _unseen,
    ) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._wants_message = wants_message
        self._refuse = refuse
        self._receive = receive
        self._arrives = arrives
        self._lanes: Lanes[Lane] = Lanes()
        self._in_hand: Counter[int] = Counter()
        self._full: set[int] = set()

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits `coroutine` when it is the turn of `update`; closes it where that never comes."""
        try:
            if isinstance(update, Update):
                self._arrives(update)
                await self._process(update, coroutine)
            else:
                await coroutine
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()

    async def _process(self, update: Update, coroutine: Awaitable[Any]) -> None:
        if not self._wants_message(update):
            await self._in_turn(() if _is_new(update) else _lanes(update), coroutine)
            return
        chat = update.effective_chat
        if chat and self._is_full(chat):
            await self._refuse(update)
            return
        number = chat.id if chat else 0
        self._in_hand[number] += 1
        receiving = asyncio.create_task(self._receive(update)) if update.callback_query else None
        try:
            await self._in_turn(_lanes(update), coroutine)
            if receiving:
                await receiving
        finally:
            self._done(number)
            if receiving:
                receiving.cancel()  # where it is the end that interrupts

    async def _in_turn(self, lanes: tuple[Lane, ...], coroutine: Awaitable[Any]) -> None:
        async with AsyncExitStack() as turns:
            for lane in lanes:
                await turns.enter_async_context(self._lanes.lock(lane))
            await coroutine

    def _is_full(self, chat: Chat) -> bool:
        """Whether the chat has to be answered as much as it may; logged once, until all of it was answered."""
        is_group = chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
        is_full = self._in_hand[chat.id] >= (MOST_OF_A_GROUP if is_group else MOST_OF_A_CHAT)
        if is_full and chat.id not in self._full:
            self._full.add(chat.id)
            _log.warning("too many questions at once: the rest is left unanswered", chat=chat.id)
        return is_full

    def _done(self, chat: int) -> None:
        self._in_hand[chat] -= 1
        if not self._in_hand[chat]:
            del self._in_hand[chat]
            self._full.discard(chat)


def _is_new(update: Update) -> bool:
    return update.message is not None or update.channel_post is not None


def _lanes(update: Update) -> tuple[Lane, ...]:
    """Returns the lanes that an update waits in, in this order.

    In private a question may lean on what came before it, be it an edit or an example question that was pressed.
    """
    if press := update.callback_query:
        return _lanes_of_press(press.message, press.data) if press.message else ()
    message = update.effective_message
    if message is None:
        return ()
    chat, own = (message.chat_id, None), (message.chat_id, message.message_id)
    if message.chat.type == ChatType.PRIVATE:
        return (chat,)
    return (own, chat) if _is_new(update) else (own,)


def _lanes_of_press(message: MaybeInaccessibleMessage, data: str | None) -> tuple[Lane, ...]:
    own = (message.chat.id, message.message_id)
    is_asking = isinstance(decode(data or ""), ExampleQuestion)
    return (own, (message.chat.id, None)) if is_asking and message.chat.type == ChatType.PRIVATE else (own,)
