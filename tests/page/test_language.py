from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser

APOSTROPHE = """(element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.data.includes("’"));
    const range = document.createRange(), at = walker.currentNode.data.indexOf("’");
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    return range.getBoundingClientRect().width / parseFloat(getComputedStyle(element).fontSize);
}"""
"""How wide the first apostrophe is, in ems."""


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


async def test_an_english_answer_on_a_chinese_page_has_narrow_apostrophes(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.ask("What did Jack Ma say?")
    text = tried.answer.locator(".text", has_text="doesn’t")
    assert await text.get_attribute("lang") == "en"
    assert await text.evaluate(APOSTROPHE) < 0.6
    preview = tried.page.locator("#chats .last", has_text="doesn’t")
    assert await preview.evaluate(APOSTROPHE) < 0.6


@pytest.mark.parametrize(("language", "tag"), [("zh-hans", "zh-Hans"), ("en", "zh")])
async def test_a_chinese_sentence_in_an_english_answer_is_told_apart(
    open_page: Callable[..., Any], language: str, tag: str
) -> None:
    tried = await open_page(language)
    await tried.ask("How many companies exhibited?")
    quote = tried.answer.locator("blockquote")
    assert await quote.get_attribute("lang") == tag
    assert await tried.answer.locator(".text").get_attribute("lang") == "en"


async def test_a_text_without_letters_has_the_language_of_what_is_around_it(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.ask("411 ?")
    own = tried.log.locator(".message.own .text", has_text="411 ?")
    assert await own.get_attribute("lang") is None
