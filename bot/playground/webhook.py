"""Posts updates to the bots' webhooks: in order for each chat, again after a failure."""

from __future__ import annotations

import asyncio
from collections import deque
from types import TracebackType
from typing import Self

import httpx

from bot.playground.mailbox import Mailbox, Webhook, WebhookFailure
from bot.playground.messages import Json
from bot.playground.office import Office

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_ATTEMPTS = 8


class Couriers:
    """One courier for each bot with a webhook; a context manager that stops them all.

    `first_pause` is the pause after the first failure in seconds; each further one is twice as long.
    """

    def __init__(self, office: Office, *, first_pause: float = 0.5) -> None:
        self._office = office
        self._first_pause = first_pause
        self._couriers: dict[int, _Courier] = {}
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Self:
        self._office.watch(self._wake)
        for bot_id in self._office.mailboxes:
            self._wake(bot_id)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._office.unwatch(self._wake)
        for courier in self._couriers.values():
            await courier.stop()
        self._couriers.clear()
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def _wake(self, bot_id: int) -> None:
        mailbox = self._office.mailboxes[bot_id]
        courier = self._couriers.get(bot_id)
        if courier is not None and courier.webhook is not mailbox.webhook:
            courier.dismiss()
            courier = None
        if courier is None and mailbox.webhook is not None:
            courier = _Courier(self._office, mailbox, mailbox.webhook, self._connected(), self._first_pause)
            self._couriers[bot_id] = courier
        if courier is not None:
            courier.fetch()

    def _connected(self) -> httpx.AsyncClient:
        """Returns the client, made for the first webhook: most playgrounds have none, and it reads certificates."""
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=60, follow_redirects=False, trust_env=False)
        return self._client


class _Courier:
    """Empties one mailbox into one webhook; each chat has a lane of its own."""

    def __init__(
        self,
        office: Office,
        mailbox: Mailbox,
        webhook: Webhook,
        client: httpx.AsyncClient,
        first_pause: float,
    ) -> None:
        self.webhook = webhook
        self._clock = office.state.now
        self._mailbox = mailbox
        self._client = client
        self._first_pause = first_pause
        self._connections = asyncio.Semaphore(webhook.max_connections)
        self._lanes: dict[int, deque[Json]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._fetched = 0

    def fetch(self) -> None:
        """Takes over the updates that are new in the mailbox."""
        if self.webhook is not self._mailbox.webhook:
            return
        for update in self._mailbox.after(self._fetched):
            self._fetched = update["update_id"]
            self._enqueue(chat_of(update), update)

    def dismiss(self) -> None:
        """Stops posting, without waiting for what is on its way."""
        for task in self._tasks:
            task.cancel()

    async def stop(self) -> None:
        """Stops posting, and waits until nothing is on its way."""
        self.dismiss()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _enqueue(self, chat_id: int, update: Json) -> None:
        lane = self._lanes.setdefault(chat_id, deque())
        lane.append(update)
        if len(lane) == 1:
            task = asyncio.get_running_loop().create_task(self._drain(chat_id, lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat_id: int, lane: deque[Json]) -> None:
        while lane:
            await self._deliver(lane[0])
            self._mailbox.delivered(lane.popleft()["update_id"])
        self._lanes.pop(chat_id, None)

    async def _deliver(self, update: Json) -> None:
        """Posts one update until it is taken; Telegram gives up after a while, and so does this."""
        pause = self._first_pause
        for _ in range(_ATTEMPTS):
            async with self._connections:
                problem = await self._post(update)
            if not problem:
                return
            self._mailbox.last_failure = WebhookFailure(self._clock(), problem)
            await asyncio.sleep(pause)
            pause *= 2

    async def _post(self, update: Json) -> str:
        """Posts once; returns what went wrong, or an empty string."""
        headers = {SECRET_HEADER: self.webhook.secret} if self.webhook.secret else {}
        try:
            response = await self._client.post(self.webhook.url, json=update, headers=headers)
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}"
        if response.is_success:
            return ""
        return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"


def chat_of(update: Json) -> int:
    """Returns the id of the chat, or else of the person, that an update is about."""
    (payload,) = (value for name, value in update.items() if name != "update_id")
    about = payload.get("chat") or payload.get("message", {}).get("chat") or payload["from"]
    return int(about["id"])
