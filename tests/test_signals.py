from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

import pytest

from bot.playground.state import PATIENCE
from bot.signals import ending_on_signals


class WindowsLoop(asyncio.SelectorEventLoop):
    """A loop that knows no signals, like those of Windows."""

    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: object) -> None:
        raise NotImplementedError

    def remove_signal_handler(self, sig: int) -> bool:
        raise NotImplementedError


@pytest.mark.parametrize("loop", [asyncio.SelectorEventLoop, WindowsLoop])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_what_runs_also_where_the_loop_knows_none(
    loop: Callable[[], asyncio.AbstractEventLoop], number: signal.Signals
) -> None:
    async def run() -> bool:
        stop = asyncio.Event()
        with ending_on_signals(stop):
            asyncio.get_running_loop().call_later(0.05, signal.raise_signal, number)
            async with asyncio.timeout(PATIENCE):
                await stop.wait()
        return stop.is_set()

    before = signal.getsignal(number)
    with asyncio.Runner(loop_factory=loop) as runner:
        assert runner.run(run())
    assert signal.getsignal(number) == before
