"""The Bot API as the bot calls it: python-telegram-bot's, and the two calls made most often without what they cost there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from telegram.ext import ExtBot

from bot.chat.http import Json
from bot.chat.rate import Kind


class BotApi(ExtBot[Kind]):
    """python-telegram-bot's bot, with two calls that return what the server says as it comes.

    Both build on `_post`, as python-telegram-bot's own methods do, since its public way to a raw answer,
    `do_api_request`, warns of methods that it knows. `send_message` builds a whole `Message` of the answer, buttons and
    the question that it replies to included: more work than all else that sending takes, for a number. `get_updates`
    raises for all updates where one of them cannot be read.
    """

    __slots__ = ()

    async def list_updates(
        self, offset: int | None, seconds: int, limit: int, allowed_updates: Sequence[str]
    ) -> list[Json]:
        """Returns the updates from `offset` on, unread; where there are none, the server waits for some up to `seconds`.

        Raises:
            TelegramError: for refusals, and without a network.
        """
        kinds = json.dumps(allowed_updates)
        wanted: Json = {"offset": offset, "timeout": seconds, "limit": limit, "allowed_updates": kinds}
        patience = (self._request[0].read_timeout or 0) + seconds
        listed: list[Json] = await self._post("getUpdates", wanted, read_timeout=patience)
        return listed

    async def post_message(self, message: Mapping[str, object], kind: Kind) -> int:
        """Sends a message at the pace that `kind` of chat allows; returns its number.

        Raises:
            TelegramError: for refusals, and without a network.
        """
        sent: Json = await self._post(
            "sendMessage", dict(message), api_kwargs=self._merge_api_rl_kwargs(None, rate_limit_args=kind)
        )
        return int(sent["message_id"])
