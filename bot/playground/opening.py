"""The playground as a person finds it: people, chats and a bot, served until it is ended.

`wuzhen-bot playground` calls `open_playground`.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground.server import LocalBotApi
from bot.playground.world import World

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from starlette.routing import BaseRoute

    from bot.playground.people import BotAccount


@dataclass(frozen=True)
class Playground:
    """What is open: the world, the bot in it, and the server's address."""

    world: World
    bot: BotAccount
    url: str


@contextlib.asynccontextmanager
async def open_playground(
    *, port: int = 0, token: str = "", more_routes: Sequence[BaseRoute] = ()
) -> AsyncIterator[Playground]:
    """Serve a world with three people, a group, a forum, and a channel with its discussion group.

    `token` is the bot's, for programs that know theirs beforehand; a new one is made up otherwise.
    """
    world = World()
    bot = furnish(world, token)
    async with LocalBotApi(world, port=port, more_routes=more_routes) as api:
        yield Playground(world, bot, api.url)


def furnish(world: World, token: str = "") -> BotAccount:
    """Put people, a bot and chats of each kind into an empty world; returns the bot."""
    bot = world.bot("wuzhen_bot", first_name="Wuzhen", token=token)
    ming = world.user("小明", username="xiaoming", language_code="zh-hans")
    mei = world.user("怡君", username="yijun", language_code="zh-hant")
    anna = world.user("Anna", username="anna", language_code="en")
    everyone = (mei, anna, bot)
    world.group("乌镇小组", ming, everyone)
    forum = world.supergroup("乌镇论坛", ming, everyone, forum=True)
    world.topic(forum, "世界互联网大会", ming)
    discussion = world.supergroup("频道讨论", ming, everyone)
    world.channel("乌镇频道", ming, [bot], username="wuzhen_news", discussion=discussion)
    for person in (ming, mei, anna):
        world.state.private(person.user, bot.user)
    return bot
