"""Commands are told by their place, whatever their style."""

from __future__ import annotations

import pytest

from bot.chat import deep_link
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"


@pytest.mark.parametrize("name", ["help", "about", "privacy", "settings", "start"])
async def test_a_command_in_bold_is_a_command(chats: Chats, name: str) -> None:
    plain = await chats.ask(f"/{name}")
    text = f"/{name} please"
    bold = chats.ming.send(chats.account, text, entities=[{"type": "bold", "offset": 0, "length": len(text)}])
    assert bold.entities[0]["type"] == "bold"
    assert (await chats.world.answer_to(bold)).text == plain.text


async def test_a_deep_link_in_italics_is_followed(chats: Chats) -> None:
    started = chats.ming.start(chats.account, deep_link.encode_question(ASKING) or "")
    italic = {"type": "italic", "offset": 0, "length": len(started.text)}
    again = chats.ming.send(chats.account, started.text, entities=[italic])
    assert (await chats.world.answer_to(again)).text.startswith("411家")
