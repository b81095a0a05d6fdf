"""The end of a program that runs until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

_ENDING = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def ending_on_signals(stop: asyncio.Event) -> Iterator[None]:
    """Sets `stop` at SIGTERM and SIGINT (Ctrl-C) as long as the context lasts."""
    loop = asyncio.get_running_loop()
    with ExitStack() as afterwards:
        for number in _ENDING:
            afterwards.callback(_handled(loop, number, stop))
        yield


def _handled(loop: asyncio.AbstractEventLoop, number: signal.Signals, stop: asyncio.Event) -> Callable[[], object]:
    """Has the signal set `stop`; returns what undoes that. Windows' loops know no signals: there Python's handlers do."""
    try:
        loop.add_signal_handler(number, stop.set)
    except NotImplementedError:
        before = signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
        return lambda: signal.signal(number, before)
    return lambda: loop.remove_signal_handler(number)
