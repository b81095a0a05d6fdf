"""How much talk the bot bears: replies a second, waiting time, memory, start; a bare echo bot beside it.

    python tests/bench/chat_load.py

The local Bot API and those who ask run here on one core, each bot in a process of its own on another. Both bots run all
the time and are asked in turn, round by round, so that a machine that changes its speed changes it for both. Flood limits
are off on both sides. It prints figures and decides nothing.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.playground.people import BotAccount  # noqa: E402 - found by the line above
from bot.playground.person import Person  # noqa: E402
from bot.playground.server import LocalBotApi  # noqa: E402
from bot.playground.world import World  # noqa: E402

BOTS = {
    "wuzhen": "import asyncio, os; from bot.chat.application import run; from bot.config import Config;"
    "asyncio.run(run(Config.from_environment(os.environ)))",
    "echo": "import runpy; runpy.run_path('tests/bench/echo_bot.py', run_name='__main__')",
}
PEOPLE, ROUNDS, ONE_BY_ONE, AT_ONCE, EACH, RATE, SECONDS = 4000, 10, 40, 64, 2, 30, 10


@dataclass
class Figures:
    """What was measured of one bot.

    `ready` and the `waits` at a fixed rate (in order) are in seconds, `memory` is in MiB; of each round there are the
    replies a second, and the processor's seconds a reply at full load.
    """

    ready: float
    one_by_one: list[float] = field(default_factory=list)
    at_once: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    memory: float = 0.0


@dataclass
class Load:
    """Asks one bot. Everybody asks rarely enough for a chat's own pace not to count."""

    world: World
    account: BotAccount
    people: Iterator[Person]
    questions: Iterator[str]

    async def ask(self) -> float:
        """The time from a question to its reply."""
        start = time.perf_counter()
        await self.world.answer_to(next(self.people).send(self.account, next(self.questions)), 60)
        return time.perf_counter() - start

    async def one_by_one(self, count: int) -> float:
        """Replies a second, each question asked after the reply to the one before."""
        return count / await self._timed([self._several(count)])

    async def at_once(self, count: int, each: int) -> float:
        """Replies a second with `count` questions always on their way."""
        return count * each / await self._timed([self._several(each) for _ in range(count)])

    async def at_rate(self, rate: int, seconds: int) -> list[float]:
        """The times to the replies to `rate` questions a second, in order."""
        start, tasks = time.perf_counter(), []
        for number in range(rate * seconds):
            await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
            tasks.append(asyncio.create_task(self.ask()))
        return sorted(await asyncio.gather(*tasks))

    async def _several(self, count: int) -> None:
        for _ in range(count):
            await self.ask()

    @staticmethod
    async def _timed(work: list[object]) -> float:
        start = time.perf_counter()
        await asyncio.gather(*work)  # type: ignore[call-overload]
        return time.perf_counter() - start


@dataclass
class Bench:
    """A bot that runs, those who ask it, and what was measured so far."""

    load: Load
    pid: int
    figures: Figures

    async def round(self) -> None:
        """Asks one after another, then many at once."""
        figures = self.figures
        figures.one_by_one.append(await self.load.one_by_one(ONE_BY_ONE))
        before = cpu(self.pid)
        figures.at_once.append(await self.load.at_once(AT_ONCE, EACH))
        figures.cpu.append((cpu(self.pid) - before) / (AT_ONCE * EACH))

    async def last(self) -> None:
        """Asks at a fixed rate, then reads the memory."""
        self.figures.waits = await self.load.at_rate(RATE, SECONDS)
        self.figures.memory = memory(self.pid)


@asynccontextmanager
async def bench_of(name: str, core: int) -> AsyncIterator[Bench]:
    """One bot on `core`, warm, with a world and a Bot API of its own."""
    world = World(flood=None)
    account = world.bot(f"{name}_bot")
    people = itertools.cycle([world.user(f"Person {number}") for number in range(PEOPLE)])
    async with LocalBotApi(world) as api:
        start = time.perf_counter()
        async with running(name, account, api.url, core) as process:
            await world.until_polled(account, 60)
            ready = time.perf_counter() - start
            load = Load(world, account, people, itertools.cycle(questions()))
            await load.at_once(AT_ONCE, 2)
            yield Bench(load, process.pid, Figures(ready))


@asynccontextmanager
async def running(name: str, account: BotAccount, url: str, core: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot's process; it has ended when the block ends."""
    settings = {
        "BOT_TOKEN": account.token,
        "BASE_URL": f"{url}/bot",
        "MESSAGES_PER_SECOND": "1000000",
        "LOG_LEVEL": "ERROR",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", BOTS[name], cwd=ROOT, env=os.environ | settings | {"PYTHONPATH": str(ROOT)}
    )
    os.sched_setaffinity(process.pid, {core})
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


def questions() -> list[str]:
    """The questions that come with the report."""
    lines = (ROOT / "corpus" / "wic2017" / "questions.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.startswith("{")]


def cpu(pid: int) -> float:
    """The processor time that a process has used, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """The memory that a process holds, in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def shown(name: str, one: Figures) -> str:
    """A row of the table."""
    p50, p99 = statistics.median(one.waits), one.waits[int(len(one.waits) * 0.99)]
    return (
        f"{name:8}{one.ready:9.2f}{statistics.median(one.one_by_one):10.0f}{statistics.median(one.at_once):8.0f}"
        f"{p50 * 1e3:8.1f}{p99 * 1e3:8.1f}{statistics.median(one.cpu) * 1e3:8.2f}{one.memory:7.0f}"
    )


def ratios(ours: list[float], theirs: list[float]) -> str:
    """How our rounds compare to the peer's beside each: least, median, most."""
    all_of = sorted(own / other for own, other in zip(ours, theirs, strict=True))
    return f"{statistics.median(all_of):.2f} ({all_of[0]:.2f} to {all_of[-1]:.2f})"


async def main() -> None:
    """Prints a row a bot, each figure the median of the rounds, and the ratios round by round."""
    own, others = min(os.sched_getaffinity(0)), max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {own})
    async with bench_of("wuzhen", others) as wuzhen, bench_of("echo", others) as echo:
        for _ in range(ROUNDS):
            await wuzhen.round()
            await echo.round()
        for bench in (wuzhen, echo):
            await bench.last()
    print(f"{'':8}{'ready s':>9}{'1 by 1/s':>10}{'64/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'cpu ms':>8}{'MiB':>7}")
    print(shown("wuzhen", wuzhen.figures))
    print(shown("echo", echo.figures))
    print(f"one by one: {ratios(wuzhen.figures.one_by_one, echo.figures.one_by_one)} of the echo bot")
    print(f"64 at once: {ratios(wuzhen.figures.at_once, echo.figures.at_once)} of the echo bot")


if __name__ == "__main__":
    asyncio.run(main())
