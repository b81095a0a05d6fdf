from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from bot.playground.chats import Chat
from tests.chat.conftest import Chats, buttons

ASKING = "有多少家企业参展？"


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


@pytest.fixture
def letters(chats: Chats, channel: Chat) -> Chat:
    """Where people write to the channel."""
    return chats.world.direct_messages(channel)


async def test_a_letter_to_a_channel_is_answered_in_the_topic_of_who_wrote_it(chats: Chats, letters: Chat) -> None:
    for name in ("Hua", "Lan"):
        person = chats.world.user(name)
        question = person.send(letters, f"/ask {ASKING}")
        answer = await chats.world.answer_to(question)
        assert answer.text.startswith("411家")
        assert question.direct_topic == answer.direct_topic == person.id


async def test_a_suggestion_tapped_in_a_letter_to_a_channel_is_answered_there(chats: Chats, letters: Chat) -> None:
    hua = chats.world.user("Hua")
    suggestions = await chats.world.answer_to(hua.send(letters, "/start"))
    hua.press(suggestions, next(iter(buttons(suggestions).values())))
    assert (await chats.world.answer_to(suggestions)).direct_topic == hua.id


async def test_an_edited_letter_edits_its_answer(chats: Chats, letters: Chat) -> None:
    question = chats.world.user("Hua").send(letters, "/ask 大会设置多少个分论坛？")
    answer = await chats.world.answer_to(question)
    chats.world.person(question.author_id).edit(question, f"/ask {ASKING}")
    assert (await chats.changed(answer)).text.startswith("411家")


async def test_a_suggestion_tapped_under_a_deleted_letter_is_no_error(chats: Chats, letters: Chat) -> None:
    hua = chats.world.user("Hua")
    suggestions = await chats.world.answer_to(hua.send(letters, "/start"))
    chats.ming.delete(suggestions)
    with capture_logs() as logs:
        await hua.press(suggestions, next(iter(buttons(suggestions).values()))).answer()
        await chats.handled()
    assert [log["event"] for log in logs] == ["may not write in this chat"]


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
