"""`LocalBotApi`: the playground's server, on the loopback interface, in its starter's event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Sequence
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.errors import PlaygroundError
from bot.playground.control import Control
from bot.playground.guard import Guard
from bot.playground.http import BotApi
from bot.playground.webhook import Couriers
from bot.playground.world import World

_PATIENCE = 2.0
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class LocalBotApi:
    """A Bot API of one's own for the bots of `world`; an asynchronous context manager.

    Inside the block, `url` is the server's address, so that a bot's `base_url` is `f"{api.url}/bot"`.
    Port 0 picks a free one. `more_routes` come after the playground's own, for example a chat page.
    `webhook_pause` is the pause in seconds after a webhook's first failure.
    """

    def __init__(
        self,
        world: World,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        more_routes: Sequence[BaseRoute] = (),
        webhook_pause: float = 0.5,
    ) -> None:
        if host not in _LOOPBACK:
            raise PlaygroundError(f"host {host} would open the playground to others; use 127.0.0.1")
        self.world = world
        self._host = host
        self._port = port
        self._control = Control(world)
        api = BotApi(world.office)
        routes = [*api.routes(), *self._control.routes(), *more_routes]
        self._app = Starlette(routes=routes, middleware=[Middleware(Guard)])
        self._couriers = Couriers(world.office, first_pause=webhook_pause)
        self._stack = contextlib.AsyncExitStack()

    @property
    def url(self) -> str:
        """The server's address, without a slash at the end."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    async def __aenter__(self) -> Self:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(self._couriers)
            await stack.enter_async_context(self._serving())
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    @contextlib.asynccontextmanager
    async def _serving(self) -> AsyncIterator[None]:
        """Serves with uvicorn's start and end without its own loop between: signals stay with the owner of the loop."""
        config = uvicorn.Config(self._app, lifespan="off", log_config=None, access_log=False, proxy_headers=False)
        config.load()
        server = uvicorn.Server(config)
        server.lifespan = config.lifespan_class(config)
        listener = self._listen()
        for mailbox in self.world.office.mailboxes.values():
            mailbox.open()
        await server.startup(sockets=[listener])
        try:
            yield
        finally:
            self._end_waiting()
            await _end(server)
            listener.close()

    def _listen(self) -> socket.socket:
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        # The protocol is named, as asyncio sets TCP_NODELAY only then; without it each answer waits 40 ms.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((self._host, self._port))
        except OSError as error:
            listener.close()
            raise PlaygroundError(f"port {self._port} on {self._host}: {error.strerror}; choose another") from error
        self._port = listener.getsockname()[1]
        return listener

    def _end_waiting(self) -> None:
        """Ends long polls and event streams, which would hold the server open."""
        self._control.close()
        for mailbox in self.world.office.mailboxes.values():
            mailbox.close()


async def _end(server: uvicorn.Server) -> None:
    """Ends as uvicorn does, but without its fixed pause, for which every test would wait."""
    for listening in server.servers:
        listening.close()
    for connection in list(server.server_state.connections):
        connection.shutdown()
    if server.server_state.tasks:
        _, late = await asyncio.wait(server.server_state.tasks, timeout=_PATIENCE)
        for task in late:
            task.cancel()
    await asyncio.wait([asyncio.ensure_future(each.wait_closed()) for each in server.servers], timeout=_PATIENCE)
