from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser

TYPED = "@wuzhen_bot 有多少家企业参展"


async def test_results_come_while_typing_and_enter_sends_the_first(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.composer.press_sequentially(TYPED)
    await tried.page.get_by_role("option", name="411家").first.wait_for()
    await tried.composer.press("Enter")
    await tried.own.locator("blockquote", has_text="411家").wait_for()
    assert "@wuzhen_bot" in await tried.own.locator(".via").inner_text()
    assert await tried.composer.input_value() == ""


async def test_a_click_sends_the_result(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.composer.press_sequentially(TYPED)
    await tried.page.locator("#suggestions .result").nth(1).click()
    await tried.own.locator("blockquote").wait_for()


async def test_buttons_of_a_sent_result_work(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.composer.press_sequentially(TYPED)
    await tried.page.locator("#suggestions .result").first.click()
    before = await tried.own.locator(".text").inner_text()
    await tried.own.locator(".keyboard button", has_text="前后文").click()
    await tried.page.wait_for_function(
        "before => document.querySelector('.message.own .text').innerText !== before", arg=before
    )


async def test_the_button_above_the_results_asks_in_private(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.composer.press_sequentially(TYPED)
    await tried.page.locator("#suggestions .button").click()
    await tried.page.locator("#chat-title", has_text="Wuzhen Bot").wait_for()
    await tried.log.locator("blockquote", has_text="411家").wait_for()


async def test_escape_closes_the_results_and_enter_then_sends_the_words(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.composer.press_sequentially(TYPED)
    await tried.page.get_by_role("option").first.wait_for()
    await tried.composer.press("Escape")
    await tried.composer.press("Enter")
    await tried.own.wait_for()
    assert TYPED in await tried.own.locator(".text").inner_text()


async def test_an_emoji_at_the_end_of_the_longest_question_is_not_cut_in_two(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    question = "有多少家企业参展".ljust(255, "？") + "😀"
    await tried.composer.fill(f"@wuzhen_bot {question}多出来的")
    await tried.page.get_by_role("option").first.wait_for()
    asked = [query.text for query in tried.demo.world.state.queries.values() if query.kind == "inline"]
    assert asked == [question]
