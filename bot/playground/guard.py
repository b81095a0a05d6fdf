"""Keeps other web pages out: a browser must not be used to reach a server on this machine."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


class Guard:
    """Answers 403 unless `Host` is this machine and `Origin`, where there is one, is this very server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or refuses it."""
        problem = refused(Headers(scope=scope)) if scope["type"] == "http" else ""
        if problem:
            body = {"ok": False, "error_code": 403, "description": f"Forbidden: {problem}"}
            await JSONResponse(body, status_code=403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def refused(headers: Headers) -> str:
    """Returns why a request with these headers is refused; empty where it is not."""
    host = headers.get("host", "")
    if urlsplit(f"//{host}").hostname not in _LOCAL_HOSTS:
        return "the playground answers to 127.0.0.1 and localhost only"
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "the playground answers to its own page only"
    if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return "the playground answers to its own page only"
    return ""
