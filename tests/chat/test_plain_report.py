"""A report without headings, of which no judged questions are known: there is nothing to suggest."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

import bot
from bot.chat.examples import Examples
from bot.playground.people import BotSettings
from bot.playground.server import LocalBotApi
from tests.chat.conftest import Chats


@pytest_asyncio.fixture(loop_scope="session")
async def tea(api: LocalBotApi) -> AsyncIterator[Chats]:
    answerer = bot.open_text("茶叶产自杭州。", title="茶")
    account = api.world.bot(f"tea{api.world.state.new_id()}_bot", settings=BotSettings(privacy=False))
    ming = api.world.user("Ming", language_code="zh-hans")
    chats = Chats(api.world, account, ming, api, api.url, answerer, await Examples.tried(answerer, ()))
    async with chats.running():
        yield chats


@pytest.mark.parametrize("code", ["zh-hans", "zh-hant", "en"])
@pytest.mark.parametrize("text", ["/start", "😀"])
async def test_a_greeting_promises_no_questions(tea: Chats, code: str, text: str) -> None:
    person = tea.world.user("Hua", language_code=code)
    answer = await tea.world.answer_to(person.send(tea.account, text))
    assert answer.reply_markup is None
    assert answer.text.endswith(("。", "."))


@pytest.mark.parametrize(
    ("code", "counted"), [("zh-hans", "共 1 句。"), ("zh-hant", "共 1 句。"), ("en", "1 sentence.")]
)
async def test_about_counts_no_sections(tea: Chats, code: str, counted: str) -> None:
    person = tea.world.user("Hua", language_code=code)
    answer = await tea.world.answer_to(person.send(tea.account, "/about"))
    assert answer.text.split("\n")[1] == counted
