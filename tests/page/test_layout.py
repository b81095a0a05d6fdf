from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.page.conftest import NARROW

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser

OVERFLOWING = """() => [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && getComputedStyle(element).position !== 'fixed' && box.right > innerWidth + 1;
}).map((element) => element.className || element.id)"""
LUMINANCE = """(selector) => {
    const colour = getComputedStyle(document.querySelector(selector)).backgroundColor;
    const [r, g, b] = colour.match(/[0-9.]+/g).map(Number);
    return (r + g + b) / 3;
}"""


async def test_wide_shows_list_and_conversation_side_by_side(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    assert await tried.page.locator("#side").is_visible()
    assert await tried.log.is_visible()
    assert not await tried.page.locator("#back").is_visible()


async def test_narrow_shows_one_at_a_time_and_nothing_sticks_out(open_page: Callable[..., Any]) -> None:
    tried = await open_page(viewport=NARROW)
    await tried.ask("有多少家企业参展？")
    assert not await tried.page.locator("#side").is_visible()
    assert await tried.page.evaluate(OVERFLOWING) == []
    await tried.page.locator("#back").click()
    assert await tried.page.locator("#side").is_visible()
    assert not await tried.log.is_visible()
    await tried.open(tried.demo.group.title)
    assert await tried.log.is_visible()


async def test_a_long_word_breaks_instead_of_sticking_out(open_page: Callable[..., Any]) -> None:
    tried = await open_page(viewport=NARROW)
    await tried.ask("x" * 400)
    assert await tried.page.evaluate(OVERFLOWING) == []


async def test_the_systems_dark_is_followed_and_the_button_overrules_it(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page(color_scheme="dark")
    assert await tried.page.evaluate(LUMINANCE, "#side") < 60
    await tried.page.locator("#theme").click()
    assert await tried.page.evaluate(LUMINANCE, "#side") > 200
    await tried.page.reload()
    await tried.answer.wait_for()
    assert await tried.page.evaluate(LUMINANCE, "#side") > 200


async def test_reduced_motion_moves_nothing(open_page: Callable[..., Any]) -> None:
    tried = await open_page(reduced_motion="reduce")
    await tried.ask("有多少家企业参展？")
    assert await tried.page.evaluate("document.getAnimations().length") == 0


async def test_a_screen_reader_is_told_of_new_messages(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.locator("#log:not([aria-busy])").wait_for()
    assert await tried.log.get_attribute("aria-live") == "polite"
    assert await tried.answer.get_attribute("aria-label") == "Wuzhen Bot"
    unnamed = await tried.page.locator("button").evaluate_all(
        """buttons => buttons.filter((button) =>
            button.checkVisibility() && !button.textContent.trim() && !button.ariaLabel).length"""
    )
    assert unnamed == 0


async def test_many_long_names_fit_on_a_phone(open_page: Callable[..., Any]) -> None:
    tried = await open_page(viewport=NARROW)
    world, owner = tried.demo.world, tried.demo.person
    people = [world.user(f"Maximiliane Constanze {number}") for number in range(5)]
    world.supergroup("A group with quite a long title that goes on", owner, [*people, tried.demo.bot])
    await tried.page.locator("#back").click()
    await tried.open("A group with")
    await tried.page.locator("#speakers button").nth(5).wait_for()
    assert await tried.page.evaluate("document.querySelector('#chat .bar').getBoundingClientRect().height") < 80
    assert await tried.page.evaluate("document.querySelector('#chat .titles').clientWidth") > 60
