"""What the Bot API keeps for its bots beside the world itself: mailboxes, profiles, files, flood control."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.playground.delivery import Delivery
from bot.playground.files import Files
from bot.playground.flood import Flood, FloodLimits
from bot.playground.mailbox import Mailbox
from bot.playground.people import BotAccount
from bot.playground.profile import BotProfile
from bot.playground.state import State


class Office:
    """The back office of the local Bot API; `limits` None switches flood control off."""

    def __init__(self, state: State, limits: FloodLimits | None) -> None:
        self.state = state
        self.files = Files()
        self.flood = Flood(limits)
        self.mailboxes: dict[int, Mailbox] = {}
        self.profiles: dict[int, BotProfile] = {}
        self._watchers: list[Callable[[int], None]] = []
        state.listen(Delivery(state, self.mailboxes))

    def open_for(self, bot: BotAccount) -> None:
        """Gives a new bot its mailbox and profile."""
        self.mailboxes[bot.user.id] = Mailbox(partial(self._tell, bot.user.id))
        self.profiles[bot.user.id] = BotProfile(bot.user.first_name)

    def watch(self, watcher: Callable[[int], None]) -> None:
        """Calls `watcher` with the bot's id whenever a mailbox has changed."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Callable[[int], None]) -> None:
        """Stops calling `watcher`."""
        self._watchers.remove(watcher)

    def _tell(self, bot_id: int) -> None:
        for watcher in tuple(self._watchers):
            watcher(bot_id)
