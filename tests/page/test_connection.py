from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from tests.page.conftest import answering

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.async_api import Route

    from bot.answering import Answerer
    from bot.chat.examples import Examples

pytestmark = pytest.mark.browser


async def test_a_bot_that_is_not_connected_is_noticed_and_its_coming_too(
    open_page: Callable[..., Any], answerer: Answerer, examples: Examples
) -> None:
    tried = await open_page(running=False)
    notice = tried.page.locator("#offline")
    await notice.wait_for()
    await tried.composer.fill("有多少家企业参展？")
    await tried.composer.press("Enter")
    await tried.own.wait_for()
    async with answering(tried.demo, tried.url, answerer, examples):
        await tried.answer.locator("blockquote", has_text="411家").wait_for()
        await notice.wait_for(state="hidden")


async def test_where_events_come_late_the_bot_is_still_started_only_once(
    open_page: Callable[..., Any], answerer: Answerer, examples: Examples
) -> None:
    async def late(route: Route) -> None:
        await asyncio.sleep(5)  # the page looks for the bot every two seconds
        await route.continue_()

    tried = await open_page(running=False)
    await tried.page.route("**/playground/api/events", late)
    async with answering(tried.demo, tried.url, answerer, examples):
        await tried.page.reload()
        await tried.answer.locator(".keyboard button").last.wait_for()
        await asyncio.sleep(3)
        messages = tried.demo.person.chat(tried.demo.bot).messages.values()
        assert [each.content["text"] for each in messages if each.author_id == tried.demo.person.id] == ["/start"]


async def test_a_message_that_the_server_refuses_stays_in_the_composer(open_page: Callable[..., Any]) -> None:
    tried = await open_page(running=False)
    await tried.open(tried.demo.group.title)
    tried.demo.person.leave(tried.demo.group)
    tried.complaints.clear()
    await tried.page.evaluate("document.querySelector('#text').value = 'still here'")
    await tried.composer.press("Enter")
    await tried.page.locator("#toasts p").wait_for()
    assert await tried.composer.input_value() == "still here"
    tried.complaints.clear()  # the browser logs each 400
