from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from bot.answer import Answer, Status
from bot.chat.conversation import SECONDS, Conversations
from bot.playground.chats import Chat
from tests.chat.conftest import Chats, buttons
from tests.chat.hurried_loop import HurriedLoop


class Clock:
    """A clock that is set by hand, and rings."""

    def __init__(self) -> None:
        self.now = 0.0
        self.calls: list[tuple[float, Callable[[], None]]] = []

    def __call__(self) -> float:
        return self.now

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self.calls.append((self.now + seconds, act))

    def move_to(self, now: float) -> None:
        """Moves on to `now`, and calls what is due by then at its time."""
        while due := [call for call in self.calls if call[0] <= now]:
            first = min(due, key=lambda call: call[0])
            self.calls.remove(first)
            self.now = first[0]
            first[1]()
        self.now = now


def answer(question: str) -> Answer:
    return Answer(question, Status.ABSENT, 0.0, None, (), (), None)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def conversations(clock: Clock) -> Conversations:
    return Conversations(capacity=3, clock=clock, later=clock.later)


def latest(conversations: Conversations, chat: int) -> Answer | None:
    return conversations.answer_in(chat, conversations.latest_message(chat))


def test_the_latest_answer_of_a_chat_is_remembered(conversations: Conversations) -> None:
    for chat, message, question in ((1, 10, "a"), (2, 11, "b"), (1, 12, "c")):
        conversations.remember(chat, message, answer(question))
    assert [latest(conversations, chat) for chat in (1, 2, 3)] == [answer("c"), answer("b"), None]


def test_each_message_has_its_own_answer(conversations: Conversations) -> None:
    conversations.remember(1, 10, answer("a"))
    conversations.remember(1, 12, answer("b"))
    assert conversations.answer_in(1, 10) == answer("a")
    assert conversations.answer_in(2, 10) is None


def test_an_answer_is_forgotten_after_its_time(conversations: Conversations, clock: Clock) -> None:
    conversations.remember(1, 10, answer("a"))
    clock.now = SECONDS
    assert latest(conversations, 1) is None
    assert conversations.answer_in(1, 10) is None


def test_what_is_forgotten_takes_no_room(conversations: Conversations, clock: Clock) -> None:
    conversations.remember(1, 10, answer("a"))
    clock.now = SECONDS
    conversations.remember(2, 11, answer("b"))
    assert len(conversations) == 1


def test_what_is_forgotten_goes_also_where_nothing_is_asked_any_more(
    conversations: Conversations, clock: Clock
) -> None:
    conversations.remember(1, 10, answer("a"))
    clock.move_to(100)
    conversations.remember(2, 11, answer("b"))
    clock.move_to(SECONDS)
    assert len(conversations) == 1
    clock.move_to(SECONDS + 100)
    assert len(conversations) == 0
    assert conversations.latest_message(1) is None


def test_an_answer_remembered_anew_stays_as_long_as_a_new_one(conversations: Conversations, clock: Clock) -> None:
    conversations.remember(1, 10, answer("a"))
    clock.move_to(100)
    conversations.remember(1, 10, answer("b"))
    clock.move_to(SECONDS + 99)
    assert conversations.answer_in(1, 10) == answer("b")
    clock.move_to(SECONDS + 100)
    assert len(conversations) == 0


def test_one_clock_runs_for_all_that_is_remembered(conversations: Conversations, clock: Clock) -> None:
    for message in range(10):
        conversations.remember(1, message, answer("a"))
    assert len(clock.calls) == 1


def test_an_hour_after_the_last_question_nothing_is_remembered() -> None:
    async def ask_and_wait() -> int:
        loop = asyncio.get_running_loop()
        conversations = Conversations(clock=loop.time)
        conversations.remember(1, 10, answer("a"))
        await asyncio.sleep(3600)
        return len(conversations)

    with asyncio.Runner(loop_factory=HurriedLoop) as runner:
        assert runner.run(ask_and_wait()) == 0


def test_the_oldest_answers_make_room(conversations: Conversations) -> None:
    for message in range(5):
        conversations.remember(message, message, answer("a"))
    assert len(conversations) == 3
    assert latest(conversations, 0) is None


def test_a_message_knows_the_one_that_its_question_leaned_on(conversations: Conversations) -> None:
    conversations.remember(1, 10, answer("a"))
    conversations.remember(1, 12, answer("b"), 10)
    assert [conversations.before(1, message) for message in (10, 12, 14)] == [None, 10, None]


def test_a_message_that_answers_anew_does_not_become_the_latest(conversations: Conversations) -> None:
    for message, question in ((10, "a"), (12, "b"), (10, "c")):
        conversations.remember(1, message, answer(question))
    assert latest(conversations, 1) == answer("b")
    assert conversations.answer_in(1, 10) == answer("c")


def test_an_old_message_that_answers_anew_does_not_become_the_latest_after_it_was_forgotten(
    conversations: Conversations, clock: Clock
) -> None:
    conversations.remember(1, 10, answer("a"))
    clock.move_to(SECONDS - 60)
    conversations.remember(1, 12, answer("b"))
    clock.move_to(SECONDS + 60)
    conversations.remember(1, 10, answer("c"))
    assert latest(conversations, 1) == answer("b")


def test_what_is_forgotten_by_hand_leaves_the_one_before_it_as_the_latest(conversations: Conversations) -> None:
    for chat, message in ((1, 10), (2, 11), (1, 12)):
        conversations.remember(chat, message, answer(str(message)))
    conversations.forget(1, 12)
    conversations.forget(1, 14)
    assert latest(conversations, 1) == answer("10")


def test_what_was_not_sent_is_not_remembered(conversations: Conversations) -> None:
    conversations.remember(1, None, answer("a"))
    conversations.remember(1, 10, None)
    assert len(conversations) == 0


async def test_in_private_a_question_may_lean_on_the_one_before(chats: Chats) -> None:
    await chats.ask("有多少主办单位？")
    assert (await chats.ask("那协办的呢？")).text.splitlines()[0] == "26家"


async def test_small_talk_between_does_not_break_the_thread(chats: Chats) -> None:
    await chats.ask("有多少主办单位？")
    await chats.ask("谢谢")
    assert (await chats.ask("那协办的呢？")).text.splitlines()[0] == "26家"


async def test_in_private_a_reply_goes_before_the_latest_question(chats: Chats) -> None:
    first = await chats.ask("有多少主办单位？")
    await chats.ask("谁作了主旨演讲？")
    assert (await chats.world.answer_to(chats.ming.reply(first, "那协办的呢？"))).text.splitlines()[0] == "26家"


async def test_one_persons_questions_are_no_context_of_anothers(chats: Chats) -> None:
    await chats.ask("任贤良说了什么")
    hua = chats.world.user("Hua", language_code="zh-hans")
    answered = await chats.world.answer_to(hua.send(chats.account, "他还说了什么"))
    assert "报告里有这 2 句" not in answered.text


async def test_the_same_answer_is_shown_in_english(chats: Chats) -> None:
    await chats.ask("有多少家企业参展？")
    assert "Unofficial translation" in (await chats.ask("英文呢")).text


async def test_an_edited_question_leans_on_the_one_before_as_it_did(chats: Chats) -> None:
    await chats.ask("有多少主办单位？")
    question = chats.ming.send(chats.account, "那参展企业呢？")
    answered = await chats.world.answer_to(question)
    chats.ming.edit(question, "那协办的呢？")
    assert (await chats.changed(answered)).text.splitlines()[0] == "26家"


async def test_a_question_may_lean_on_one_that_was_edited(chats: Chats) -> None:
    question = chats.ming.send(chats.account, "谁作了主旨演讲？")
    answered = await chats.world.answer_to(question)
    chats.ming.edit(question, "有多少主办单位？")
    await chats.changed(answered)
    await chats.handled()
    assert (await chats.ask("那协办的呢？")).text.splitlines()[0] == "26家"


async def test_a_question_edited_into_thanks_is_no_context_any_more(chats: Chats) -> None:
    await chats.ask("有多少主办单位？")
    question = chats.ming.send(chats.account, "任贤良说了什么")
    answered = await chats.world.answer_to(question)
    chats.ming.edit(question, "谢谢")
    await chats.changed(answered)
    await chats.handled()
    assert (await chats.ask("那协办的呢？")).text.splitlines()[0] == "26家"


async def test_a_question_may_lean_on_one_that_a_button_asked(chats: Chats) -> None:
    suggestions = await chats.ask("/start")
    label, data = next(iter(buttons(suggestions).items()))
    chats.ming.press(suggestions, data)
    answered = await chats.world.answer_to(suggestions)
    assert answered.text.startswith(label)
    assert "Unofficial translation" in (await chats.ask("英文呢")).text


@pytest.fixture
def group(chats: Chats) -> Chat:
    return chats.world.supergroup("Report readers", chats.ming, [chats.account], forum=True)


async def test_in_a_group_a_reply_to_an_answer_leans_on_it(chats: Chats, group: Chat) -> None:
    first = await chats.world.answer_to(chats.ming.send(group, "/ask 有多少主办单位？"))
    assert (await chats.world.answer_to(chats.ming.reply(first, "那协办的呢？"))).text.splitlines()[0] == "26家"


async def test_in_a_group_an_edited_reply_leans_on_the_answer_still(chats: Chats, group: Chat) -> None:
    first = await chats.world.answer_to(chats.ming.send(group, "/ask 有多少主办单位？"))
    question = chats.ming.reply(first, "那参展企业呢？")
    answered = await chats.world.answer_to(question)
    chats.ming.edit(question, "那协办的呢？")
    assert (await chats.changed(answered)).text.splitlines()[0] == "26家"


async def test_in_a_group_the_question_before_is_no_context_without_a_reply(chats: Chats, group: Chat) -> None:
    await chats.world.answer_to(chats.ming.send(group, "/ask 有多少主办单位？"))
    second = await chats.world.answer_to(chats.ming.send(group, "/ask 那协办的呢？"))
    assert second.text.splitlines()[0] != "26家"


async def test_after_a_restart_a_reply_is_answered_by_itself(idle: Chats) -> None:
    async with idle.running():
        first = await idle.ask("有多少主办单位？")
    async with idle.running():
        answered = await idle.world.answer_to(idle.ming.reply(first, "那协办的呢？"))
    assert answered.text.splitlines()[0] != "26家"
