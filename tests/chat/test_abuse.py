from __future__ import annotations

import pytest

from tests.chat.conftest import Chats, buttons


@pytest.mark.parametrize("text", ["傻逼", "垃圾机器人", "fuck you"])
async def test_an_insult_gets_what_small_talk_gets_and_is_not_repeated(chats: Chats, text: str) -> None:
    answer = await chats.ask(text)
    assert text[:2] not in answer.text
    assert len(buttons(answer)) == 3


@pytest.mark.parametrize("text", ["{at} 傻逼", "/ask 垃圾"])
async def test_an_insult_in_a_group_gets_silence(chats: Chats, text: str) -> None:
    group = chats.world.supergroup("Rough", chats.ming, [chats.account])
    await chats.silence(lambda: chats.ming.send(group, text.format(at=chats.at)))
