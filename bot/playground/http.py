"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import inspect
import json
import logging

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.call import Call, Upload
from bot.playground.check import Checker
from bot.playground.messages import Json, Value
from bot.playground.methods import METHODS
from bot.playground.office import Office
from bot.playground.people import BotAccount
from bot.playground.refusal import Refusal
from bot.playground.spec import Owner, Spec

_log = logging.getLogger(__name__)
_LARGEST_FIELD = 4 * 1024 * 1024


class BotApi:
    """Answers the calls of an office's bots, each checked against the specification before and after."""

    def __init__(self, office: Office, spec: Spec | None = None) -> None:
        self._office = office
        self._spec = spec or Spec.load()
        self._checker = Checker(self._spec)

    def routes(self) -> list[Route]:
        """Returns the routes of the Bot API."""
        return [
            Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._file, methods=["GET"]),
        ]

    async def _answer(self, request: Request) -> Response:
        try:
            return JSONResponse({"ok": True, "result": await self._result(request)})
        except Refusal as refusal:
            return _refused(refusal)
        except Exception:  # noqa: BLE001 - as any server: the fault is logged, the bot gets an answer
            _log.exception("%s failed in the playground", request.path_params["method"])
            return _refused(Refusal(500, "Internal Server Error: the playground failed, its log says how"))

    async def _result(self, request: Request) -> Value:
        bot = self._bot(request)
        method = self._spec.methods.get(request.path_params["method"].lower())
        if method is None:
            raise Refusal(404, "Not Found")
        raw, uploads = await _parameters(request)
        raw |= {name: f"attach://{name}" for name in uploads if name in method.fields}
        arguments = self._checker.arguments(method, raw)
        return await self._carry_out(method, Call(self._office, bot, method.name, arguments, uploads))

    async def _carry_out(self, method: Owner, call: Call) -> Value:
        handler = METHODS.get(method.name)
        if handler is None:
            raise Refusal.not_implemented(method.name)
        result = handler(call)
        if inspect.isawaitable(result):
            result = await result
        self._checker.result(method, result)
        return result

    def _bot(self, request: Request) -> BotAccount:
        bot = self._office.state.bot_of(request.path_params["token"])
        if bot is None:
            raise Refusal(401, "Unauthorized")
        return bot

    async def _file(self, request: Request) -> Response:
        try:
            return Response(self._content(request), media_type="application/octet-stream")
        except Refusal as refusal:
            return _refused(refusal)

    def _content(self, request: Request) -> bytes:
        self._bot(request)
        file = self._office.files.at(request.path_params["path"])
        if file is None:
            raise Refusal(404, "Not Found")
        return file.data


def _refused(refusal: Refusal) -> JSONResponse:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return JSONResponse(body, status_code=refusal.code)


async def _parameters(request: Request) -> tuple[Json, dict[str, Upload]]:
    """Returns the parameters of the query string and of the body, and the files that came with them."""
    raw: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return raw | await _json_body(request), {}
    if kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return await _form_body(request, raw)
    return raw, {}


async def _json_body(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Refusal.bad_request("can't parse request JSON: Object expected")
    return body


async def _form_body(request: Request, raw: Json) -> tuple[Json, dict[str, Upload]]:
    uploads: dict[str, Upload] = {}
    try:
        async with request.form(max_part_size=_LARGEST_FIELD) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    kind = value.content_type or "application/octet-stream"
                    uploads[name] = Upload(value.filename or name, kind, await value.read())
                else:
                    raw[name] = value
    except HTTPException as error:
        raise Refusal.bad_request(f"can't parse request body: {error.detail}") from error
    return raw, uploads
