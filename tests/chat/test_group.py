from __future__ import annotations

import pytest

from bot.playground.chats import Chat
from bot.playground.messages import Message
from tests.chat.conftest import Chats, buttons

ASKING = "有多少家企业参展？"


@pytest.fixture
def group(chats: Chats) -> Chat:
    return chats.world.supergroup("Report readers", chats.ming, [chats.account], forum=True)


@pytest.mark.parametrize("text", [f"/ask {ASKING}", f"/ask{{at}} {ASKING}", f"{{at}} {ASKING}", f"{ASKING} {{AT}}"])
async def test_a_question_put_to_the_bot_is_answered_as_a_reply(chats: Chats, group: Chat, text: str) -> None:
    question = chats.ming.send(group, text.format(at=chats.at, AT=chats.at.upper()))
    answer = await chats.world.answer_to(question)
    assert answer.text.startswith("411家")
    assert answer.reply
    assert answer.reply.message_id == question.message_id


async def test_a_reply_to_the_bot_is_a_question(chats: Chats, group: Chat) -> None:
    first = await chats.world.answer_to(chats.ming.send(group, "/ask 大会设置多少个分论坛？"))
    assert (await chats.world.answer_to(chats.ming.reply(first, ASKING))).text.startswith("411家")


@pytest.mark.parametrize(
    "text", ["不错啊", "厉害了", "胡说", "太长了", "wow", "awesome", "666", "答非所问", "哈哈", "👍"]
)
async def test_a_reply_to_the_bot_that_only_reacts_is_ignored(chats: Chats, group: Chat, text: str) -> None:
    first = await chats.world.answer_to(chats.ming.send(group, "/ask 有多少主办单位？"))
    await chats.silence(lambda: chats.ming.reply(first, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("那马云呢", "报告没有提到：马云"),
        ("门票多少钱", "报告没有提到：门票"),
        ("是不是在北京开的", "这句话说的不是“北京”"),
        ("来了500家企业参展", "这句话说的不是“500家”"),
        ("Elon Musk?", "Musk"),
        ("{at} 特朗普", "特朗普"),
        ("/ask 特朗普", "特朗普"),
    ],
)
async def test_a_reply_to_the_bot_that_asks_is_told_what_the_report_lacks(
    chats: Chats, group: Chat, text: str, told: str
) -> None:
    first = await chats.world.answer_to(chats.ming.send(group, "/ask 有多少主办单位？"))
    answer = await chats.world.answer_to(chats.ming.reply(first, text.format(at=chats.at)))
    assert told in answer.text.split("\n")[0]


@pytest.mark.parametrize("call", ["/ask", "{at}"])
async def test_somebody_elses_message_is_asked_by_replying_to_it(chats: Chats, group: Chat, call: str) -> None:
    hua = chats.world.user("Hua")
    hua.join(group)
    question = hua.send(group, ASKING)
    answer = await chats.world.answer_to(chats.ming.reply(question, call.format(at=chats.at)))
    assert answer.text.startswith("411家")
    assert answer.reply
    assert answer.reply.message_id == question.message_id


async def test_a_partial_quote_is_the_question(chats: Chats, group: Chat) -> None:
    message = chats.ming.send(group, f"早上好，各位。{ASKING}另外晚饭吃什么")
    answer = await chats.world.answer_to(chats.ming.reply(message, "/ask", quote=ASKING))
    assert answer.text.startswith("411家")


async def test_the_question_after_ask_goes_before_the_message_replied_to(chats: Chats, group: Chat) -> None:
    message = chats.ming.send(group, "大会设置多少个分论坛？")
    answer = await chats.world.answer_to(chats.ming.reply(message, f"/ask {ASKING}"))
    assert answer.text.startswith("411家")


async def test_a_caption_with_ask_is_a_question(chats: Chats, group: Chat) -> None:
    question = chats.ming.send_document(group, "a.txt", b"-", caption=f"/ask {ASKING}")
    assert (await chats.world.answer_to(question)).text.startswith("411家")


async def test_a_plain_group_is_answered(chats: Chats) -> None:
    group = chats.world.group("Small group", chats.ming, [chats.account])
    assert (await chats.world.answer_to(chats.ming.send(group, f"/ask {ASKING}"))).text.startswith("411家")


async def test_an_edited_question_in_a_group_edits_its_answer(chats: Chats, group: Chat) -> None:
    question = chats.ming.send(group, "/ask 大会设置多少个分论坛？")
    answer = await chats.world.answer_to(question)
    chats.ming.edit(question, f"/ask {ASKING}")
    assert (await chats.changed(answer)).text.startswith("411家")


async def test_a_question_edited_into_thanks_keeps_its_answer_in_a_group(chats: Chats, group: Chat) -> None:
    question = chats.ming.send(group, f"/ask {ASKING}")
    answer = await chats.world.answer_to(question)
    await chats.silence(lambda: chats.ming.edit(question, "/ask 谢谢"))
    assert chats.world.latest(answer).text == answer.text


async def test_an_ordinary_line_is_ignored(chats: Chats, group: Chat) -> None:
    await chats.silence(lambda: chats.ming.send(group, ASKING))


async def test_a_line_that_mentions_another_is_ignored(chats: Chats, group: Chat) -> None:
    await chats.silence(lambda: chats.ming.send(group, f"{chats.at}s {ASKING}"))


async def test_thanks_in_a_group_are_ignored(chats: Chats, group: Chat) -> None:
    await chats.silence(lambda: chats.ming.send(group, f"{chats.at} 谢谢"))


@pytest.mark.parametrize(
    "text",
    [
        "/ask ???",
        "/ask 请问",
        "/ask 你好",
        "/ask @durov",
        "/ask http://a.b/c",
        "/ask http://a.b/c 是什么",
        "{at} ?",
        "{at} 回答一下",
        "{at} @durov",
        "{at} 是什么",
    ],
)
async def test_who_calls_the_bot_and_asks_nothing_is_told_how_to_ask(chats: Chats, group: Chat, text: str) -> None:
    question = chats.ming.send(group, text.format(at=chats.at))
    answer = await chats.world.answer_to(question)
    assert "/ask" in answer.text
    assert answer.reply
    assert answer.reply.message_id == question.message_id


@pytest.mark.parametrize("text", ["{at} @alice 谢谢", "{at} 你好", "{at} 哈哈"])
async def test_small_talk_with_a_mention_is_ignored(chats: Chats, group: Chat, text: str) -> None:
    await chats.silence(lambda: chats.ming.send(group, text.format(at=chats.at)))


@pytest.mark.parametrize("text", ["{at} 这个呢？", "/ask 👆"])
async def test_pointing_at_somebody_elses_question_asks_it(chats: Chats, group: Chat, text: str) -> None:
    question = chats.ming.send(group, ASKING)
    answer = await chats.world.answer_to(chats.ming.reply(question, text.format(at=chats.at)))
    assert answer.text.startswith("411家")


@pytest.mark.parametrize("call", ["/ask", "{at}", "{at} 回答一下"])
@pytest.mark.parametrize("words", ["", "?!"])
async def test_calling_the_bot_under_what_asks_nothing_tells_who_called_how_to_ask(
    chats: Chats, group: Chat, call: str, words: str
) -> None:
    replied = chats.ming.send_document(group, "a.txt", b"-", caption=words)
    question = chats.ming.reply(replied, call.format(at=chats.at))
    answer = await chats.world.answer_to(question)
    assert answer.reply
    assert answer.reply.message_id == question.message_id


async def test_another_bots_command_is_ignored(chats: Chats, group: Chat) -> None:
    await chats.silence(lambda: chats.ming.send(group, f"/ask@other_bot {ASKING}"))


async def test_a_service_message_is_ignored(chats: Chats, group: Chat) -> None:
    await chats.silence(lambda: chats.world.user("Hua").join(group))


@pytest.mark.parametrize(
    ("asking", "lacks"), [("/ask Elon Musk 2031", "2031"), ("/ask @durov 来了吗", "durov"), ("/ask #5G 是什么", "5G")]
)
async def test_what_the_report_does_not_have_is_said_to_who_asked(
    chats: Chats, group: Chat, asking: str, lacks: str
) -> None:
    answer = await chats.world.answer_to(chats.ming.send(group, asking))
    assert lacks in answer.text
    assert "/ask" not in answer.text


async def test_an_edited_question_edits_its_answer_that_was_sent_after_the_group_became_a_supergroup(
    idle: Chats,
) -> None:
    group = idle.world.group("Group", idle.ming, [idle.account])
    question = idle.ming.send(group, "/ask 大会设置多少个分论坛？")
    supergroup = idle.world.migrate(group, idle.ming)
    async with idle.running():
        await idle.until(lambda: bool(answers_in(supergroup)))
        (answer,) = answers_in(supergroup)
        idle.ming.edit(question, f"/ask {ASKING}")
        assert (await idle.changed(answer)).text.startswith("411家")
        assert len(answers_in(supergroup)) == 1


async def test_a_question_edited_after_the_group_became_a_supergroup_is_answered_anew_there_once(chats: Chats) -> None:
    group = chats.world.group("Group", chats.ming, [chats.account])
    question = chats.ming.send(group, "/ask 大会设置多少个分论坛？")
    await chats.world.answer_to(question)
    supergroup = chats.world.migrate(group, chats.ming)
    chats.ming.edit(question, f"/ask {ASKING}")
    await chats.until(lambda: bool(answers_in(supergroup)))
    (answer,) = answers_in(supergroup)
    assert answer.text.startswith("411家")
    chats.ming.edit(question, "/ask 大会设置多少个分论坛？")
    assert (await chats.changed(answer)).text.startswith("20")
    assert len(answers_in(supergroup)) == 1


async def test_a_button_pressed_after_the_group_became_a_supergroup_shows_its_page_there(chats: Chats) -> None:
    group = chats.world.group("Group", chats.ming, [chats.account])
    answer = await chats.world.answer_to(chats.ming.send(group, f"/ask {ASKING}"))
    supergroup = chats.world.migrate(group, chats.ming)
    chats.ming.press(answer, buttons(answer)["前后文"])
    await chats.until(lambda: bool(answers_in(supergroup)))
    assert answers_in(supergroup)[0].text.startswith("前后文")


def answers_in(chat: Chat) -> list[Message]:
    """What bots wrote in a chat."""
    return [message for message in chat.messages.values() if message.sender and message.sender.is_bot]
