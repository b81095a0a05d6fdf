"""The stream of events, as server-sent events, for a page that shows the world live."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from bot.playground.events import Event
from bot.playground.view import View
from bot.playground.world import World

_LONGEST_QUEUE = 10_000
_HEARTBEAT = 15.0


class Streams:
    """The open streams of one server."""

    def __init__(self, world: World, view: View) -> None:
        self._world = world
        self._view = view
        self._open: set[asyncio.Queue[str | None]] = set()

    async def events(self) -> AsyncIterator[str]:
        """Yields one reader's events from now on, as `data:` blocks; a comment now and then keeps the line open.

        The stream ends when the server stops or the reader falls too far behind; then the reader loads anew.
        """
        queue: asyncio.Queue[str | None] = asyncio.Queue()

        def listener(event: Event) -> None:
            told = self._view.event(event)
            if told is not None:
                queue.put_nowait(f"event: {told['event']}\ndata: {json.dumps(told, ensure_ascii=False)}\n\n")

        self._open.add(queue)
        self._world.state.listen(listener)
        try:
            yield ": open\n\n"
            while queue.qsize() < _LONGEST_QUEUE and (block := await _next(queue)) is not None:
                yield block
        finally:
            self._world.state.ignore(listener)
            self._open.discard(queue)

    def close(self) -> None:
        """Ends all streams."""
        for queue in self._open:
            queue.put_nowait(None)


async def _next(queue: asyncio.Queue[str | None]) -> str | None:
    try:
        return await asyncio.wait_for(queue.get(), _HEARTBEAT)
    except TimeoutError:
        return ": still open\n\n"
