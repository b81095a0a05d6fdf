from __future__ import annotations

from datetime import UTC, datetime

import pytest
from telegram import Chat, Message

from bot.answer import Answer, Status
from bot.chat.memory import AnsweredQuestions
from bot.chat.place import Sent
from bot.language.script import Language

CHAT = 1


def question(number: int) -> Message:
    return Message(number, datetime.now(UTC), Chat(CHAT, Chat.PRIVATE))


def answer(text: str) -> Answer:
    return Answer(text, Status.FOUND, 1.0, None, (), (), Language.SIMPLIFIED)


@pytest.fixture
def answered() -> AnsweredQuestions:
    return AnsweredQuestions(capacity=2)


async def test_what_was_not_sent_is_not_remembered(answered: AnsweredQuestions) -> None:
    answered.remember_sent(None, answer("a"), to=question(10))
    assert (len(answered), len(answered.conversations)) == (0, 0)


async def test_a_question_knows_its_answer_in_both_memories(answered: AnsweredQuestions) -> None:
    answered.remember_sent(Sent(CHAT, 11), answer("a"), to=question(10), before=9)
    assert answered.answer_to(CHAT, 10) == Sent(CHAT, 11)
    assert answered.conversations.answer_in(CHAT, 11) == answer("a")
    assert answered.conversations.before(CHAT, 11) == 9


async def test_an_answer_to_no_message_is_the_context_of_others_alone(answered: AnsweredQuestions) -> None:
    answered.remember_sent(Sent(CHAT, 11), answer("a"))
    assert (len(answered), answered.conversations.latest_message(CHAT)) == (0, 11)


async def test_the_oldest_pair_makes_room(answered: AnsweredQuestions) -> None:
    for number in (10, 12, 14):
        answered.remember_sent(Sent(CHAT, number + 1), answer("a"), to=question(number))
    assert [answered.answer_to(CHAT, number) for number in (10, 12, 14)] == [None, Sent(CHAT, 13), Sent(CHAT, 15)]


async def test_an_edited_answer_stays_where_it_is(answered: AnsweredQuestions) -> None:
    answered.remember_sent(Sent(CHAT, 11), answer("a"), to=question(10))
    answered.remember_edit(Sent(CHAT, 11), None, answer("b"), to=question(10), before=None)
    assert answered.answer_to(CHAT, 10) == Sent(CHAT, 11)
    assert answered.conversations.answer_in(CHAT, 11) == answer("b")


async def test_one_that_was_sent_anew_takes_its_place(answered: AnsweredQuestions) -> None:
    answered.remember_sent(Sent(CHAT, 11), answer("a"), to=question(10))
    answered.remember_edit(Sent(CHAT, 11), Sent(CHAT, 12), answer("b"), to=question(10), before=None)
    assert answered.answer_to(CHAT, 10) == Sent(CHAT, 12)
    assert [answered.conversations.answer_in(CHAT, number) for number in (11, 12)] == [None, answer("b")]


async def test_an_answer_edited_into_none_is_no_context(answered: AnsweredQuestions) -> None:
    answered.remember_sent(Sent(CHAT, 11), answer("a"), to=question(10))
    answered.remember_edit(Sent(CHAT, 11), None, None, to=question(10), before=None)
    assert answered.answer_to(CHAT, 10) == Sent(CHAT, 11)
    assert answered.conversations.answer_in(CHAT, 11) is None
