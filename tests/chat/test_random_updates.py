from __future__ import annotations

import asyncio
import json
import logging
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from random import Random
from typing import Any

import pytest
import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.answer import Status
from bot.answering import Answerer
from bot.chat.application import Chat, build_application
from bot.chat.callback import ExampleQuestion, encode_example, encode_view
from bot.chat.examples import Examples
from bot.chat.view import Page, View
from bot.config import Config
from bot.language.script import Language
from bot.playground.check import Checker
from bot.playground.spec import Spec
from bot.report.model import Report
from tests.chat import expectations
from tests.chat.hurried_loop import HurriedLoop
from tests.chat.random_scenes import ME
from tests.chat.random_updates import RandomUpdates
from tests.chat.recording import MOVED_TO, Call, Wire

Json = dict[str, Any]

COUNT = int(os.environ.get("RANDOM_UPDATES", "2000"))
SEED = int(os.environ.get("RANDOM_SEED", "2017"))

# python-telegram-bot says it of its own parsing: durations will be of another type one day.
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")


@dataclass
class Trial:
    """The bot on a recording wire; `problems` lists what it did wrong, by the number of the update."""

    application: Chat
    wire: Wire
    updates: RandomUpdates
    problems: list[str] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)
    answered: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    async def feed(self, numbers: Iterable[int]) -> None:
        """Hands the bot the updates with these numbers, one after another."""
        async with self.application:
            self.application.add_error_handler(self._note)
            for number in numbers:
                await self._feed(number)

    async def _feed(self, number: int) -> None:
        now = int(time.time())
        update = json.loads(json.dumps(self.updates.update(number, now)))
        self.wire.begin(f"{self.updates.seed}/{number}/wire")
        self.errors.clear()
        read = Update.de_json(update, self.application.bot)
        await self.application.update_processor.process_update(read, self.application.process_update(read))
        self.problems += [f"update {number}: {problem}" for problem in self._judged(update, now)]

    async def _note(self, _update: object, context: Any) -> None:  # noqa: ANN401 - python-telegram-bot's context
        self.errors.append(context.error)

    def _judged(self, update: Json, now: int) -> Iterator[str]:
        yield from self.wire.faults
        for error in self.errors:
            if not (self.wire.is_failing and isinstance(error, TelegramError)):
                yield f"{type(error).__name__}: {error}"
        may, must = expectations.methods_due(update, ME, now)
        called = {call.method for call in self.wire.calls}
        if called - may:
            yield f"calls {sorted(called - may)}"
        if must - called and not self.wire.faults:
            yield f"does not call {sorted(must - called)}"
        yield from self._misplaced(update)

    def _misplaced(self, update: Json) -> Iterator[str]:
        """What went elsewhere than the message stands that asked."""
        question = expectations.edited(update)
        message = update.get("message") or update.get("channel_post") or update.get("callback_query", {}).get("message")
        message = message or question
        for call in self.wire.calls:
            if call.method == "sendMessage":
                there, due = _place(call), expectations.place(message) if message else None
                if there not in (due, {"chat_id": MOVED_TO}):
                    yield f"answers at {there} instead of {due}"
                if question and there != {"chat_id": MOVED_TO} and _key(question) in self.answered:
                    yield "answers an edited question again, which was answered"
                if call.result and "callback_query" not in update:
                    self.answered[_key(message)] = _key(call.result)
            if call.method == "editMessageText" and question:
                edits = call.arguments["chat_id"], call.arguments["message_id"]
                if edits != self.answered.get(_key(question)):
                    yield f"edits message {edits}, which does not answer it"


def _key(message: Json) -> tuple[int, int]:
    return message["chat"]["id"], message["message_id"]


def _place(call: Call) -> Json:
    names = ("chat_id", "message_thread_id", "direct_messages_topic_id")
    return {name: call.arguments[name] for name in names if name in call.arguments}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return Spec.load()


@pytest.fixture(scope="module")
def updates(spec: Spec, report: Report, examples: Examples) -> RandomUpdates:
    return RandomUpdates(spec, SEED, tuple(_presses(report, examples)))


@pytest.fixture
def trial(spec: Spec, updates: RandomUpdates, answerer: Answerer, examples: Examples) -> Trial:
    environment = {"BOT_TOKEN": "4200000001:" + "a" * 35, "MESSAGES_PER_SECOND": "1000000"}
    application, wire = build_application(Config.from_environment(environment), answerer, examples), Wire(spec)
    application.bot._request = (wire, wire)
    return Trial(application, wire, updates)


def _presses(report: Report, examples: Examples) -> Iterator[str]:
    """Callback data as the bot makes it, and some of a report that is no more."""
    random = Random(SEED)
    known = {example.number for language in Language for example in examples.for_language(language)}
    numbers = tuple(islice(cycle([*sorted(known), 0]), 12))
    for digest in (*[report.digest] * 150, *["0badcafe"] * 20):
        passages = tuple(random.sample(range(1, len(report.passages) + 1), random.randint(1, 5)))
        short = (random.randrange(9), random.randrange(9, 20)) if random.random() < 0.5 else None
        page, language, status = (
            random.choice(tuple(Page)),
            random.choice(tuple(Language)),
            random.choice(tuple(Status)),
        )
        yield encode_view(View(digest, language, status, passages, short, ((3, 5),), page, random.random() < 0.3))
        yield encode_example(ExampleQuestion(digest, random.choice(numbers)))


def _run(trial: Trial, numbers: Iterable[int], caplog: pytest.LogCaptureFixture) -> None:
    with (
        structlog.testing.capture_logs(),
        caplog.at_level(logging.ERROR),
        asyncio.Runner(loop_factory=HurriedLoop) as runner,
    ):
        runner.run(trial.feed(numbers))
    trial.problems += [record.getMessage() for record in caplog.records]
    assert not trial.problems, f"{len(trial.problems)} problems\n" + "\n".join(trial.problems[:40])


def _without_lone_surrogates(update: Json) -> Json:
    """The update but for halves of characters: not valid, met nevertheless, and of one UTF-16 unit like U+FFFD."""
    units = json.dumps(update, ensure_ascii=False).encode("utf-16-le", "surrogatepass")
    readable: Json = json.loads(units.decode("utf-16-le", "replace"))
    return readable


@pytest.mark.parametrize(
    ("numbers", "refusals"),
    [
        pytest.param((1444,), 0.0, id="a suggestion tapped in a topic was answered outside of it"),
        pytest.param((851,), 0.0, id="a suggestion tapped in a channel's letter box was answered outside of it"),
        pytest.param((3387, 6716), 0.0, id="a start parameter with a letter beyond ASCII"),
        pytest.param((11775, 15207), 0.0, id="a forged button of a view without passages"),
        pytest.param((2664, 12142), 0.0, id="passport data and payments were told that only text is read"),
        pytest.param((6399, 11142, 16038), 0.3, id="refusals around an edit"),
    ],
)
def test_what_went_wrong_once_goes_well(
    trial: Trial, numbers: tuple[int, ...], refusals: float, caplog: pytest.LogCaptureFixture
) -> None:
    trial.updates, trial.wire.refusals = replace(trial.updates, seed=2017), refusals
    _run(trial, numbers, caplog)


def test_random_updates_are_valid_and_of_every_kind(spec: Spec, updates: RandomUpdates) -> None:
    checker, kinds = Checker(spec), set()
    for number in range(COUNT):
        update = updates.update(number, int(time.time()))
        checker.typed("Update", _without_lone_surrogates(update))
        kinds |= update.keys() - {"update_id"}
    assert kinds == set(updates.kinds)


def test_a_random_update_is_told_by_its_seed_and_number(updates: RandomUpdates) -> None:
    assert updates.update(7, now=10**9) == updates.update(7, now=10**9)
    assert updates.update(7, now=10**9) != updates.update(8, now=10**9)


def test_random_updates_are_answered_where_an_answer_is_due_and_ignored_elsewhere(
    trial: Trial, caplog: pytest.LogCaptureFixture
) -> None:
    _run(trial, range(COUNT), caplog)


def test_no_refusal_by_telegram_keeps_the_bot_from_going_on(trial: Trial, caplog: pytest.LogCaptureFixture) -> None:
    trial.wire.refusals = 0.3
    _run(trial, range(COUNT // 2), caplog)
