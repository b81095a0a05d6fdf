"""Commands are told by their place, whatever their style."""

from __future__ import annotations

import pytest

from bot.chat import deep_link
from bot.playground.chats import Chat
from tests.chat.conftest import Chats, buttons

NAMES = ("help", "about", "privacy", "settings", "start")
ASKING = "有多少家企业参展？"


@pytest.mark.parametrize("name", NAMES)
async def test_a_command_in_bold_is_a_command(chats: Chats, name: str) -> None:
    plain = await chats.ask(f"/{name}")
    text = f"/{name} please"
    bold = chats.ming.send(chats.account, text, entities=[{"type": "bold", "offset": 0, "length": len(text)}])
    assert bold.entities[0]["type"] == "bold"
    assert (await chats.world.answer_to(bold)).text == plain.text


@pytest.fixture
def group(chats: Chats) -> Chat:
    return chats.world.supergroup("Readers", chats.ming, [chats.account])


@pytest.mark.parametrize("name", NAMES)
async def test_a_command_that_names_nobody_is_ignored_in_a_group(chats: Chats, group: Chat, name: str) -> None:
    await chats.silence(lambda: chats.ming.send(group, f"/{name}"))


@pytest.mark.parametrize("name", NAMES)
async def test_a_command_that_names_the_bot_is_answered_in_a_group(chats: Chats, group: Chat, name: str) -> None:
    assert (await chats.world.answer_to(chats.ming.send(group, f"/{name}{chats.at.upper()}"))).text


async def test_a_command_in_reply_to_the_bot_is_answered_in_a_group(chats: Chats, group: Chat) -> None:
    answer = await chats.world.answer_to(chats.ming.send(group, f"/ask {ASKING}"))
    assert "怎么提问" in (await chats.world.answer_to(chats.ming.reply(answer, "/help"))).text


async def test_start_in_a_group_says_how_to_ask_there_without_buttons(chats: Chats, group: Chat) -> None:
    answer = await chats.world.answer_to(chats.ming.send(group, f"/start{chats.at}"))
    assert answer.text.startswith("把问题写在 /ask 后面就行")
    assert not buttons(answer)


async def test_a_deep_link_into_a_group_is_followed_there(chats: Chats, group: Chat) -> None:
    started = chats.ming.send(group, f"/start{chats.at} {deep_link.encode_question(ASKING)}")
    assert (await chats.world.answer_to(started)).text.startswith("411家")


@pytest.mark.parametrize("name", NAMES)
async def test_a_command_in_a_caption_is_a_command(chats: Chats, name: str) -> None:
    captioned = chats.ming.send_document(chats.account, "a.txt", b"-", caption=f"/{name}")
    assert (await chats.world.answer_to(captioned)).text == (await chats.ask(f"/{name}")).text


async def test_a_deep_link_in_italics_is_followed(chats: Chats) -> None:
    started = chats.ming.start(chats.account, deep_link.encode_question(ASKING) or "")
    italic = {"type": "italic", "offset": 0, "length": len(started.text)}
    again = chats.ming.send(chats.account, started.text, entities=[italic])
    assert (await chats.world.answer_to(again)).text.startswith("411家")
