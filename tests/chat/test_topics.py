"""Answers stand in the topic where they were asked."""

from __future__ import annotations

from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.callback import ExampleQuestion, encode_example
from bot.playground.chats import GENERAL_TOPIC
from tests.chat.conftest import Chats

ASKING = "有多少家企业参展？"
ASK = f"/ask {ASKING}"


async def test_a_topic_is_answered_in_the_same_topic(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    topic = chats.world.topic(group, "Reports", chats.ming)
    answer = await chats.world.answer_to(chats.ming.send(group, ASK, topic=topic))
    assert answer.thread_id == topic


async def test_a_suggestion_tapped_in_a_topic_is_answered_there(idle: Chats) -> None:
    """Groups get no suggestions any more, but old ones still stand there."""
    group = idle.world.supergroup("Forum", idle.ming, [idle.account], forum=True)
    topic = idle.world.topic(group, "Reports", idle.ming)
    example = idle.examples.for_language(idle.simplified)[0]
    data = encode_example(ExampleQuestion(idle.answerer.report.digest, example.number))
    async with idle.running() as application:
        await idle.world.answer_to(idle.ming.send(group, ASK, topic=topic))
        keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton(example.question, callback_data=data))
        sent = await application.bot.send_message(group.id, "?", message_thread_id=topic, reply_markup=keyboard)
        suggestions = group.messages[sent.message_id]
        idle.ming.press(suggestions, data)
        assert (await idle.world.answer_to(suggestions)).thread_id == topic


async def test_the_general_topic_is_answered_without_its_number(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    answer = await chats.world.answer_to(chats.ming.send(group, ASK, topic=GENERAL_TOPIC))
    assert answer.text.startswith("411家")


async def test_a_reply_thread_outside_of_forums_is_answered_without_a_topic(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    first = chats.ming.send(group, "好")
    answer = await chats.world.answer_to(chats.ming.reply(first, ASK))
    assert not answer.is_topic_message


async def test_a_line_in_a_topic_opened_by_the_bot_is_no_reply_to_it(chats: Chats) -> None:
    group = chats.world.supergroup("Forum", chats.ming, [chats.account], forum=True)
    topic = chats.world.topic(group, "Reports", chats.ming)
    opened = group.messages[topic]
    group.messages[topic] = replace(opened, author_id=chats.account.user.id, sender=chats.account.user)
    await chats.silence(lambda: chats.ming.send(group, ASKING, topic=topic))
