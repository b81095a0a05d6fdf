"""HTTP to the Bot API server, by aiohttp: it takes half of the processor time that httpx does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Never, TypeAlias

import aiohttp
import httpx
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.chat.proxy import proxy_for

_CONNECTIONS = 512
"""As many answers may be on their way at once."""

_SILENT = 4.0
"""Seconds after which a silent connection is not used again: some servers close them after five, maybe just then."""

_CONNECT, _POOL, _READ, _WRITE = 5.0, 30.0, 5.0, 5.0
"""Seconds, where python-telegram-bot's caller names none."""

_TOLD_BY_STATUS = {401, 403, 404, 409}
"""A token refused, a chat that is closed to us, another instance: read from the status alone, whoever answered with it."""

_FORM = "application/x-www-form-urlencoded"

Json: TypeAlias = dict[str, Any]

Seconds: TypeAlias = object
"""A number, None for no end, or python-telegram-bot's mark for what its caller did not say."""


class NoConnectionError(NetworkError):
    """There was no connection to the server: the request has not left."""


class LostConnectionError(NetworkError):
    """The connection broke, or is none that can carry requests: the request may have arrived."""


class UnreadableAnswerError(TelegramError):
    """The server's answer is none of a Bot API, or was cut off. What stands in it is not told: it may hold questions."""


class _Answer(Json):
    """A server's answer; python-telegram-bot takes `result` out of it."""

    def __missing__(self, key: str) -> Never:
        raise UnreadableAnswerError(f"the answer has no {key!r}")


class HttpRequest(BaseRequest):
    """What python-telegram-bot sends its requests by. Parameters travel as a form: each server knows forms, few know JSON."""

    def __init__(self, base_url: str) -> None:
        self._proxy = proxy_for(base_url)  # read once: aiohttp would read it for each request
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds in which the server must go on answering."""
        return _READ

    async def initialize(self) -> None:
        """Makes ready to connect; does nothing where that was done."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_CONNECTIONS, keepalive_timeout=_SILENT, ssl=httpx.create_ssl_context()
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        """Closes the connections; `initialize` opens new ones."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        connect_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        pool_timeout: Seconds = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Returns the status and the body of the server's answer.

        Raises:
            NoConnectionError: the request has not left.
            TimedOut: the answer did not come in time.
            LostConnectionError: the connection broke.
            UnreadableAnswerError: the refusal is no Bot API's.
        """
        times = _times(read_timeout, write_timeout, connect_timeout, pool_timeout)
        try:
            status, body = await self._exchange(method, url, request_data, times)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NoConnectionError(_named(error)) from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise LostConnectionError(_named(error)) from error
        return status, body if 200 <= status <= 299 else _refusal(status, body)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        """Returns the server's answer; python-telegram-bot's own way logs one that it cannot read, word for word.

        Raises:
            UnreadableAnswerError: it is no JSON object; also, later, when what it lacks is taken out of it.
        """
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise UnreadableAnswerError("the answer is no JSON, or was cut off") from None
        if not isinstance(answer, dict):
            raise UnreadableAnswerError("the answer is no JSON object")
        return _Answer(answer)

    async def _exchange(
        self, method: str, url: str, data: RequestData | None, times: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("HttpRequest is closed; call initialize() first")
        body, headers = _body(data)
        async with self._session.request(
            method, url, data=body, headers=headers, timeout=times, allow_redirects=False
        ) as answer:
            return answer.status, await answer.read()


def _refusal(status: int, body: bytes) -> bytes:
    """Returns the body of a refusal; an empty one for a page of some proxy, which python-telegram-bot would quote whole.

    Raises:
        UnreadableAnswerError: it is no Bot API's, and its status would be taken for what only a Bot API can tell.
    """
    try:
        answer = HttpRequest.parse_json_payload(body)
    except UnreadableAnswerError:
        body, answer = b"{}", {}
    if status in _TOLD_BY_STATUS and answer.get("ok") is not False:
        raise UnreadableAnswerError(f"a refusal with status {status} that is no Bot API's")
    return body


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData, dict[str, str]]:
    """Returns the body of a request and the headers that belong to it."""
    if data is None or not data.contains_files:
        return _form(data.json_parameters if data else {}), {"Content-Type": _FORM}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


def _form(parameters: Mapping[str, str]) -> bytes:
    """Returns the parameters as a form; yarl, which aiohttp brings, encodes Chinese ten times as fast as `urlencode`."""
    return URL.build(query=parameters).raw_query_string.encode("ascii")


def _times(read: Seconds, write: Seconds, connect: Seconds, pool: Seconds) -> aiohttp.ClientTimeout:
    """Returns one time for the whole exchange, since each of aiohttp's costs: the wait for a free connection within it."""
    connecting = _seconds(connect, _CONNECT)
    parts = (connecting, _seconds(write, _WRITE), _seconds(read, _READ))
    known = [part for part in parts if part is not None]
    total = max(_seconds(pool, _POOL) or 0.0, sum(known)) if len(known) == len(parts) else None
    return aiohttp.ClientTimeout(total=total, sock_connect=connecting)


def _seconds(given: Seconds, default: float) -> float | None:
    return float(given) if isinstance(given, int | float) else None if given is None else default


def _named(error: Exception) -> str:
    """Returns the error's name, with the system's reason: aiohttp's own words may quote the address, and so the token."""
    reason = getattr(error, "strerror", None)
    return f"{type(error).__name__}: {reason}" if reason else type(error).__name__
