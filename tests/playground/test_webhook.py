"""Webhooks: the secret, order within a chat, another try after a failure."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.messages import Json
from bot.playground.webhook import chat_of
from tests.playground.conftest import Caller, Scene


class Receiver:
    """A bot's web server; `failures` requests are answered with 500 before one is taken."""

    def __init__(self) -> None:
        self.url = ""
        self.taken: list[Json] = []
        self.secrets: set[str | None] = set()
        self.failures = 0
        self.tries = 0
        self.pause = 0.0
        self.meeting: asyncio.Barrier | None = None
        self.at_once = 0
        self.most_at_once = 0

    async def take(self, request: Request) -> Response:
        self.tries += 1
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return Response(status_code=500)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.pause)
        if self.meeting:
            await self.meeting.wait()
        self.at_once -= 1
        self.taken.append(await request.json())
        return Response()

    def texts(self) -> list[str]:
        return [each["message"]["text"] for each in self.taken]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = Starlette(routes=[Route("/hook", receiver.take, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, port=0, lifespan="off", log_config=None))
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has only this flag
        await asyncio.sleep(0.005)
    receiver.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/hook"
    yield receiver
    server.should_exit = True
    await task


async def settled(scene: Scene) -> None:
    """Wait until the webhook has taken everything."""
    await scene.world.until_polled(scene.bot)


async def test_updates_are_posted_with_the_secret(call: Caller, scene: Scene, receiver: Receiver) -> None:
    await call.result("setWebhook", url=receiver.url, secret_token="s-e_c1")
    scene.ming.send(scene.bot, "问")
    await settled(scene)
    assert receiver.texts() == ["问"]
    assert receiver.secrets == {"s-e_c1"}


async def test_what_waited_is_posted_first(call: Caller, scene: Scene, receiver: Receiver) -> None:
    scene.ming.send(scene.bot, "一")
    await call.result("setWebhook", url=receiver.url)
    scene.ming.send(scene.bot, "二")
    await settled(scene)
    assert receiver.texts() == ["一", "二"]


async def test_a_failed_update_is_posted_again_before_the_next(call: Caller, scene: Scene, receiver: Receiver) -> None:
    receiver.failures = 2
    await call.result("setWebhook", url=receiver.url)
    scene.ming.send(scene.bot, "一")
    scene.ming.send(scene.bot, "二")
    await settled(scene)
    assert receiver.texts() == ["一", "二"]
    assert receiver.tries == 4
    info = await call.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 0


async def test_one_chat_has_one_update_on_its_way_and_two_chats_have_two(
    call: Caller, scene: Scene, receiver: Receiver
) -> None:
    receiver.pause = 0.05
    await call.result("setWebhook", url=receiver.url)
    for text in "一二":
        scene.ming.send(scene.bot, text)
    await settled(scene)
    assert receiver.most_at_once == 1
    receiver.meeting = asyncio.Barrier(2)
    scene.ming.send(scene.bot, "三")
    scene.hua.send(scene.bot, "四")
    await settled(scene)
    assert receiver.most_at_once == 2


async def test_max_connections_is_kept(call: Caller, scene: Scene, receiver: Receiver) -> None:
    receiver.pause = 0.03
    await call.result("setWebhook", url=receiver.url, max_connections=1)
    scene.ming.send(scene.bot, "三")
    scene.hua.send(scene.bot, "四")
    await settled(scene)
    assert receiver.most_at_once == 1


async def test_pending_updates_may_be_dropped(call: Caller, scene: Scene, receiver: Receiver) -> None:
    scene.ming.send(scene.bot, "旧")
    await call.result("setWebhook", url=receiver.url, drop_pending_updates=True)
    await settled(scene)
    assert receiver.taken == []


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"url": "http://example.com/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "http://127.0.0.1:99999/hook"}, "bad webhook: invalid webhook URL specified"),
        ({"url": "nonsense"}, "bad webhook: invalid webhook URL specified"),
        ({"url": "https://example.com", "secret_token": "秘"}, "secret token contains unallowed characters"),
        ({"url": "https://example.com", "max_connections": 101}, '"max_connections" must be 1-100'),
    ],
)
async def test_wrong_webhooks(call: Caller, arguments: dict[str, object], problem: str) -> None:
    assert problem in await call.refusal("setWebhook", **arguments)


def test_an_updates_lane_is_its_chat_or_else_its_person() -> None:
    assert chat_of({"update_id": 1, "message": {"chat": {"id": -5}, "from": {"id": 6}}}) == -5
    assert chat_of({"update_id": 1, "callback_query": {"message": {"chat": {"id": -5}}, "from": {"id": 6}}}) == -5
    assert chat_of({"update_id": 1, "inline_query": {"from": {"id": 6}}}) == 6
