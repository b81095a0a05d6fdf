from __future__ import annotations

import pytest

from bot.playground.chats import Chat
from tests.chat.conftest import Chats, buttons

ASKING = "有多少企业参展？"


@pytest.fixture
def channel(chats: Chats) -> Chat:
    return chats.world.channel("Report channel", chats.ming, [chats.account])


@pytest.mark.parametrize("text", [f"/ask {ASKING}", f"{{at}} {ASKING}"])
async def test_a_post_that_asks_is_answered_in_the_channel(chats: Chats, channel: Chat, text: str) -> None:
    assert (await chats.world.answer_to(chats.ming.send(channel, text.format(at=chats.at)))).text.startswith("411家")


async def test_an_ordinary_post_is_ignored(chats: Chats, channel: Chat) -> None:
    await chats.silence(lambda: chats.ming.send(channel, ASKING))


async def test_an_edited_post_edits_its_answer(chats: Chats, channel: Chat) -> None:
    post = chats.ming.send(channel, "/ask 大会设置多少个分论坛？")
    answer = await chats.world.answer_to(post)
    chats.ming.edit(post, f"/ask {ASKING}")
    assert (await chats.changed(answer)).text.startswith("411家")


async def test_a_button_in_a_channel_works(chats: Chats, channel: Chat) -> None:
    answer = await chats.world.answer_to(chats.ming.send(channel, f"/ask {ASKING}"))
    chats.ming.press(answer, buttons(answer)["前后文"])
    assert (await chats.changed(answer)).text.startswith("前后文")


async def test_a_post_is_not_answered_again_in_the_discussion_group(chats: Chats) -> None:
    discussion = chats.world.supergroup("Discussion", chats.ming, [chats.account])
    channel = chats.world.channel("Channel", chats.ming, [chats.account], discussion=discussion)
    before = chats.sent()
    await chats.world.answer_to(chats.ming.send(channel, f"/ask {ASKING}"))
    await chats.handled()
    assert chats.sent() == before + 1


async def test_a_comment_is_answered_in_its_thread(chats: Chats) -> None:
    discussion = chats.world.supergroup("Discussion", chats.ming, [chats.account])
    channel = chats.world.channel("Channel", chats.ming, [chats.account], discussion=discussion)
    chats.ming.send(channel, "Read the report")
    forwarded = next(m for m in chats.world.messages(chats.ming, discussion) if m.is_automatic_forward)
    comment = chats.ming.reply(forwarded, f"/ask {ASKING}")
    answer = await chats.world.answer_to(comment)
    assert answer.reply
    assert answer.reply.message_id == comment.message_id
