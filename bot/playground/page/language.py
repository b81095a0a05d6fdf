"""The page's language switch: it changes the `language_code` that bots see of a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.errors import PlaygroundError
from bot.playground.world import World


class _NewLanguage(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    language_code: Literal["zh-hans", "zh-hant", "en"]


class LanguageSwitch:
    """Answers the page's request to speak another language."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def answer(self, request: Request) -> Response:
        """Changes a person's language; returns 400 with `error` where that is not possible."""
        try:
            wanted = _NewLanguage.model_validate_json(await request.body())
            set_language(self._world, request.path_params["id"], wanted.language_code)
        except (PlaygroundError, ValidationError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse({})


def set_language(world: World, person_id: int, language_code: str) -> None:
    """Gives a person another `language_code`.

    Raises:
        PlaygroundError: there is no such person.
    """
    state = world.state
    user = replace(world.person(person_id).user, language_code=language_code)
    state.users[user.id] = user
    for chat in state.chats.values():
        if user.id in chat.members:
            chat.members[user.id] = replace(chat.members[user.id], user=user)
