"""People who write as a group or a channel."""

from __future__ import annotations

from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"
ASK = f"/ask {ASKING}"


async def test_an_anonymous_admin_is_answered(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    hua = chats.world.user("Hua")
    hua.join(group)
    chats.ming.set_member(group, hua, "administrator", anonymous=True)
    question = hua.send(group, ASK)
    assert question.sender is not None
    assert question.sender.is_bot
    assert (await chats.world.answer_to(question)).text.startswith("411家")


async def test_a_channel_that_writes_in_a_group_is_answered(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    channel = chats.world.channel("Channel", chats.ming)
    question = chats.ming.send(group, ASK, as_channel=channel)
    assert (await chats.world.answer_to(question)).text.startswith("411家")


async def test_where_nobody_has_a_language_how_to_ask_is_told_in_the_reports(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    hua = chats.world.user("Hua", language_code="en")
    hua.join(group)
    chats.ming.set_member(group, hua, "administrator", anonymous=True)
    channel = chats.world.channel("Channel", chats.ming, [chats.account])
    for question in (hua.send(group, "/ask"), chats.ming.send(channel, "/ask")):
        assert (await chats.world.answer_to(question)).text.startswith("把問題接在 /ask 後面")
