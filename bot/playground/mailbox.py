"""A bot's mailbox: its updates in order, until they are confirmed (getUpdates) or delivered (webhook)."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.playground.messages import Json
from bot.playground.refusal import Refusal

FIRST_UPDATE_ID = 100_000_001
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_OTHER_GET_UPDATES = "terminated by other getUpdates request; make sure that only one bot instance is running"
_SET_WEBHOOK = "terminated by setWebhook request"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are posted to, and how many requests may run at once."""

    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass(frozen=True, slots=True)
class WebhookFailure:
    """The last time that a webhook did not take an update."""

    date: int
    message: str


class Mailbox:
    """Updates for one bot. An update keeps its place until the bot has confirmed it.

    `changed` is called after each change.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self.pending: dict[int, Json] = {}
        self.webhook: Webhook | None = None
        self.last_failure: WebhookFailure | None = None
        self._allowed: frozenset[str] = frozenset()
        self._next_id = FIRST_UPDATE_ID
        self._changed = asyncio.Event()
        self._poll = 0
        self._waiting = 0
        self._ended_by = ""
        self._closed = False
        self._tell = changed

    @property
    def is_polled(self) -> bool:
        """Whether the bot waits for updates right now."""
        return self._waiting > 0

    @property
    def allowed(self) -> list[str]:
        """The update kinds asked for, in order; empty for Telegram's default."""
        return sorted(self._allowed)

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remembers the kinds of update that the bot wants; None keeps what was set before."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    def wants(self, kind: str) -> bool:
        """Whether updates of this kind are kept."""
        return kind in self._allowed if self._allowed else kind not in NOT_BY_DEFAULT

    def put(self, kind: str, payload: Json) -> None:
        """Adds an update, unless the bot does not want its kind."""
        if not self.wants(kind):
            return
        self.pending[self._next_id] = {"update_id": self._next_id, kind: payload}
        self._next_id += 1
        self._notice()

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Posts updates there from now on, or with None no longer; ends a poll that waits."""
        self.webhook = webhook
        self.last_failure = None
        if webhook is not None:
            self._poll += 1
            self._ended_by = _SET_WEBHOOK
        self._notice()

    def after(self, update_id: int) -> list[Json]:
        """Returns the updates with higher ids, in order."""
        newer = itertools.takewhile(lambda each: each > update_id, reversed(self.pending))
        return [self.pending[each] for each in reversed(list(newer))]

    def delivered(self, update_id: int) -> None:
        """Takes note that a webhook took the update, or was given up on."""
        self.pending.pop(update_id, None)
        self._notice()

    def drop_pending(self) -> None:
        """Forgets the updates that wait."""
        self.pending.clear()

    def close(self) -> None:
        """Ends a poll that waits: the server stops."""
        self._closed = True
        self._changed.set()

    def open(self) -> None:
        """Lets polls wait again: the server starts."""
        self._closed = False

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Returns up to `limit` updates, waiting at most `seconds` for the first; confirms those before `offset`.

        A negative offset forgets all but the last `-offset`. A second poll ends the first with 409.
        """
        if self.webhook is not None:
            raise Refusal.conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self._poll += 1
        self._ended_by = _OTHER_GET_UPDATES
        mine = self._poll
        self._confirm(offset)
        self._waiting += 1
        self._notice()
        try:
            async with asyncio.timeout(seconds):
                await self._arrival(mine)
        except TimeoutError:
            pass
        finally:
            self._waiting -= 1
        if self._poll != mine:
            raise Refusal.conflict(self._ended_by)
        return list(self.pending.values())[:limit]

    async def _arrival(self, mine: int) -> None:
        while not self.pending and self._poll == mine and not self._closed:
            self._changed.clear()
            await self._changed.wait()

    def _confirm(self, offset: int) -> None:
        ids = list(self.pending)
        confirmed = ids[:offset] if offset < 0 else [each for each in ids if each < offset]
        for each in confirmed:
            del self.pending[each]

    def _notice(self) -> None:
        self._changed.set()
        self._tell()
