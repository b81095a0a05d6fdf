"""A real python-telegram-bot `Application` against the playground: polling and webhook."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.ext import Application, CommandHandler, InlineQueryHandler, MessageHandler, filters

from bot.errors import PlaygroundError
from bot.playground.check import Checker
from bot.playground.demo import demo_world
from bot.playground.server import LocalBotApi
from bot.playground.spec import Spec
from tests.playground.conftest import Scene, patient


async def start(update: Update, _context: object) -> None:
    assert update.message is not None
    await update.message.reply_html("<b>你好😀</b>")


async def echo(update: Update, _context: object) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_text(f"你说：{update.effective_message.text}", do_quote=True)


async def articles(update: Update, _context: object) -> None:
    assert update.inline_query is not None
    content = InputTextMessageContent("411家")
    await update.inline_query.answer([InlineQueryResultArticle("1", "答案", content)])


def application_at(api: LocalBotApi, scene: Scene) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = Application.builder().token(scene.bot.token).base_url(f"{api.url}/bot")
    return builder.request(patient()).get_updates_request(patient()).build()


@pytest.fixture
async def application(api: LocalBotApi, scene: Scene) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    built = application_at(api, scene)
    built.add_handler(CommandHandler("start", start))
    built.add_handler(MessageHandler(filters.TEXT, echo))
    built.add_handler(InlineQueryHandler(articles))
    async with built:
        await built.start()
        assert built.updater is not None
        await built.updater.start_polling(timeout=5)
        yield built
        await built.updater.stop()
        await built.stop()


@pytest.mark.usefixtures("application")
async def test_an_application_answers_in_private(scene: Scene) -> None:
    asked = scene.ming.start(scene.bot)
    answer = await scene.world.answer_to(asked)
    assert (answer.text, answer.entities) == ("你好😀", [{"type": "bold", "offset": 0, "length": 4}])


@pytest.mark.usefixtures("application")
async def test_an_application_answers_in_its_topic(scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    topic = scene.world.topic(forum, "大会", scene.ming)
    asked = scene.ming.send(forum, "/ask@wuzhen_bot 几家", topic=topic)
    answer = await scene.world.answer_to(asked)
    assert (answer.thread_id, answer.text) == (topic, "你说：/ask@wuzhen_bot 几家")


@pytest.mark.usefixtures("application")
async def test_an_application_answers_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("频道", scene.ming, [scene.bot])
    answer = await scene.world.answer_to(scene.ming.send(channel, "几家"))
    assert answer.text == "你说：几家"


@pytest.mark.usefixtures("application")
async def test_an_application_answers_inline(scene: Scene) -> None:
    asking = scene.ming.inline(scene.bot, "几家")
    assert [each["title"] for each in await asking.results()] == ["答案"]


async def test_the_server_stops_while_a_bot_waits(scene: Scene) -> None:
    async with LocalBotApi(scene.world) as api:
        built = application_at(api, scene)
        await built.initialize()
        assert built.updater is not None
        await built.updater.start_polling(timeout=30)
        await scene.world.until_polled(scene.bot)
        await built.updater.stop()
        await built.shutdown()


async def test_a_port_that_is_taken_is_named(scene: Scene) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PlaygroundError, match=f"port {port} on 127.0.0.1: .*; choose another"):
            async with LocalBotApi(scene.world, port=port):
                pass


def test_the_playground_opens_to_this_machine_only(scene: Scene) -> None:
    with pytest.raises(PlaygroundError, match=r"host 0\.0\.0\.0 would open the playground to others"):
        LocalBotApi(scene.world, host="0.0.0.0")


def test_every_update_is_as_the_specification_says(scene: Scene) -> None:
    """Everything that a bot can be sent, and that python-telegram-bot reads all of it."""
    scene.world.set_bot(scene.bot, privacy=False, inline_feedback=True)
    mailbox = scene.world.office.mailboxes[scene.bot.user.id]
    mailbox.allow([
        "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "callback_query",
        "my_chat_member", "chat_member", "message_reaction", "guest_message", "chosen_inline_result",
    ])  # fmt: skip
    group = scene.world.supergroup("讨论", scene.ming, [scene.hua, scene.bot], forum=True)
    scene.ming.set_member(group, scene.bot, "administrator")
    channel = scene.world.channel("频道", scene.ming, [scene.bot], discussion=group)
    topic = scene.world.topic(group, "大会", scene.ming)
    message = scene.ming.send(group, "@wuzhen_bot #乌镇 https://example.com", topic=topic)
    scene.hua.reply(message, "/ask 好", quote="#乌镇")
    scene.hua.react(message, "👍")
    scene.ming.pin(message)
    scene.ming.edit(scene.ming.send(channel, "报告"), "报告来了")
    scene.ming.forward(message, scene.bot)
    scene.ming.send_document(scene.bot, "a.txt", b"x", caption="/ask")
    scene.ming.inline(scene.bot, "几家")
    scene.ming.set_member(group, scene.hua, "restricted")
    scene.ming.block(scene.bot)
    scene.hua.send(scene.world.group("别处", scene.hua), "@wuzhen_bot 几家")
    scene.world.migrate(scene.world.group("旧群", scene.ming, [scene.bot]), scene.ming)
    checker = Checker(Spec.load())
    assert len(mailbox.pending) > 20
    for update in mailbox.pending.values():
        checker.typed("Update", update)
        read = Update.de_json(update, None)
        assert read.api_kwargs.keys() <= {"guest_message"}


def test_in_the_demo_world_a_mention_in_a_group_reaches_the_bot_and_other_talk_does_not() -> None:
    demo = demo_world()
    for text in ("大家好", "@wuzhen_bot 有多少家企业参展？"):
        demo.person.send(demo.group, text)
    pending = demo.world.office.mailboxes[demo.bot.user.id].pending.values()
    assert [update["message"]["text"] for update in pending if "text" in update.get("message", {})] == [
        "@wuzhen_bot 有多少家企业参展？"
    ]


def test_the_demo_world_has_chats_of_each_kind() -> None:
    demo = demo_world(token="42:known")
    assert demo.bot.token == "42:known"
    assert {chat.type for chat in demo.world.state.chats.values()} == {"private", "supergroup", "channel"}
