from __future__ import annotations

import asyncio
import datetime as dt

from telegram import Chat, Message, Update

from bot.chat.memory import AnsweredQuestions
from bot.chat.ordering import ChatOrder


def update(number: int, chat: int) -> Update:
    return Update(number, message=Message(number, dt.datetime.now(dt.UTC), Chat(chat, "private"), text="?"))


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
    async with asyncio.timeout(1):
        await order.process_update(update(2, 6), asyncio.sleep(0))
    release.set()
    await slow


async def test_chats_that_are_done_take_no_memory() -> None:
    order = ChatOrder()
    for number in range(100):
        await order.process_update(update(number, number + 1), asyncio.sleep(0))
    assert len(order._locks) == 0


def test_the_memory_of_answers_is_bounded_and_forgets_the_oldest() -> None:
    answered = AnsweredQuestions(capacity=2)
    for question in (1, 2, 3):
        answered.remember(5, question, question + 100)
    assert len(answered) == 2
    assert [answered.answer_to(5, question) for question in (1, 2, 3)] == [None, 102, 103]
