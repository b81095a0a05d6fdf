"""The routes that serve the page; hand them to `LocalBotApi` as `more_routes`."""

from __future__ import annotations

from pathlib import Path, PurePath

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.playground.page.language import LanguageSwitch
from bot.playground.world import World

STATIC = Path(__file__).parent / "static"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy: nothing from elsewhere, nothing inline."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}

# Some systems map .js to text/plain, and with nosniff a browser then refuses the module.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class _PageFiles(StaticFiles):
    """The page's files, each with the headers that keep other pages and other scripts out."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Returns the file.

        Raises:
            HTTPException: there is none.
        """
        response = await super().get_response(path, scope)
        name = PurePath(path).suffix or ".html"
        if response.status_code == 200 and name in _TYPES:
            response.headers["Content-Type"] = _TYPES[name]
        response.headers.update(_HEADERS)
        return response


def page_routes(world: World) -> list[BaseRoute]:
    """Returns the routes of the page at `/`, which shows `world`.

    They come after all others, as the last of them takes any path.
    """
    switch = LanguageSwitch(world)
    return [
        Route("/page/people/{id:int}/language_code", switch.answer, methods=["POST"]),
        Mount("/", _PageFiles(directory=STATIC, html=True)),
    ]
