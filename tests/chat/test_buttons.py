from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from structlog.testing import capture_logs
from telegram import Update

import bot
from bot.answer import Status
from bot.chat.application import build_application
from bot.chat.callback import encode_view
from bot.chat.view import View
from bot.config import Config
from bot.language.script import Language
from bot.playground.events import Pressed
from bot.playground.state import PATIENCE
from tests.chat.conftest import Chats, buttons, styled
from tests.chat.test_http import TOKEN, serving

ME = {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}


async def test_context_shows_the_sentences_around_and_leads_back(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    chats.ming.press(answer, buttons(answer)["前后文"])
    context = await chats.changed(answer)
    (quote,) = styled(context, "blockquote")
    assert "411家" in quote
    assert "110多场" in quote
    chats.ming.press(context, buttons(context)["« 返回答案"])
    back = await chats.changed(context)
    assert (back.text, back.entities) == (answer.text, answer.entities)


async def test_more_shows_further_hits(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    chats.ming.press(answer, buttons(answer)["更多"])
    more = await chats.changed(answer)
    assert len(styled(more, "blockquote")) >= 2
    assert "第 11 句" not in more.text


async def test_the_original_is_one_tap_away(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    chats.ming.press(answer, buttons(answer)["原文"])
    assert "來自全球的411家國內外知名企業參展" in (await chats.changed(answer)).text


async def test_the_original_of_an_english_answer_is_one_tap_away(chats: Chats) -> None:
    answer = await chats.ask("How many well-known companies exhibited at the Light of the Internet Expo?")
    chats.ming.press(answer, buttons(answer)["Original only"])
    original = await chats.changed(answer)
    assert "411家" in original.text
    assert "Unofficial translation" not in original.text


async def test_the_nearest_sentences_of_an_absent_answer_are_one_tap_away(chats: Chats) -> None:
    view = View(chats.answerer.report.digest, Language.SIMPLIFIED, Status.ABSENT, (3, 5))
    reply = chats.renderer.absent(view, ("马云",))
    assert reply.text.text == "报告没有提到：马云。"
    assert [button.text for row in reply.buttons for button in row] == ["最接近的句子"]


async def test_what_an_answer_lacks_is_named_again_after_paging(chats: Chats) -> None:
    answer = await chats.ask("大会12月3日闭幕吗？")
    assert answer.text.startswith("这句话说的不是“12月3日”")
    chats.ming.press(answer, buttons(answer)["前后文"])
    context = await chats.changed(answer)
    chats.ming.press(context, buttons(context)["« 返回答案"])
    assert (await chats.changed(context)).text == answer.text


async def test_old_buttons_work_after_a_restart(idle: Chats) -> None:
    async with idle.running():
        answer = await idle.ask("有多少家企业参展？")
    async with idle.running():
        idle.ming.press(answer, buttons(answer)["更多"])
        assert (await idle.changed(answer)).text.startswith("相关的其他句子")


async def test_a_button_of_an_older_report_says_that_the_report_has_changed(idle: Chats) -> None:
    async with idle.running():
        answer = await idle.ask("有多少家企业参展？")
    idle.answerer = bot.open_text("第一句话。第二句话。", title="另一份报告")
    async with idle.running():
        press = idle.ming.press(answer, buttons(answer)["更多"])
        assert (await press.answer())["text"] == "报告已经更新，请重新提问。"
    assert idle.world.latest(answer) == answer


async def test_a_second_press_that_changes_nothing_is_no_error(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    presses = [chats.ming.press(answer, buttons(answer)["更多"]) for _ in range(2)]
    for press in presses:
        assert not (await press.answer()).get("text")


async def test_a_press_under_a_deleted_message_is_answered(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    chats.ming.delete(answer)
    press = chats.ming.press(answer, buttons(answer)["更多"])
    assert not (await press.answer()).get("text")


async def test_an_unknown_button_is_answered(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    press = chats.ming.press(answer, buttons(answer)["更多"])
    state = chats.world.state
    await press.answer()
    query = chats.ming.press(answer, buttons(answer)["前后文"])
    await query.answer()
    where = state.chats[answer.chat_key]
    state.publish(Pressed(query.id, chats.account, chats.ming.user, where, answer, "ZZZ"))
    await chats.until(lambda: state.answers[query.id].get("text") == "这个按钮已失效，请重新提问。")


@pytest.mark.parametrize("code", [429, 502])
async def test_a_press_whose_callback_cannot_be_answered_shows_its_page_all_the_same(idle: Chats, code: int) -> None:
    edited = asyncio.Event()

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/answerCallbackQuery"):
            refusal = {"ok": False, "error_code": code, "description": "-", "parameters": {"retry_after": 2}}
            return web.json_response(refusal, status=code)
        if request.path.endswith("/editMessageText"):
            edited.set()
        return web.json_response({"ok": True, "result": ME if request.path.endswith("/getMe") else True})

    with capture_logs() as logs:
        await press_in(idle, handle)
    assert edited.is_set()
    assert [(log["event"], log["log_level"]) for log in logs] == [("press not answered", "warning")]


async def press_in(idle: Chats, handle: Callable[[web.Request], Awaitable[web.Response]]) -> None:
    """Hands a bot on a server that answers by `handle` the press of a button under a message sent by inline mode."""
    data = encode_view(View(idle.answerer.report.digest, Language.SIMPLIFIED, Status.FOUND, (3, 5)))
    ming = {"id": 5, "is_bot": False, "first_name": "Ming"}
    query = {"id": "1", "from": ming, "chat_instance": "1", "data": data, "inline_message_id": "AbC"}
    async with serving(handle) as url:
        config = Config.from_environment({"BOT_TOKEN": TOKEN, "BASE_URL": url})
        async with build_application(config, idle.answerer, idle.examples) as application, asyncio.timeout(PATIENCE):
            update = Update.de_json({"update_id": 1, "callback_query": query}, application.bot)
            await application.process_update(update)


async def test_a_press_is_answered_before_its_edit_which_may_have_to_wait(idle: Chats) -> None:
    answered, edited = asyncio.Event(), asyncio.Event()

    async def handle(request: web.Request) -> web.Response:
        if request.path.endswith("/answerCallbackQuery"):
            answered.set()
        if request.path.endswith("/editMessageText"):
            await answered.wait()
            edited.set()
        return web.json_response({"ok": True, "result": ME if request.path.endswith("/getMe") else True})

    await press_in(idle, handle)
    assert edited.is_set()


def test_a_view_needs_no_more_than_64_bytes() -> None:
    matches = tuple((place, place + 3) for place in range(0, 4000, 10))
    view = View("ffffffff", Language.ENGLISH, Status.UNSURE, tuple(range(10**6, 10**6 + 20)), (3000, 3500), matches)
    assert len(encode_view(view).encode()) <= 64
