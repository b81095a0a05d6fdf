"""A world to try a bot in: a person, a friend, and the chats that they share with the bot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.playground.chats import Chat
from bot.playground.people import BotAccount, BotSettings
from bot.playground.person import Person
from bot.playground.world import World

LanguageCode = Literal["zh-hans", "zh-hant", "en"]


@dataclass(frozen=True, slots=True)
class _Names:
    person: str
    friend: str
    group: str
    forum: str
    topic: str
    channel: str


_NAMES: dict[str, _Names] = {
    "zh-hans": _Names("小明", "小雨", "乌镇茶馆", "互联网研究会", "数字经济", "水乡快讯"),
    "zh-hant": _Names("小明", "小雨", "烏鎮茶館", "網際網路研究會", "數位經濟", "水鄉快訊"),
    "en": _Names("Ming", "Yu", "Wuzhen Tea House", "Internet Study Circle", "Digital economy", "Water Town News"),
}


@dataclass(frozen=True, slots=True)
class Demo:
    """The world, and who and what is in it."""

    world: World
    bot: BotAccount
    person: Person
    friend: Person
    group: Chat
    forum: Chat
    channel: Chat


def demo_world(
    language_code: LanguageCode = "zh-hans",
    *,
    username: str = "wuzhen_bot",
    bot_name: str = "Wuzhen Bot",
    token: str = "",
) -> Demo:
    """Returns a new world: a bot, two people who speak `language_code`, a group, a forum and a channel.

    The bot is in each chat with Telegram's default settings, so that what works here works there. Whether mentions reach
    it in groups Telegram leaves open; here they do, as whoever tries one expects an answer. Its token is made up unless
    one is given.
    """
    world, names = World(), _NAMES[language_code]
    settings = BotSettings(mentions_pass_privacy=True)
    bot = world.bot(username, first_name=bot_name, token=token, settings=settings)
    person = world.user(names.person, username="ming", language_code=language_code)
    friend = world.user(names.friend, username="yu", language_code=language_code)
    for each in (person, friend):
        each.chat(bot)
    group = world.supergroup(names.group, person, [friend, bot])
    forum = world.supergroup(names.forum, person, [friend, bot], forum=True)
    world.topic(forum, names.topic, person)
    channel = world.channel(names.channel, person, [bot])
    return Demo(world, bot, person, friend, group, forum, channel)
