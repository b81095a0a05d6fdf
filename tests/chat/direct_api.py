"""The Bot API without a network between, as a hurried loop needs it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.chat.bot_api import BotApi
from tests.chat.bare_bot_api import TOKEN, Json
from tests.chat.hurried_loop import HurriedLoop


@dataclass
class DirectRequest(BaseRequest):
    """Stands where HTTP would be: `answer` gets the method and its arguments, and returns the result."""

    answer: Callable[[str, Json], Awaitable[Any]]

    @property
    def read_timeout(self) -> float | None:
        """None: nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_times: object, **_more: object
    ) -> tuple[int, bytes]:
        """Returns the answer to a call."""
        del method
        form = request_data.json_parameters if request_data else {}
        result = await self.answer(url.rpartition("/")[2], form)
        return 200, json.dumps({"ok": True, "result": result}).encode()


def direct_api(answer: Callable[[str, Json], Awaitable[Any]]) -> BotApi:
    """The Bot API that `answer` answers for; it needs no start."""
    request = DirectRequest(answer)
    return BotApi(TOKEN, request=request, get_updates_request=request)


def hurried(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs `test` on a loop whose time passes as fast as nothing happens."""
    with asyncio.Runner(loop_factory=HurriedLoop) as runner:
        runner.run(test())
