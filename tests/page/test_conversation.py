from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.deep_link import encode_question

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.browser

LATEST = "[...document.querySelectorAll('.message.other .text')].at(-1).innerText"
QUESTION = "有多少家企业参展？"


async def test_an_empty_private_chat_is_started_and_shows_three_questions_to_press(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    assert await tried.answer.locator(".keyboard button").count() == 3


async def test_a_question_in_private_gets_an_answer_with_its_quote_and_marks(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    await tried.ask(QUESTION)
    assert await tried.answer.locator(".text > strong").first.inner_text() == "411家"
    assert "411家" in await tried.answer.locator("blockquote").inner_text()
    assert await tried.answer.locator(".replied span").inner_text() == QUESTION


async def test_each_button_of_an_answer_changes_it_and_leads_back(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.ask(QUESTION)
    before = await tried.answer.locator(".text").inner_text()
    for label in ("前后文", "更多", "原文"):
        await tried.answer.get_by_role("button", name=label, exact=True).click()
        await tried.page.wait_for_function(
            f"before => {LATEST} !== before",
            arg=before,
        )
        back = "简体" if label == "原文" else "答案"
        await tried.answer.locator(".keyboard button", has_text=back).click()
        await tried.page.wait_for_function(
            f"before => {LATEST} === before",
            arg=before,
        )


async def test_pressing_an_example_asks_it(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    example = tried.answer.locator(".keyboard button").first
    question = await example.inner_text()
    await example.click()
    await tried.log.locator(".message.other .text", has_text=question).wait_for()


async def test_a_button_of_another_report_says_so_in_a_toast(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton("old", callback_data="of another time"))
    await tried.bot_says("an old message", reply_markup=keyboard)
    await tried.answer.locator(".keyboard button").click()
    await tried.page.locator("#toasts p").wait_for()


async def test_an_edited_question_edits_the_answer(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.ask(QUESTION)
    await tried.own.hover()
    await tried.own.get_by_role("button", name="修改").click()
    await tried.composer.fill("设置了几个分论坛？")
    await tried.page.get_by_role("button", name="保存修改").click()
    await tried.answer.locator(".text > strong", has_text="20").first.wait_for()
    assert "已修改" in await tried.own.locator(".meta").inner_text()


async def test_in_the_group_two_people_ask_and_each_gets_an_answer(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.ask(f"/ask {QUESTION}")
    await tried.page.locator("#speakers button", has_text=tried.demo.friend.user.first_name).click()
    await tried.log.locator(".message.other", has_text="/ask").first.wait_for()
    await tried.ask("/ask 大会哪天闭幕的")
    assert await tried.answer.locator(".replied b").inner_text() == tried.demo.friend.user.first_name


async def test_in_the_group_a_line_that_is_not_for_the_bot_stays_unanswered(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await tried.composer.fill("今天天气不错")
    await tried.composer.press("Enter")
    await tried.own.wait_for()
    await tried.ask(f"/ask {QUESTION}")
    assert await tried.log.locator(".message.other").count() == 1


async def test_an_empty_group_offers_the_questions_of_the_bots_greeting(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    greeted = await tried.answer.locator(".keyboard button").all_inner_texts()
    await tried.open(tried.demo.group.title)
    hints = tried.page.locator("#hints button")
    await hints.first.wait_for()
    assert await hints.all_inner_texts() == greeted
    await hints.first.click()
    assert await tried.composer.input_value() == f"/ask {greeted[0]}"


async def test_what_is_selected_in_a_message_is_quoted_in_the_reply(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    said = tried.demo.friend.send(tried.demo.group, "大会好热闹。有多少家企业参展？谢谢！")
    line = tried.log.locator(f'[data-id="{said.message_id}"]')
    await line.wait_for()
    await line.locator(".text").evaluate(
        "text => getSelection().setBaseAndExtent(text.firstChild, 6, text.firstChild, 15)"
    )
    await line.hover()
    await line.get_by_role("button", name="回复").click()
    await tried.ask("/ask")
    assert await tried.own.locator(".replied span").inner_text() == QUESTION
    assert "411家" in await tried.answer.inner_text()


async def test_an_answer_stays_in_its_topic(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.forum.title)
    await tried.page.get_by_role("tab").nth(1).click()
    await tried.ask(f"/ask {QUESTION}")
    await tried.page.get_by_role("tab").nth(0).click()
    assert await tried.log.locator(".message").count() == 0


async def test_a_channel_post_is_answered(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.channel.title)
    await tried.composer.fill(f"/ask {QUESTION}")
    await tried.composer.press("Enter")
    await tried.log.locator("blockquote", has_text="411家").wait_for()


async def test_a_deep_link_asks_its_question(open_page: Callable[..., Any]) -> None:
    tried = await open_page(path=f"/?start={encode_question(QUESTION)}")
    await tried.log.locator("blockquote", has_text="411家").wait_for()


async def test_a_link_to_the_bot_itself_is_followed_in_the_page(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.bot_says(f"https://t.me/wuzhen_bot?start={encode_question(QUESTION)}")
    await tried.answer.locator(".text a").click()
    await tried.log.locator("blockquote", has_text="411家").wait_for()


async def test_a_text_that_is_too_long_is_kept_and_told_so(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.composer.fill("很" * 4097)
    await tried.composer.press("Enter")
    await tried.page.locator("#toasts p", has_text="最多 4096 个字符，现在有 4097 个").wait_for()
    assert len(await tried.composer.input_value()) == 4097


async def test_a_server_out_of_reach_is_told_in_the_readers_language(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.page.route("**/send", lambda route: route.abort())
    await tried.composer.fill("有多少家企业参展？")
    await tried.composer.press("Enter")
    await tried.page.locator("#toasts p", has_text="连不上演练场，请稍后再试。").wait_for()
    assert await tried.composer.input_value() == "有多少家企业参展？"
    tried.complaints.clear()  # of the browser, about the request that was cut off
