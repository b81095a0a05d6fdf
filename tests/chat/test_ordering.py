from __future__ import annotations

import asyncio
import datetime as dt
import time
import warnings

import pytest
from structlog.testing import capture_logs
from telegram import Chat, Message, Update
from telegram.constants import ChatType

from bot.chat.memory import AnsweredQuestions
from bot.chat.ordering import MOST_OF_A_CHAT, MOST_OF_A_GROUP, ChatOrder
from bot.playground.state import PATIENCE
from tests.chat.conftest import Chats, buttons

ASK = "/ask 有多少家企业参展？"


def update(number: int, chat: int) -> Update:
    return update_in(Chat(chat, "private"), number)


def update_in(chat: Chat, number: int) -> Update:
    return Update(number, message=Message(number, dt.datetime.now(dt.UTC), chat, text=ASK))


async def test_updates_of_a_chat_are_handled_in_order_even_where_the_first_is_slow() -> None:
    order, handled = ChatOrder(), []

    async def handle(number: int) -> None:
        await asyncio.sleep(0.02 if number == 1 else 0)
        handled.append(number)

    await asyncio.gather(*(order.process_update(update(n, 5), handle(n)) for n in (1, 2, 3)))
    assert handled == [1, 2, 3]


async def test_a_slow_chat_does_not_hold_up_another() -> None:
    order, release = ChatOrder(), asyncio.Event()
    slow = asyncio.create_task(order.process_update(update(1, 5), release.wait()))
    await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE):
        await order.process_update(update(2, 6), asyncio.sleep(0))
    release.set()
    await slow


async def test_chats_that_are_done_take_no_memory() -> None:
    order = ChatOrder()
    for number in range(100):
        await order.process_update(update(number, number + 1), asyncio.sleep(0))
    assert len(order._lanes) == 0


async def test_an_edit_in_a_group_waits_for_its_question_and_not_for_the_others() -> None:
    order, release, handled = ChatOrder(), asyncio.Event(), []
    group = Chat(-5, ChatType.SUPERGROUP)

    async def handle(what: str, *, wait: bool = False) -> None:
        if wait:
            await release.wait()
        handled.append(what)

    def message(number: int) -> Message:
        return Message(number, dt.datetime.now(dt.UTC), group, text="?")

    first, second = Update(1, message=message(1)), Update(2, message=message(2))
    waiting = [
        asyncio.create_task(order.process_update(first, handle("first", wait=True))),
        asyncio.create_task(order.process_update(second, handle("second"))),
        asyncio.create_task(order.process_update(Update(3, edited_message=message(2)), handle("second edited"))),
    ]
    await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE):
        await order.process_update(Update(4, edited_message=message(0)), handle("older edited"))
    release.set()
    await asyncio.gather(*waiting)
    assert handled == ["older edited", "first", "second", "second edited"]


@pytest.mark.parametrize(("kind", "most"), [(ChatType.SUPERGROUP, MOST_OF_A_GROUP), (ChatType.PRIVATE, MOST_OF_A_CHAT)])
async def test_what_is_too_much_of_one_chat_is_not_handled_and_logged_once(kind: str, most: int) -> None:
    refused: list[int] = []
    release, handled = asyncio.Event(), []

    async def refuse(update: Update) -> None:
        refused.append(update.update_id)

    async def handle(number: int) -> None:
        await release.wait()
        handled.append(number)

    order = ChatOrder(refuse=refuse)
    updates = [Update(n, message=Message(n, dt.datetime.now(dt.UTC), Chat(5, kind), text="?")) for n in range(most + 2)]
    with capture_logs() as logs:
        waiting = [asyncio.create_task(order.process_update(each, handle(each.update_id))) for each in updates]
        await asyncio.sleep(0)
        release.set()
        await asyncio.gather(*waiting)
        await order.process_update(updates[0], handle(-1))
    assert handled == [*range(most), -1]
    assert refused == [most, most + 1]
    assert len(logs) == 1


async def test_what_asks_nothing_waits_for_nothing_and_is_not_counted() -> None:
    order, release = ChatOrder(lambda update: update.update_id == 0), asyncio.Event()
    group = Chat(-5, ChatType.SUPERGROUP)
    asking = asyncio.create_task(order.process_update(update_in(group, 0), release.wait()))
    await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE):
        for number in range(1, 2 * MOST_OF_A_GROUP):
            await order.process_update(update_in(group, number), asyncio.sleep(0))
    release.set()
    await asking


async def test_an_update_whose_turn_never_came_leaves_no_warning() -> None:
    order, release = ChatOrder(), asyncio.Event()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        waiting = [asyncio.create_task(order.process_update(update(n, 5), release.wait())) for n in (1, 2)]
        await asyncio.sleep(0)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        del waiting
    assert not caught


async def test_a_button_of_a_group_does_not_wait_for_the_groups_answers(idle: Chats) -> None:
    group = idle.world.supergroup("Busy", idle.ming, [idle.account])
    release = asyncio.Event()
    async with idle.running() as application:
        answer = await idle.world.answer_to(idle.ming.send(group, ASK))
        await idle.handled()
        asking = update_in(Chat(group.id, ChatType.SUPERGROUP), 1)
        asking.message.set_bot(application.bot)
        waiting = asyncio.create_task(application.update_processor.process_update(asking, release.wait()))
        await asyncio.sleep(0)
        idle.ming.press(answer, buttons(answer)["前后文"])
        await idle.changed(answer)
        assert not waiting.done()
        release.set()
        await waiting


async def test_the_talk_of_a_group_does_not_use_up_what_it_may_ask(idle: Chats) -> None:
    group = idle.world.supergroup("Talk", idle.ming, [idle.account])
    for _ in range(2 * MOST_OF_A_GROUP):
        idle.ming.send(group, "大家好")
    question = idle.ming.send(group, ASK)
    async with idle.running():
        assert (await idle.world.answer_to(question)).text.startswith("411家")


@pytest.mark.parametrize("line", ["/roll 6", "/help", "/help@another_bot", "/roll@{name}"])
async def test_commands_that_are_not_answered_do_not_wait_nor_use_up_what_a_group_may_ask(
    idle: Chats, line: str
) -> None:
    release, text = asyncio.Event(), line.format(name=idle.account.user.username)
    async with idle.application() as application:
        order = application.update_processor

        def said(text: str) -> Update:
            chat = {"id": -5, "type": "supergroup", "title": "Games"}
            message = {"message_id": 1, "date": int(time.time()), "chat": chat, "text": text}
            return Update.de_json({"update_id": 1, "message": message}, application.bot)

        asking = asyncio.create_task(order.process_update(said(ASK), release.wait()))
        await asyncio.sleep(0)
        async with asyncio.timeout(PATIENCE):
            for _ in range(MOST_OF_A_GROUP):
                await order.process_update(said(text), asyncio.sleep(0))
        release.set()
        await asking


async def test_the_press_of_an_example_beyond_what_a_chat_may_ask_is_told_so(idle: Chats) -> None:
    release = asyncio.Event()
    async with idle.running() as application:
        greeting = await idle.ask("/start")
        await idle.handled()
        asking = {"message_id": 1, "date": 1, "chat": {"id": idle.ming.id, "type": "private"}, "text": "?"}
        update = Update.de_json({"update_id": 1, "message": asking}, application.bot)
        order = application.update_processor
        full = [asyncio.create_task(order.process_update(update, release.wait())) for _ in range(MOST_OF_A_CHAT)]
        await asyncio.sleep(0)
        press = idle.ming.press(greeting, next(iter(buttons(greeting).values())))
        assert "问得太多" in (await press.answer())["text"]
        release.set()
        await asyncio.gather(*full)
    assert idle.sent() == 1


async def test_the_press_of_an_example_is_answered_before_its_turn_in_the_chat(idle: Chats) -> None:
    release = asyncio.Event()
    async with idle.running() as application:
        greeting = await idle.ask("/start")
        await idle.handled()
        asking = update(1, idle.ming.id)
        asking.message.set_bot(application.bot)
        waiting = asyncio.create_task(application.update_processor.process_update(asking, release.wait()))
        await asyncio.sleep(0)
        press = idle.ming.press(greeting, next(iter(buttons(greeting).values())))
        assert not (await press.answer()).get("text")
        assert idle.sent() == 1
        release.set()
        await waiting
        await idle.world.answer_to(greeting)


async def test_a_question_leans_on_an_example_pressed_just_before_it(idle: Chats) -> None:
    async with idle.running():
        greeting = await idle.ask("/start")
        await idle.handled()
    idle.ming.press(greeting, next(iter(buttons(greeting).values())))
    idle.ming.send(idle.account, "英文呢")
    async with idle.running():
        await idle.eventually(lambda: idle.sent() == 3)
    *_, last = idle.world.state.chats[greeting.chat_key].messages.values()
    assert "Unofficial translation" in last.text


def test_the_memory_of_answers_is_bounded_and_forgets_the_oldest() -> None:
    answered = AnsweredQuestions(capacity=2)
    for question in (1, 2, 3):
        answered.remember(5, question, question + 100)
    assert len(answered) == 2
    assert [answered.answer_to(5, question) for question in (1, 2, 3)] == [None, 102, 103]
