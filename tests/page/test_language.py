from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("code", "name", "tag", "send"),
    [("en", "English", "en", "Send"), ("zh-hant", "繁體", "zh-Hant", "傳送")],
)
async def test_the_switch_changes_the_page_the_person_and_the_greeting(
    open_page: Callable[..., Any], code: str, name: str, tag: str, send: str
) -> None:
    tried = await open_page()
    greeting = await tried.answer.locator(".text").inner_text()
    greetings = await tried.log.locator(".message.other").count()
    await tried.page.get_by_role("button", name=name, exact=True).click()
    await tried.log.locator(".message.other").nth(greetings).wait_for()
    assert await tried.answer.locator(".text").inner_text() != greeting
    assert await tried.page.locator("#send").get_attribute("aria-label") == send
    assert await tried.page.locator("html").get_attribute("lang") == tag
    assert tried.demo.world.person(tried.demo.person.id).user.language_code == code


async def test_the_commands_are_in_the_persons_language(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.reload()
    await tried.answer.wait_for()
    await tried.composer.press_sequentially("/he")
    simplified = await tried.page.get_by_role("option").first.inner_text()
    await tried.composer.fill("")
    await tried.page.get_by_role("button", name="English", exact=True).click()
    await tried.page.locator("html[lang=en]").wait_for()
    await tried.page.reload()
    await tried.answer.wait_for()
    await tried.composer.press_sequentially("/he")
    english = await tried.page.get_by_role("option").first.inner_text()
    assert simplified.startswith("/help")
    assert english.startswith("/help")
    assert english != simplified


async def test_all_languages_have_the_same_texts(open_page: Callable[..., Any]) -> None:
    tried = await open_page(running=False)
    names = await tried.page.evaluate("""async () => Promise.all([
        import('/texts.zh-hans.js'), import('/texts.zh-hant.js'), import('/texts.en.js'),
    ].map(async (module) => Object.keys(Object.values(await module)[0])))""")
    assert names[0] == names[1] == names[2]
