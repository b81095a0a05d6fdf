"""A world with a bot and two people, a server for it, and ways to call it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.playground.messages import Json, Value
from bot.playground.people import BotAccount
from bot.playground.person import Person
from bot.playground.server import LocalBotApi
from bot.playground.state import PATIENCE
from bot.playground.world import World


class Clock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0

    def __call__(self) -> float:
        return self.time

    def pass_by(self, seconds: float) -> None:
        self.time += seconds


@dataclass(frozen=True)
class Scene:
    """Who is there in most tests."""

    world: World
    clock: Clock
    bot: BotAccount
    ming: Person
    hua: Person

    def updates(self) -> list[Json]:
        """The updates that wait for the bot, without those about memberships."""
        pending = self.world.office.mailboxes[self.bot.user.id].pending.values()
        return [update for update in pending if "my_chat_member" not in update]

    def texts(self) -> list[str]:
        """The texts that wait for the bot, of whatever kind of update."""
        payloads = (next(v for name, v in each.items() if name != "update_id") for each in self.updates())
        return [payload["text"] for payload in payloads if "text" in payload]

    def forget(self) -> None:
        """Forget what waits for the bot."""
        self.world.office.mailboxes[self.bot.user.id].drop_pending()


class Caller:
    """Calls methods as a program without a library would, and shows the answer as it came."""

    def __init__(self, client: httpx.AsyncClient, url: str, token: str) -> None:
        self.client = client
        self.url = url
        self.token = token

    async def __call__(self, method: str, **arguments: Value) -> Json:
        response = await self.client.post(f"{self.url}/bot{self.token}/{method}", json=arguments)
        answer: Json = response.json()
        assert answer["ok"] == (response.status_code == 200)
        return answer

    async def refusal(self, method: str, **arguments: Value) -> str:
        """The description of the refusal that the call must meet."""
        answer = await self(method, **arguments)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def result(self, method: str, **arguments: Value) -> Value:
        """The result of a call that must succeed."""
        answer = await self(method, **arguments)
        assert answer["ok"], answer
        return answer["result"]


def make_scene(**options: Value) -> Scene:
    clock = Clock()
    world = World(clock=clock, **options)
    return Scene(
        world,
        clock,
        world.bot("wuzhen_bot", first_name="乌镇"),
        world.user("小明", username="xiaoming", language_code="zh-hans"),
        world.user("小华", username="xiaohua", language_code="zh-hant"),
    )


def patient() -> HTTPXRequest:
    """What python-telegram-bot sends its requests by, in no hurry."""
    return HTTPXRequest(8, PATIENCE, PATIENCE, PATIENCE, PATIENCE)


@pytest.fixture
def scene() -> Scene:
    return make_scene(flood=None)


@pytest.fixture
async def api(scene: Scene) -> AsyncIterator[LocalBotApi]:
    async with LocalBotApi(scene.world, webhook_pause=0.01) as server:
        yield server


@pytest.fixture
async def client(api: LocalBotApi) -> AsyncIterator[httpx.AsyncClient]:
    del api  # the client goes first, so that the server has no connection to wait for
    async with httpx.AsyncClient(trust_env=False, verify=False, timeout=PATIENCE) as each:
        yield each


@pytest.fixture
def call(api: LocalBotApi, client: httpx.AsyncClient, scene: Scene) -> Caller:
    return Caller(client, api.url, scene.bot.token)


@pytest.fixture
async def ptb(api: LocalBotApi, scene: Scene) -> AsyncIterator[Bot]:
    """The bot as python-telegram-bot has it."""
    bot = Bot(
        scene.bot.token, f"{api.url}/bot", f"{api.url}/file/bot", request=patient(), get_updates_request=patient()
    )
    async with bot:
        yield bot
