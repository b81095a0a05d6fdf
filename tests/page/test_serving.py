from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from bot.playground.demo import Demo, demo_world
from bot.playground.page.page import POLICY, STATIC, page_routes
from bot.playground.server import LocalBotApi
from bot.playground.state import PATIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def demo() -> Demo:
    return demo_world("zh-hant")


@pytest.fixture
async def client(demo: Demo) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        LocalBotApi(demo.world, more_routes=page_routes(demo.world)) as api,
        httpx.AsyncClient(base_url=api.url, timeout=PATIENCE) as client,
    ):
        yield client


@pytest.mark.parametrize("path", ["/", *(f"/{file.name}" for file in sorted(STATIC.iterdir()))])
async def test_each_file_comes_with_the_policy_and_its_own_type(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    kinds = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
    assert answer.status_code == 200
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"].startswith(kinds.get(path.rpartition(".")[2], "text/html"))


@pytest.mark.parametrize("path", ["/page.py", "/../page.py", "/%2e%2e/page.py", "/nothing.js"])
async def test_nothing_else_is_served(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize(
    "headers", [{"Host": "example.org"}, {"Origin": "http://example.org"}, {"Sec-Fetch-Site": "cross-site"}]
)
async def test_other_pages_and_hosts_are_refused(
    client: httpx.AsyncClient, demo: Demo, headers: dict[str, str]
) -> None:
    assert (await client.get("/", headers=headers)).status_code == 403
    path, body = f"/page/people/{demo.person.id}/language_code", {"language_code": "en"}
    assert (await client.post(path, json=body, headers=headers)).status_code == 403
    assert demo.world.person(demo.person.id).user.language_code == "zh-hant"


async def test_another_language_is_seen_in_every_chat_of_the_person(client: httpx.AsyncClient, demo: Demo) -> None:
    path = f"/page/people/{demo.person.id}/language_code"
    assert (await client.post(path, json={"language_code": "en"})).status_code == 200
    assert demo.world.person(demo.person.id).user.language_code == "en"
    assert demo.group.members[demo.person.id].user.language_code == "en"
    assert demo.group.members[demo.friend.id].user.language_code == "zh-hant"


@pytest.mark.parametrize("body", [b"", b"[]", b'{"language_code": "xx"}', b'{"language_code": "en", "more": 1}'])
async def test_a_language_that_the_page_does_not_have_is_refused(
    client: httpx.AsyncClient, demo: Demo, body: bytes
) -> None:
    answer = await client.post(f"/page/people/{demo.person.id}/language_code", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_a_bot_has_no_language_to_choose(client: httpx.AsyncClient, demo: Demo) -> None:
    path = f"/page/people/{demo.bot.user.id}/language_code"
    assert (await client.post(path, json={"language_code": "en"})).status_code == 400


def test_the_demo_has_the_bot_in_each_chat(demo: Demo) -> None:
    for chat in (demo.group, demo.forum, demo.channel):
        assert chat.member(demo.bot.user).present
    assert demo.group.member(demo.friend.user).present
    assert len(demo.forum.topics) == 2
