from __future__ import annotations

import pytest
from telegram import Update

from bot.chat.application import build_application
from bot.chat.demand import wants_message
from bot.config import Config
from tests.chat.bare_bot_api import ME, TOKEN, BareBotApi, Json
from tests.chat.conftest import Chats

CHANNEL = {"id": -1009, "type": "channel", "title": "Channel"}
GROUP = {"id": -1008, "type": "supergroup", "title": "Group"}
MING = {"id": 5, "is_bot": False, "first_name": "Ming"}


async def wants(idle: Chats, kind: str, text: str, **more: Json) -> bool:
    """Whether a bot on a server of its own counts a message of this kind, sent just now, as one that it answers."""
    content = {"message_id": 1, "date": 4_000_000_000, "text": text, **more}
    async with BareBotApi().serving() as port:
        config = Config.from_environment({"BOT_TOKEN": TOKEN, "BASE_URL": f"http://127.0.0.1:{port}"})
        async with build_application(config, idle.answerer, idle.examples) as application:
            return wants_message(Update.de_json({"update_id": 1, kind: content}, application.bot), application.bot.bot)


@pytest.mark.parametrize(("text", "is_counted"), [("/ask 几天", True), (f"/help@{ME['username']}", False)])
async def test_of_commands_in_a_channel_only_ask_is_counted_as_it_alone_is_answered(
    idle: Chats, text: str, *, is_counted: bool
) -> None:
    assert await wants(idle, "channel_post", text, chat=CHANNEL) is is_counted


async def test_a_groups_command_that_names_the_bot_is_counted(idle: Chats) -> None:
    assert await wants(idle, "message", f"/help@{ME['username']}", chat=GROUP, **{"from": MING})
