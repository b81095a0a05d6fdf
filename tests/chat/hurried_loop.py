"""An event loop that never waits: where nothing is ready, its clock goes on to the next timer at once."""

from __future__ import annotations

import asyncio
import selectors


class HurriedLoop(asyncio.SelectorEventLoop):
    """For code that sleeps and uses no network; an hour's pause takes no time. Threads alone are waited for."""

    def __init__(self) -> None:
        super().__init__(_Hurry(self))
        self.skipped = 0.0
        self.hurries = True

    def time(self) -> float:
        return super().time() + self.skipped

    async def shutdown_default_executor(self, *timeout: float) -> None:
        """Waits for threads in real time: since Python 3.12 they have a time to end by, which hurrying would skip."""
        self.hurries = False
        await super().shutdown_default_executor(*timeout)


class _Hurry(selectors.DefaultSelector):
    def __init__(self, loop: HurriedLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        hurries = self._loop.hurries
        events: list[tuple[selectors.SelectorKey, int]] = super().select(timeout and 0 if hurries else timeout)
        if not events and timeout and hurries:
            self._loop.skipped += timeout
        return events
