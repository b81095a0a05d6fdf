"""Back, Forward and a reload of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.chat import deep_link
from tests.page.conftest import NARROW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.page.conftest import Tried

pytestmark = pytest.mark.browser


async def reload(tried: Tried) -> None:
    await tried.page.reload()
    await tried.page.locator("#chat-title:not(:empty)").wait_for()


async def test_on_a_phone_back_leads_from_a_chat_to_the_list_and_forward_to_the_chat(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page(viewport=NARROW)
    for opens in (None, tried.demo.group.title):
        if opens:
            await tried.open(opens)
        await tried.page.go_back()
        await tried.page.locator("#side").wait_for()
        assert not await tried.log.is_visible()
    await tried.page.go_forward()
    await tried.log.wait_for()
    assert await tried.page.locator("#chat-title").inner_text() == tried.demo.group.title


async def test_a_reload_opens_the_same_chat_for_the_same_person(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.page.locator("#speakers button").nth(1).click()
    await reload(tried)
    await tried.page.locator("#chat-title", has_text=tried.demo.group.title).wait_for()
    assert await tried.page.locator("#speakers button").nth(1).get_attribute("aria-pressed") == "true"


async def test_a_reload_of_the_list_on_a_phone_shows_the_list(open_page: Callable[..., Any]) -> None:
    tried = await open_page(viewport=NARROW)
    await tried.page.locator("#back").click()
    await tried.page.locator("#side").wait_for()
    await tried.page.reload()
    await tried.page.locator("#side").wait_for()
    assert not await tried.log.is_visible()


async def test_each_chat_keeps_its_draft_over_a_reload_until_it_is_sent(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.composer.fill("有多少家")
    await tried.open(tried.demo.group.title)
    assert await tried.composer.input_value() == ""
    await tried.composer.fill("/ask 几天")
    await reload(tried)
    assert await tried.composer.input_value() == "/ask 几天"
    await tried.open("Wuzhen Bot")
    assert await tried.composer.input_value() == "有多少家"
    await tried.ask("有多少家企业参展？")
    await reload(tried)
    assert await tried.composer.input_value() == ""


async def test_a_deep_link_is_followed_once_and_not_again_by_a_reload(open_page: Callable[..., Any]) -> None:
    tried = await open_page(path=f"/?start={deep_link.encode_question('有多少家企业参展？')}")
    await tried.answer.locator("blockquote", has_text="411家").wait_for()
    await reload(tried)
    await tried.answer.locator("blockquote", has_text="411家").wait_for()
    assert tried.page.url == f"{tried.url}/"
    texts = [message.text for message in tried.demo.person.chat(tried.demo.bot).messages.values()]
    assert [text[:6] for text in texts if text.startswith("/")] == ["/start"]
