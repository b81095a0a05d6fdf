"""The control API under `/playground/api`: people's acts, a view of the world, a stream of what happens.

README.md beside this file has the table. Bodies and answers are JSON; a wrong one is 400 with `error`.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from bot.errors import PlaygroundError
from bot.playground.act import Actor
from bot.playground.acts import ACTS
from bot.playground.chats import Chat
from bot.playground.messages import Json
from bot.playground.people import BotAccount
from bot.playground.state import check_whole
from bot.playground.stream import Streams
from bot.playground.view import View
from bot.playground.world import World

Model = TypeVar("Model", bound=BaseModel)
_PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NewPerson(_Body):
    """The body of POST /people."""

    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_premium: bool = False


class NewChat(_Body):
    """The body of POST /chats; `owner` and `members` are ids, `discussion` is a supergroup's key."""

    type: Literal["group", "supergroup", "channel"]
    title: str
    owner: int
    members: list[int] = []
    username: str = ""
    forum: bool = False
    discussion: str | None = None


class NewSettings(_Body):
    """The body of POST /bots/{id}/settings: what is given is changed."""

    privacy: bool | None = None
    inline: bool | None = None
    inline_feedback: bool | None = None
    guest: bool | None = None
    mentions_pass_privacy: bool | None = None
    commands_pass_privacy: bool | None = None
    sees_bots: bool | None = None


class Control:
    """Answers the control API's requests about one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._view = View(world)
        self._streams = Streams(world, self._view)

    def routes(self) -> list[Mount]:
        """Returns the routes of the control API."""
        read, write = ["GET"], ["POST"]
        routes = [
            Route("/world", _json(self._everything), methods=read),
            Route("/people", _json(self._new_person), methods=write),
            Route("/people/{id:int}/{act}", _json(self._act), methods=write),
            Route("/chats", _json(self._new_chat), methods=write),
            Route("/chats/{key}/messages", _json(self._messages), methods=read),
            Route("/bots/{id:int}/settings", _json(self._settings), methods=write),
            Route("/bots/{id:int}/commands", _json(self._commands), methods=read),
            Route("/queries/{id}", _json(self._query), methods=read),
            Route("/files/{id}", self._file, methods=read),
            Route("/events", self._events, methods=read),
        ]
        return [Mount("/playground/api", routes=routes)]

    def close(self) -> None:
        """Ends the streams that are open."""
        self._streams.close()

    async def _everything(self, _request: Request) -> Json:
        return self._view.everything()

    async def _new_person(self, request: Request) -> Json:
        body = await _body(request, NewPerson)
        return {"id": self._world.user(**body.model_dump()).id}

    async def _act(self, request: Request) -> Json:
        name = request.path_params["act"]
        if name not in ACTS:
            raise PlaygroundError(f"there is no act {name!r}; there are {', '.join(ACTS)}")
        person = self._world.person(request.path_params["id"])
        return (await _body(request, ACTS[name])).do(Actor(self._world, person))

    async def _new_chat(self, request: Request) -> Json:
        body = await _body(request, NewChat)
        actor = Actor(self._world, self._world.person(body.owner))
        members = [actor.who(each) for each in body.members]
        if body.type == "group":
            chat = self._world.group(body.title, actor.person, members)
        elif body.type == "supergroup":
            chat = self._world.supergroup(body.title, actor.person, members, username=body.username, forum=body.forum)
        else:
            group = None if body.discussion is None else self._chat(body.discussion)
            chat = self._world.channel(body.title, actor.person, members, username=body.username, discussion=group)
        return {"chat_key": chat.key}

    async def _messages(self, request: Request) -> Json:
        chat = self._chat(request.path_params["key"])
        after = int(request.query_params.get("after", "0"))
        shown = [self._view.message(m) for m in chat.messages.values() if m.message_id > after]
        return {"chat": self._view.chat(chat), "messages": shown}

    async def _settings(self, request: Request) -> Json:
        body = await _body(request, NewSettings)
        bot = self._bot(request)
        changed = self._world.set_bot(bot, **body.model_dump(exclude_none=True))
        return self._view.bot(changed)

    async def _commands(self, request: Request) -> Json:
        bot = self._bot(request)
        chat = self._chat(request.query_params.get("chat", ""))
        person = self._world.person(int(request.query_params.get("person", "0")))
        profile = self._world.office.profiles[bot.user.id]
        return {"commands": profile.commands_shown(chat, chat.member(person.user))}

    async def _query(self, request: Request) -> Json:
        query_id = request.path_params["id"]
        if query_id not in self._world.state.queries:
            raise PlaygroundError(f"there is no query {query_id!r}")
        return {"answer": self._world.state.answers.get(query_id)}

    async def _file(self, request: Request) -> Response:
        file = self._world.office.files.get(request.path_params["id"])
        if file is None:
            return JSONResponse({"error": "there is no such file"}, status_code=404)
        kind = next((name for magic, name in _PICTURES.items() if file.data.startswith(magic)), None)
        headers = {"X-Content-Type-Options": "nosniff"}
        if kind is None:
            headers["Content-Disposition"] = "attachment"
        return Response(file.data, media_type=kind or "application/octet-stream", headers=headers)

    async def _events(self, _request: Request) -> Response:
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self._streams.events(), media_type="text/event-stream", headers=headers)

    def _chat(self, key: str) -> Chat:
        if key not in self._world.state.chats:
            raise PlaygroundError(f"there is no chat {key!r}")
        return self._world.state.chats[key]

    def _bot(self, request: Request) -> BotAccount:
        number = request.path_params["id"]
        if number not in self._world.state.bots:
            raise PlaygroundError(f"there is no bot {number}")
        return self._world.state.bots[number]


def _json(handler: Callable[[Request], Awaitable[Json]]) -> Callable[[Request], Awaitable[Response]]:
    """Returns the handler as an endpoint: what is not possible or not understood becomes 400 with the reason."""

    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await handler(request))
        except ValidationError as error:
            problems = (f"{'.'.join(map(str, each['loc'])) or 'body'}: {each['msg']}" for each in error.errors())
            return JSONResponse({"error": "; ".join(problems)}, status_code=400)
        except (PlaygroundError, ValueError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return endpoint


async def _body(request: Request, model: type[Model]) -> Model:
    read = json.loads(await request.body() or b"{}")
    check_whole(read)  # here as well, since an answer that says what is wrong may repeat it
    return model.model_validate(read)
