"""Pauses after failures, and one log line for each kind of failure with its remedy."""

from __future__ import annotations

import asyncio
import contextlib

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.chat.discreet import name_of, places_of
from bot.chat.http import LostConnectionError, NoConnectionError, UnreadableAnswerError
from bot.errors import ConfigError

_FIRST, _LONGEST = 1.0, 30.0

_UNREACHED = (NoConnectionError, LostConnectionError, TimedOut)

_log = structlog.get_logger(__name__)


class Backoff:
    """Waits longer after each failure in a row, up to half a minute; ends at once when `stop` is set."""

    def __init__(self, stop: asyncio.Event, first: float = _FIRST) -> None:
        self._stop = stop
        self._first = first
        self._pause = first
        self._reported: str | None = None

    async def failed(self, error: Exception) -> None:
        """Logs the failure where it is a new one, and waits.

        Raises:
            ConfigError: the token was refused; waiting does not help.
        """
        if isinstance(error, InvalidToken):
            raise ConfigError(
                "BOT_TOKEN is refused by the Bot API server. Copy the token from @BotFather again, "
                "or set BASE_URL to the server that it belongs to"
            ) from None
        problem, remedy = _diagnosis(error)
        if problem != self._reported:
            _report(problem, remedy, error)
        self._reported = problem
        await self._wait(_asked_for(error) or self._pause)
        self._pause = min(2 * self._pause, _LONGEST)

    def succeeded(self) -> None:
        """Starts anew."""
        if self._reported:
            _log.info("connected again")
        self._pause, self._reported = self._first, None

    async def _wait(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)


def _report(problem: str, remedy: str, error: Exception) -> None:
    if isinstance(error, TelegramError):
        _log.warning(problem, remedy=remedy, reason=error.message)
    else:
        _log.error(problem, remedy=remedy, reason=name_of(error), where=places_of(error))


def _diagnosis(error: Exception) -> tuple[str, str]:
    """Returns what is wrong and its remedy; what Telegram's library does not raise may be wrong on either side."""
    if isinstance(error, Conflict):
        return "another instance of this bot is running", "stop it: one token, one instance with long polling"
    if isinstance(error, RetryAfter):
        return "Telegram asks to wait", "nothing to do: it goes on by itself"
    if isinstance(error, _UNREACHED):
        return "the Bot API server cannot be reached", "check the network and BASE_URL; trying again"
    if isinstance(error, UnreadableAnswerError):
        return "what answers is no Bot API server", "check BASE_URL, and a proxy between, if there is one; trying again"
    if isinstance(error, TelegramError):
        return (
            "the Bot API server answers with an error",
            "wait, or look at the server that BASE_URL names; trying again",
        )
    return (
        "an answer of the Bot API server could not be handled",
        "check BASE_URL; where it is right, the bot is wrong: report this line; trying again",
    )


def _asked_for(error: Exception) -> float | None:
    if not isinstance(error, RetryAfter):
        return None
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
