"""The control API: acts over HTTP, the view of a chat, the stream of events, and who is kept out."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import bot.playground
from bot.playground.acts import ACTS
from bot.playground.messages import Json, Value
from bot.playground.server import LocalBotApi
from bot.playground.state import PATIENCE
from tests.playground.conftest import Caller, Scene

README = Path(bot.playground.__file__).with_name("README.md")


class Page:
    """What a web page does."""

    def __init__(self, client: httpx.AsyncClient, url: str) -> None:
        self.client = client
        self.url = f"{url}/playground/api"

    async def get(self, path: str, /, **query: Value) -> Json:
        answer = await self.client.get(self.url + path, params=query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def post(self, path: str, /, **body: Value) -> Json:
        answer = await self.client.post(self.url + path, json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def error(self, path: str, /, **body: Value) -> str:
        answer = await self.client.post(self.url + path, json=body)
        assert answer.status_code == 400, answer.text
        return str(answer.json()["error"])

    async def act(self, person: int, act: str, /, **body: Value) -> Json:
        return await self.post(f"/people/{person}/{act}", **body)


@pytest.fixture
def page(api: LocalBotApi, client: httpx.AsyncClient) -> Page:
    return Page(client, api.url)


async def test_people_and_chats_are_made_and_seen(page: Page, scene: Scene) -> None:
    person = await page.post("/people", first_name="阿珍", language_code="zh-hant")
    members = [scene.bot.user.id, scene.ming.id]
    made = await page.post("/chats", type="supergroup", title="论坛", owner=person["id"], members=members, forum=True)
    world = await page.get("/world")
    (chat,) = (each for each in world["chats"] if each["key"] == made["chat_key"])
    assert {each["id"] for each in chat["members"]} == {person["id"], *members}
    assert chat["topics"] == [{"id": 1, "name": "General", "closed": False}]
    assert [each["username"] for each in world["bots"]] == ["wuzhen_bot"]
    assert scene.bot.token not in json.dumps(world)


async def test_what_is_sent_stands_in_the_chat(page: Page, scene: Scene) -> None:
    sent = await page.act(scene.ming.id, "send", chat="@wuzhen_bot", text="<script>几家</script>")
    shown = await page.get(f"/chats/{sent['chat_key']}/messages")
    assert [each["text"] for each in shown["messages"]] == ["<script>几家</script>"]
    assert (await page.get(f"/chats/{sent['chat_key']}/messages", after=1))["messages"] == []
    assert scene.texts() == ["<script>几家</script>"]


async def test_a_whole_conversation_over_http(page: Page, call: Caller, scene: Scene) -> None:
    key = (await page.act(scene.ming.id, "send", chat=scene.bot.user.id, text="/start"))["chat_key"]
    keyboard = {"inline_keyboard": [[{"text": "更多", "callback_data": "m"}]]}
    sent = await call.result("sendMessage", chat_id=scene.ming.id, text="答", reply_markup=keyboard)
    number = sent["message_id"]
    query = await page.act(scene.ming.id, "press", chat=key, message_id=number, data="m")
    assert await page.get(f"/queries/{query['query_id']}") == {"answer": None}
    await call.result("answerCallbackQuery", callback_query_id=query["query_id"], text="好")
    assert await page.get(f"/queries/{query['query_id']}") == {"answer": {"text": "好"}}
    await page.act(scene.ming.id, "react", chat=key, message_id=number, emoji=["👍"])
    reply = await page.act(scene.ming.id, "send", chat=key, text="谢谢", reply_to=number, quote="答")
    await page.act(scene.ming.id, "edit", chat=key, message_id=reply["message"]["message_id"], text="多谢")
    await page.act(scene.ming.id, "delete", chat=key, message_id=1)
    answer, thanks = (await page.get(f"/chats/{key}/messages"))["messages"]
    assert answer["reactions"] == {str(scene.ming.id): [{"type": "emoji", "emoji": "👍"}]}
    assert (thanks["text"], thanks["quote"]["text"]) == ("多谢", "答")


async def test_inline_results_are_chosen_over_http(page: Page, call: Caller, scene: Scene) -> None:
    group = scene.world.group("群", scene.ming)
    asked = await page.act(scene.ming.id, "inline", bot=scene.bot.user.id, query="几家", chat=group.key)
    content = {"message_text": "411家"}
    result = {"type": "article", "id": "a", "title": "x", "input_message_content": content}
    await call.result("answerInlineQuery", inline_query_id=asked["query_id"], results=[result])
    chosen = await page.act(scene.ming.id, "choose", query_id=asked["query_id"], result_id="a")
    assert (chosen["chat_key"], chosen["message"]["text"]) == (group.key, "411家")


async def test_groups_are_run_over_http(page: Page, scene: Scene) -> None:
    ming, hua = scene.ming.id, scene.hua.id
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    await page.act(hua, "join", chat=forum.key)
    topic = (await page.act(ming, "open_topic", chat=forum.key, name="大会"))["topic"]
    await page.act(hua, "send", chat=forum.key, text="/ask 几家", topic=topic)
    await page.act(ming, "close_topic", chat=forum.key, topic=topic)
    assert "is closed" in await page.error(f"/people/{hua}/send", chat=forum.key, text="还有吗", topic=topic)
    await page.act(ming, "set_member", chat=forum.key, who=hua, status="restricted")
    assert "not allowed to" in await page.error(f"/people/{hua}/send", chat=forum.key, text="x")
    await page.act(hua, "leave", chat=forum.key)
    group = scene.world.group("群", scene.ming, [scene.bot])
    await page.act(ming, "add", chat=group.key, who=hua)
    assert (await page.act(ming, "migrate", chat=group.key))["chat_key"].startswith("-100")
    await page.act(ming, "block", bot=scene.bot.user.id)


async def test_files_are_sent_and_shown(page: Page, api: LocalBotApi, client: httpx.AsyncClient, scene: Scene) -> None:
    data = base64.b64encode(b"<html>").decode()
    sent = await page.act(scene.ming.id, "send_document", chat="@wuzhen_bot", name="a.html", data=data)
    file_id = sent["message"]["document"]["file_id"]
    answer = await client.get(f"{api.url}/playground/api/files/{file_id}")
    assert answer.content == b"<html>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == "attachment"


async def test_a_bots_settings_are_changed(page: Page, scene: Scene) -> None:
    changed = await page.post(f"/bots/{scene.bot.user.id}/settings", privacy=False)
    assert changed["settings"]["privacy"] is False
    assert changed["settings"]["inline"] is True


async def test_the_commands_of_the_narrowest_scope_are_shown(page: Page, call: Caller, scene: Scene) -> None:
    key = scene.ming.start(scene.bot).chat_key
    commands = [{"command": "ask", "description": "提问"}]
    await call.result("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await call.result("setMyCommands", commands=commands, scope={"type": "all_private_chats"}, language_code="zh")
    shown = await page.get(f"/bots/{scene.bot.user.id}/commands", chat=key, person=scene.ming.id)
    assert shown == {"commands": commands}


async def test_the_stream_tells_what_happens(page: Page, call: Caller, scene: Scene) -> None:
    async with page.client.stream("GET", f"{page.url}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        events = _events(stream)
        scene.ming.start(scene.bot)
        posted = await anext(events)
        assert (posted["event"], posted["message"]["text"]) == ("posted", "/start")
        await call.result("sendChatAction", chat_id=scene.ming.id, action="typing")
        assert (await anext(events))["action"] == "typing"
        await call.result("sendMessage", chat_id=scene.ming.id, text="你好")
        assert (await anext(events))["message"]["text"] == "你好"


async def _events(stream: httpx.Response) -> AsyncIterator[Json]:
    async with asyncio.timeout(PATIENCE):
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                yield json.loads(line.removeprefix("data: "))


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"chat": "@wuzhen_bot"}, "text: Field required"),
        ({"chat": "@wuzhen_bot", "text": 5}, "text: Input should be a valid string"),
        ({"chat": "@wuzhen_bot", "text": "x", "colour": "red"}, "colour: Extra inputs are not permitted"),
        ({"chat": "@nobody", "text": "x"}, "there is no chat @nobody"),
        ({"chat": "@wuzhen_bot", "text": "x", "reply_to": 99}, "there is no message 99"),
    ],
)
async def test_a_wrong_act_is_told_what_is_wrong(page: Page, scene: Scene, body: dict[str, Any], problem: str) -> None:
    assert problem in await page.error(f"/people/{scene.ming.id}/send", **body)


async def test_an_unknown_act_names_the_known_ones(page: Page, scene: Scene) -> None:
    assert "there are send, " in await page.error(f"/people/{scene.ming.id}/dance")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "example.com"},
        {"Host": "127.0.0.1.example.com"},
        {"Origin": "http://example.com"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["/playground/api/world", "/bot{token}/getMe"])
async def test_other_pages_and_other_hosts_are_kept_out(
    api: LocalBotApi, client: httpx.AsyncClient, scene: Scene, headers: dict[str, str], path: str
) -> None:
    answer = await client.get(api.url + path.format(token=scene.bot.token), headers=headers)
    assert answer.status_code == 403


async def test_its_own_page_is_let_in(api: LocalBotApi, client: httpx.AsyncClient) -> None:
    headers = {"Origin": api.url, "Sec-Fetch-Site": "same-origin"}
    assert (await client.get(f"{api.url}/playground/api/world", headers=headers)).status_code == 200


def test_the_readme_lists_every_act() -> None:
    text = README.read_text("utf-8")
    assert [name for name in ACTS if f"`{name}`" not in text] == []


async def test_nobody_acts_in_a_chat_of_others(page: Page, scene: Scene) -> None:
    key = scene.ming.start(scene.bot).chat_key
    assert "is not in chat" in await page.error(f"/people/{scene.hua.id}/send", chat=key, text="x")


async def test_only_admins_change_memberships(page: Page, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.hua])
    body = {"chat": group.key, "who": scene.hua.id, "status": "administrator"}
    assert "is no admin" in await page.error(f"/people/{scene.hua.id}/set_member", **body)
