"""getUpdates: order, confirmation, waiting, allowed kinds, two bots at once."""

from __future__ import annotations

import asyncio

from tests.playground.conftest import Caller, Scene


async def test_updates_come_in_order_and_stay_until_confirmed(call: Caller, scene: Scene) -> None:
    for text in "一二三":
        scene.ming.send(scene.bot, text)
    first = await call.result("getUpdates", limit=2)
    assert [each["message"]["text"] for each in first] == ["一", "二"]
    assert await call.result("getUpdates", limit=2) == first
    rest = await call.result("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [each["message"]["text"] for each in rest] == ["三"]
    assert rest[0]["update_id"] == first[-1]["update_id"] + 1


async def test_a_negative_offset_forgets_all_but_the_last(call: Caller, scene: Scene) -> None:
    for text in "一二三":
        scene.ming.send(scene.bot, text)
    last = await call.result("getUpdates", offset=-1)
    assert [each["message"]["text"] for each in last] == ["三"]
    assert await call.result("getUpdates") == last


async def test_a_long_poll_waits_for_the_first_update(call: Caller, scene: Scene) -> None:
    poll = asyncio.create_task(call.result("getUpdates", timeout=20))
    await scene.world.until_polled(scene.bot)
    scene.ming.send(scene.bot, "来了")
    assert [each["message"]["text"] for each in await poll] == ["来了"]


async def test_a_poll_without_timeout_returns_at_once(call: Caller) -> None:
    assert await call.result("getUpdates") == []


async def test_a_second_poll_ends_the_first(call: Caller, scene: Scene) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=20))
    await scene.world.until_polled(scene.bot)
    await call.result("getUpdates")
    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": (
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        ),
    }


async def test_a_webhook_ends_a_poll_and_forbids_the_next(call: Caller, scene: Scene) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=20))
    await scene.world.until_polled(scene.bot)
    await call.result("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert await call.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await call.result("deleteWebhook")
    assert await call.result("getUpdates") == []


async def test_reactions_come_only_when_asked_for(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    scene.ming.set_member(group, scene.bot, "administrator")
    message = scene.ming.send(group, "好")
    scene.forget()
    scene.ming.react(message, "👍")
    assert scene.updates() == []
    await call.result("getUpdates", allowed_updates=["message_reaction"])
    scene.ming.react(message, "❤")
    (update,) = scene.updates()
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "❤"}]


async def test_allowed_updates_are_remembered(call: Caller, scene: Scene) -> None:
    await call.result("getUpdates", allowed_updates=["callback_query"])
    await call.result("getUpdates")
    scene.ming.send(scene.bot, "问")
    assert scene.updates() == []


async def test_an_empty_list_brings_the_default_back(call: Caller, scene: Scene) -> None:
    await call.result("getUpdates", allowed_updates=["callback_query"])
    await call.result("getUpdates", allowed_updates=[])
    scene.ming.send(scene.bot, "问")
    assert scene.texts() == ["问"]


async def test_updates_wait_for_a_bot_that_is_not_running(scene: Scene) -> None:
    scene.ming.send(scene.bot, "夜里的问题")
    assert scene.texts() == ["夜里的问题"]
