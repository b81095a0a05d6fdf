"""The wire under the bot: records its calls, checks them against the specification, answers or refuses them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import urlencode

from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from bot.playground import entities, utf16
from bot.playground.check import Checker
from bot.playground.refusal import Refusal
from bot.playground.spec import Spec
from tests.chat.random_scenes import ME

Json = dict[str, Any]

MOVED_TO = -1_009_999_999_999
_LONG_OVERLOAD = 5

_CLOSED = (
    Refusal.bad_request("not enough rights to send text messages to the chat"),
    Refusal.bad_request("chat not found"),
    Refusal.bad_request("message thread not found"),
    Refusal.bad_request("TOPIC_CLOSED"),
    Refusal.forbidden("bot was blocked by the user"),
    Refusal.forbidden("bot was kicked from the supergroup chat"),
    Refusal.forbidden("user is deactivated"),
)
_ORDINARY = {
    "sendMessage": (*_CLOSED, Refusal.migrated(MOVED_TO)),
    "editMessageText": (
        Refusal.bad_request("message is not modified: specified new message content is exactly the same"),
        Refusal.bad_request("message to edit not found"),
        Refusal.bad_request("message can't be edited"),
        Refusal.bad_request("MESSAGE_ID_INVALID"),
        *_CLOSED,
        Refusal.migrated(MOVED_TO),
    ),
    "answerCallbackQuery": (
        Refusal.bad_request("query is too old and response timeout expired or query ID is invalid"),
    ),
    "answerInlineQuery": (Refusal.bad_request("query is too old and response timeout expired or query ID is invalid"),),
}
"""What Telegram refuses in the ordinary course of things: nobody should call it an error."""


@dataclass(frozen=True)
class Call:
    """A call; `result` is None where it was refused."""

    method: str
    arguments: Json
    result: Any = None


@dataclass
class Wire(BaseRequest):
    """Stands where HTTP would be. `refusals` is the share of calls that fail, drawn from `random`."""

    spec: Spec
    refusals: float = 0.0
    random: Random = field(default_factory=Random)
    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    is_failing: bool = False
    overloads: int = 0
    asked_to_wait: int = 0

    def begin(self, seed: str) -> None:
        """Forgets the calls so far; what fails from now on depends on `seed`."""
        self.random = Random(seed)
        self.calls, self.faults, self.is_failing = [], [], False
        self.overloads = self.asked_to_wait = 0

    @property
    def read_timeout(self) -> float | None:
        """None: nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def do_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Returns the answer to a call, as Telegram words it."""
        del method, read_timeout, write_timeout, connect_timeout, pool_timeout
        owner = self.spec.methods[url.rpartition("/")[2].lower()]
        form = request_data.json_parameters if request_data else {}
        try:
            urlencode(form)
            arguments = Checker(self.spec).arguments(owner, form)
            _check(arguments)
        except (Refusal, UnicodeEncodeError) as problem:
            self.faults.append(f"{owner.name}: {problem}")
            return _refused(Refusal.bad_request(str(problem)))
        self.calls.append(Call(owner.name, arguments))
        if refusal := self._refusal(owner.name, arguments):
            return _refused(refusal)
        result = self._result(owner.name, arguments)
        self.calls[-1] = Call(owner.name, arguments, result)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _refusal(self, method: str, arguments: Json) -> Refusal | None:
        """What is said instead of an answer; `is_failing` where somebody should hear of it."""
        if self.overloads:
            self.overloads -= 1
            return self._overload(arguments)
        if method not in _ORDINARY or arguments.get("chat_id") == MOVED_TO or self.random.random() >= self.refusals:
            return None
        kind = self.random.randrange(10)
        if kind < 6:
            return self._ordinary(method, arguments)
        if kind < 8:
            self.overloads = self.random.choice((0, 1, _LONG_OVERLOAD))
            return self._overload(arguments)
        self.is_failing = True
        if kind == 8:
            raise TimedOut
        return Refusal(self.random.choice((500, 502)), "Internal Server Error")

    def _ordinary(self, method: str, arguments: Json) -> Refusal:
        """A refusal that may be; only plain groups become supergroups."""
        is_group = -(10**12) < arguments.get("chat_id", 0) < 0
        return self.random.choice(
            [each for each in _ORDINARY[method] if is_group or "migrate_to_chat_id" not in each.parameters]
        )

    def _overload(self, arguments: Json) -> Refusal:
        """Flood control; somebody should hear of it when it does not end, or where no message could be waited for."""
        self.asked_to_wait += 1
        self.is_failing |= (
            self.asked_to_wait >= _LONG_OVERLOAD or not {"chat_id", "inline_message_id"} & arguments.keys()
        )
        return Refusal.too_many(self.random.choice((1, 30, 3600)))

    def _result(self, method: str, arguments: Json) -> Any:  # noqa: ANN401 - any method's result
        if method == "getMe":
            return ME
        if method not in {"sendMessage", "editMessageText"} or "inline_message_id" in arguments:
            return True
        number = arguments.get("message_id") or self.random.randrange(10**6, 2**31)
        chat = {"id": arguments["chat_id"], "type": "private" if arguments["chat_id"] > 0 else "supergroup"}
        return {"message_id": number, "date": 1, "chat": chat, "from": ME, "text": arguments["text"]}


def _check(arguments: Json) -> None:
    """Raises `Refusal` for texts that are too long or empty, and for entities that do not fit theirs."""
    for text, marks in _texts(arguments):
        if not text.strip() or utf16.units(text) > 4096:
            raise Refusal.bad_request(f"a text of {utf16.units(text)} units")
        entities.check_entities(text, marks)


def _texts(arguments: Json) -> Iterator[tuple[str, list[Json]]]:
    contents = (result["input_message_content"] for result in arguments.get("results", []))
    for each in (arguments, *contents):
        for name in ("text", "message_text"):
            if name in each and "callback_query_id" not in each:
                yield each[name], each.get("entities", [])


def _refused(refusal: Refusal) -> tuple[int, bytes]:
    body = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    return refusal.code, json.dumps(body | ({"parameters": refusal.parameters} if refusal.parameters else {})).encode()
