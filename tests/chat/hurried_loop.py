"""An event loop that never waits: where nothing is ready, its clock goes on to the next timer at once."""

from __future__ import annotations

import asyncio
import selectors
import time


class HurriedLoop(asyncio.SelectorEventLoop):
    """For code that sleeps and uses no network; an hour's pause takes no time, and work takes none either.

    Threads alone are waited for. How busy the machine is changes no time that is told here.
    """

    def __init__(self) -> None:
        self.now = time.monotonic()
        self.hurries = True
        super().__init__(_Hurry(self))
        self._clock_resolution = 1e-6  # after half a year of pauses a float tells the time no finer

    def time(self) -> float:
        return self.now

    async def shutdown_default_executor(self, *timeout: float) -> None:
        """Waits for threads in real time: since Python 3.12 they have a time to end by, which hurrying would skip."""
        self.hurries = False
        await super().shutdown_default_executor(*timeout)


class _Hurry(selectors.DefaultSelector):
    def __init__(self, loop: HurriedLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        hurries, began = self._loop.hurries, time.monotonic()
        events: list[tuple[selectors.SelectorKey, int]] = super().select(timeout and 0 if hurries else timeout)
        if not hurries:
            self._loop.now += time.monotonic() - began
        elif not events and timeout:
            self._loop.now += timeout
        return events
