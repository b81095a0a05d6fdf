from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import MessageEntity

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.page.conftest import Tried

pytestmark = pytest.mark.browser


async def tab_to(tried: Tried, selector: str, key: str = "Tab") -> None:
    """Press Tab until the focus is there, and hold that the focus can be seen."""
    for _ in range(60):
        await tried.page.keyboard.press(key)
        if await tried.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            outline = await tried.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline == "solid"
            return
    pytest.fail(f"no Tab leads to {selector}")


async def test_asking_and_pressing_an_answers_button_needs_no_mouse(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.keyboard.type("有多少家企业参展？")
    await tried.page.keyboard.press("Enter")
    await tried.answer.locator("blockquote", has_text="411家").wait_for()
    before = await tried.answer.locator(".text").inner_text()
    await tab_to(tried, ".message:last-child .keyboard button", "Shift+Tab")
    await tried.page.keyboard.press("Enter")
    await tried.page.wait_for_function(
        "before => [...document.querySelectorAll('.message.other .text')].at(-1).innerText !== before",
        arg=before,
    )
    assert await tried.page.evaluate("Boolean(document.activeElement.closest('.keyboard'))")


async def test_chats_languages_and_theme_are_reached_by_tab(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tab_to(tried, "#chats li:nth-child(2) button")
    await tried.page.keyboard.press("Enter")
    await tried.page.locator("#chat-title", has_text=tried.demo.group.title).wait_for()
    await tab_to(tried, "[data-language=en]")
    await tried.page.keyboard.press("Space")
    await tried.page.locator("html[lang=en]").wait_for()
    await tab_to(tried, "#theme")
    await tried.page.keyboard.press("Enter")
    await tried.page.locator("html[data-theme=dark]").wait_for()


async def test_arrow_up_in_an_empty_composer_edits_the_last_question(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.ask("有多少家企业参展？")
    await tried.page.keyboard.press("ArrowUp")
    assert await tried.composer.input_value() == "有多少家企业参展？"
    await tried.page.keyboard.press("Escape")
    assert await tried.composer.input_value() == ""


async def test_arrows_walk_the_commands_and_enter_takes_one(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.reload()
    await tried.answer.wait_for()
    await tried.composer.press("/")
    options = tried.page.get_by_role("option")
    await options.nth(1).wait_for()
    await tried.composer.press("ArrowDown")
    chosen = await options.nth(1).locator("b").inner_text()
    assert await tried.composer.get_attribute("aria-activedescendant") == "option-1"
    await tried.composer.press("Enter")
    assert await tried.composer.input_value() == f"{chosen} "


async def test_alt_and_arrows_walk_the_chats(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.keyboard.press("Alt+ArrowDown")
    await tried.page.locator("#chat-title", has_text=tried.demo.group.title).wait_for()


async def test_a_spoiler_opens_by_key(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.bot_says("a secret", entities=[MessageEntity("spoiler", 2, 6)])
    await tab_to(tried, ".spoiler", "Shift+Tab")
    await tried.page.keyboard.press("Enter")
    await tried.page.locator(".spoiler.shown").wait_for()


async def test_arrows_walk_the_topics(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.forum.title)
    await tried.page.get_by_role("tab").first.focus()
    await tried.page.keyboard.press("ArrowRight")
    await tried.page.keyboard.press("Enter")
    topic = tried.page.get_by_role("tab").nth(1)
    await tried.page.locator("#topics [aria-selected=true]", has_text=await topic.inner_text()).wait_for()
