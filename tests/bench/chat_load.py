"""How much talk the bot bears: replies a second, waiting time, memory, start; a bare echo bot beside it.

    python tests/bench/chat_load.py

The local Bot API and those who ask run here on one core, each bot in a process of its own on another, one bot after the
other. Flood limits are off on both sides. It prints figures and decides nothing.
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
from dataclasses import dataclass
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
PEOPLE, ONE_BY_ONE, AT_ONCE, EACH, RATE, SECONDS = 4000, 300, 64, 15, 30, 10


@dataclass(frozen=True)
class Figures:
    """What was measured of one bot; times in seconds, memory in MiB, `cpu` in seconds a reply at full load.

    `undisturbed` is `one_by_one` without the time in which one of the processes waited for its core: what the rate would
    be on a machine of one's own.
    """

    ready: float
    one_by_one: float
    undisturbed: float
    at_once: float
    p50: float
    p99: float
    cpu: float
    memory: float


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


async def measured(name: str, core: int) -> Figures:
    """The figures of one bot on `core`, with a world and a Bot API of its own."""
    world = World(flood=None)
    account = world.bot(f"{name}_bot")
    people = itertools.cycle([world.user(f"Person {number}") for number in range(PEOPLE)])
    async with LocalBotApi(world) as api:
        start = time.perf_counter()
        async with running(name, account, api.url, core) as process:
            await world.until_polled(account, 60)
            ready = time.perf_counter() - start
            load = Load(world, account, people, itertools.cycle(questions()))
            await load.at_once(AT_ONCE, 2)  # warm
            lost = waited(process.pid) + waited(os.getpid())
            one_by_one = await load.one_by_one(ONE_BY_ONE)
            lost = waited(process.pid) + waited(os.getpid()) - lost
            undisturbed = ONE_BY_ONE / (ONE_BY_ONE / one_by_one - lost)
            before = cpu(process.pid)
            at_once = await load.at_once(AT_ONCE, EACH)
            spent = (cpu(process.pid) - before) / (AT_ONCE * EACH)
            waits = await load.at_rate(RATE, SECONDS)
            p99 = waits[int(len(waits) * 0.99)]
            p50 = statistics.median(waits)
            return Figures(ready, one_by_one, undisturbed, at_once, p50, p99, spent, memory(process.pid))


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


def waited(pid: int) -> float:
    """The time that a process could have run but another had its core, in seconds."""
    return int(Path(f"/proc/{pid}/schedstat").read_text("ascii").split()[1]) / 1e9


def memory(pid: int) -> float:
    """The memory that a process holds, in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


async def main() -> None:
    """Prints a row a bot, and the ratios."""
    own, others = min(os.sched_getaffinity(0)), max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {own})
    found = {name: await measured(name, others) for name in BOTS}
    print(
        f"{'':8}{'ready s':>9}{'1 by 1/s':>10}{'alone/s':>9}{'64/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'cpu ms':>8}{'MiB':>7}"
    )
    for name, one in found.items():
        print(
            f"{name:8}{one.ready:9.2f}{one.one_by_one:10.0f}{one.undisturbed:9.0f}{one.at_once:8.0f}"
            f"{one.p50 * 1e3:8.1f}{one.p99 * 1e3:8.1f}{one.cpu * 1e3:8.2f}{one.memory:7.0f}"
        )
    ours, echo = found["wuzhen"], found["echo"]
    ratios = [ours.one_by_one / echo.one_by_one, ours.undisturbed / echo.undisturbed, ours.at_once / echo.at_once]
    print(f"ratio   {'':9}{ratios[0]:10.2f}{ratios[1]:9.2f}{ratios[2]:8.2f}")


if __name__ == "__main__":
    asyncio.run(main())
