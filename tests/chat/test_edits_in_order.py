"""A press and an edited question may edit the same answer at once."""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.chat.delivery import Delivery
from bot.chat.render import Reply
from bot.chat.rich_text import RichText
from bot.playground.state import PATIENCE
from tests.chat.test_ending import api_at


async def texts(*messages: int, patience: float) -> tuple[list[str], int]:
    """In which order the server takes edits made at once; and what waits then.

    The first is taken after the second, unless that does not come within the server's patience.
    """
    taken: list[str] = []
    second = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        text = str((await request.post())["text"])
        if text == "0":
            await asyncio.wait((asyncio.create_task(second.wait()),), timeout=patience)
        taken.append(text)
        second.set()
        return web.json_response({"ok": True, "result": True})

    async with api_at(answer) as api:
        delivery = Delivery(api)
        replies = [Reply(RichText(str(number))) for number in range(len(messages))]
        edits = zip(messages, replies, strict=True)
        await asyncio.gather(*(delivery.edit(5, message, reply) for message, reply in edits))
    return taken, len(delivery._edits)


async def test_edits_of_one_message_arrive_in_order() -> None:
    assert await texts(7, 7, 7, patience=0.2) == (["0", "1", "2"], 0)


async def test_edits_of_different_messages_do_not_wait_for_each_other() -> None:
    assert (await texts(7, 8, patience=PATIENCE))[0] == ["1", "0"]
