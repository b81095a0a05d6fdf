"""`Refusal`: the Bot API says no. Its texts are Telegram's own wherever Telegram has one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from bot.errors import PlaygroundError


class Refusal(PlaygroundError):  # noqa: N818 - it is an answer, not a fault
    """A call of the Bot API failed: `code` (HTTP status too), the description and its `parameters`."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})
        super().__init__(description)

    @classmethod
    def bad_request(cls, problem: str) -> Self:
        """Returns a 400: the call itself is wrong."""
        return cls(400, f"Bad Request: {problem}")

    @classmethod
    def forbidden(cls, problem: str) -> Self:
        """Returns a 403: the bot may not do it."""
        return cls(403, f"Forbidden: {problem}")

    @classmethod
    def conflict(cls, problem: str) -> Self:
        """Returns a 409: two ways of getting updates are in each other's way."""
        return cls(409, f"Conflict: {problem}")

    @classmethod
    def too_many(cls, seconds: int) -> Self:
        """Returns a 429: flood control asks for a pause of `seconds`."""
        return cls(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})

    @classmethod
    def migrated(cls, chat_id: int) -> Self:
        """Returns a 400: the group has become the supergroup `chat_id`."""
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls(400, text, {"migrate_to_chat_id": chat_id})

    @classmethod
    def not_implemented(cls, method: str) -> Self:
        """Returns a 501: the method exists and the call is right, but the playground does not do it."""
        return cls(501, f"Not Implemented: the playground does not carry out {method}")
