"""Half of a character (a lone surrogate) is refused before it is kept: no bot could be sent it, nor a page shown it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from bot.errors import PlaygroundError
from bot.playground.server import LocalBotApi
from tests.playground.conftest import Caller, Scene

HALF = "\ud800 x"
REFUSAL = "holds half of a character"


@pytest.mark.parametrize(
    "act",
    [
        lambda scene: scene.ming.send(scene.bot, HALF),
        lambda scene: scene.ming.edit(scene.ming.send(scene.bot, "x"), HALF),
        lambda scene: scene.ming.send_photo(scene.bot, b"\xff\xd8" + b"\xff\xc0\0\0\0\0\1\0\1\0", caption=HALF),
        lambda scene: scene.ming.send_document(scene.bot, "a.txt", b"x", caption=HALF),
        lambda scene: scene.ming.send_document(scene.bot, HALF, b"x"),
        lambda scene: scene.ming.react(scene.ming.send(scene.bot, "x"), HALF),
        lambda scene: scene.ming.inline(scene.bot, HALF),
        lambda scene: scene.ming.inline(scene.bot, "x", offset=HALF),
        lambda scene: scene.world.user(HALF),
        lambda scene: scene.world.user("x", last_name=HALF),
        lambda scene: scene.world.user("x", username=HALF),
        lambda scene: scene.world.group(HALF, scene.ming),
        lambda scene: scene.world.channel("x", scene.ming, username=HALF),
        lambda scene: scene.world.topic(scene.world.supergroup("x", scene.ming, forum=True), HALF, scene.ming),
    ],
)
def test_nothing_that_people_write_holds_it(scene: Scene, act: Callable[[Scene], Any]) -> None:
    with pytest.raises(PlaygroundError, match=REFUSAL):
        act(scene)


async def test_the_chat_and_the_bot_go_on_after_it_was_refused(
    api: LocalBotApi, client: httpx.AsyncClient, call: Caller, scene: Scene
) -> None:
    control = f"{api.url}/playground/api"
    before = scene.ming.send(scene.bot, "一")
    answer = await _post(
        client, f"{control}/people/{scene.ming.id}/send", '{"chat": "@wuzhen_bot", "text": "\\ud800 x"}'
    )
    assert (answer.status_code, REFUSAL in answer.json()["error"]) == (400, True)
    scene.ming.send(scene.bot, "二")
    shown = (await client.get(f"{control}/chats/{before.chat_key}/messages")).json()
    assert [message["text"] for message in shown["messages"]] == ["一", "二"]
    updates = await call.result("getUpdates")
    assert [update["message"]["text"] for update in updates] == ["一", "二"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("send", '{"chat": "@\\ud800", "text": "x"}'),
        ("send", '{"chat": "@wuzhen_bot", "text": "x", "\\ud800": 1}'),
        ("press", '{"chat": "@wuzhen_bot", "message_id": 1, "data": "\\ud800"}'),
        ("set_member", '{"chat": "@wuzhen_bot", "who": 1, "status": "\\ud800"}'),
    ],
)
async def test_the_control_api_says_so_wherever_it_stands(
    api: LocalBotApi, client: httpx.AsyncClient, scene: Scene, path: str, body: str
) -> None:
    answer = await _post(client, f"{api.url}/playground/api/people/{scene.ming.id}/{path}", body)
    assert (answer.status_code, REFUSAL in answer.json()["error"]) == (400, True)


def test_a_whole_character_beyond_the_first_plane_is_welcome(scene: Scene) -> None:
    assert scene.ming.send(scene.bot, "😀𠮷").text == "😀𠮷"


async def _post(client: httpx.AsyncClient, url: str, body: str) -> httpx.Response:
    return await client.post(url, content=body, headers={"Content-Type": "application/json"})
