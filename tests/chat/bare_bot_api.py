"""A Bot API server of few methods and short answers, as others write them: it shares nothing with the playground."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.state import PATIENCE

Json = dict[str, Any]

TOKEN = "77:" + "x" * 35
ME = {"id": 77, "is_bot": True, "first_name": "Wuzhen", "username": "wuzhen_bot"}
KNOWN = {"getMe", "getUpdates", "sendMessage", "answerCallbackQuery", "editMessageText", "answerInlineQuery"}


@dataclass
class BareBotApi:
    """Answers at once, lists updates until a higher offset confirms them, refuses what is not form-encoded.

    With `forgets` off it lists them all again where no offset is given. To be asked for updates it answers `nonsense` first.
    """

    pending: list[Json] = field(default_factory=list)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    numbers: int = 0
    forgets: bool = True
    nonsense: list[Json] = field(default_factory=list)

    def update(self, **content: Json) -> None:
        """Lists an update for the bot; the first has number 1."""
        self.numbers += 1
        self.pending.append({"update_id": self.numbers, **content})

    def text(self, text: str, *, chat: Json, **more: Any) -> None:  # noqa: ANN401 - any field of a message
        """Lists a message that has the fields that it must have, and `more`."""
        date = int(time.time())
        self.update(message={"message_id": 10 + self.numbers, "date": date, "chat": chat, "text": text, **more})

    async def called(self, method: str, count: int = 1) -> Json:
        """The arguments of call number `count` of a method, once it was made."""
        async with asyncio.timeout(PATIENCE):
            while len(made := [form for name, form in self.calls if name == method]) < count:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        return made[count - 1]

    def count(self, method: str) -> int:
        """How often a method was called."""
        return sum(name == method for name, _ in self.calls)

    async def polled(self, count: int) -> None:
        """Returns when the bot has asked for updates as often again."""
        await self.called("getUpdates", self.count("getUpdates") + count)

    async def confirmed(self) -> None:
        """Returns when the bot has confirmed all updates."""
        async with asyncio.timeout(PATIENCE):
            while self.pending:  # noqa: ASYNC110 - a list tells nobody
                await asyncio.sleep(0.02)

    async def answer(self, request: Request) -> Response:
        """Answers one call."""
        method = request.path_params["method"]
        kind = request.headers.get("content-type", "application/x-www-form-urlencoded")
        form = dict(await request.form()) if kind == "application/x-www-form-urlencoded" else None
        self.calls.append((method, form or {}))
        if method not in KNOWN or form is None:
            return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, status_code=404)
        if method == "getUpdates" and self.nonsense:
            return JSONResponse(self.nonsense.pop())
        return JSONResponse({"ok": True, "result": self.result(method, form)})

    def result(self, method: str, form: Json) -> Any:  # noqa: ANN401 - any method's result
        """What a known method returns."""
        if method == "getMe":
            return ME
        if method == "getUpdates":
            listed = [each for each in self.pending if each["update_id"] >= int(form.get("offset", 0))]
            self.pending = listed if self.forgets else self.pending
            return listed
        if method.startswith("answer"):
            return True
        chat = {"id": int(form["chat_id"]), "type": "private"}
        return {"message_id": int(form.get("message_id", 500)), "date": 1, "chat": chat, "text": form["text"]}

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[int]:
        """Serves on the port, or on any; yields it."""
        route = Route("/bot{token}/{method}", self.answer, methods=["GET", "POST"])
        server = uvicorn.Server(uvicorn.Config(Starlette(routes=[route]), lifespan="off", log_config=None))
        listener = socket.create_server(("127.0.0.1", port))
        running = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await running
            listener.close()
