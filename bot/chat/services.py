"""What every answering surface needs."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import User

from bot.chat.bot_api import BotApi
from bot.chat.delivery import Delivery
from bot.chat.memory import AnsweredQuestions
from bot.chat.responder import Responder


@dataclass(frozen=True, slots=True)
class Services:
    """What surfaces answer with: `responder` finds the reply, `delivery` sends it, `answered` remembers which is whose."""

    bot: BotApi
    responder: Responder
    delivery: Delivery
    answered: AnsweredQuestions

    @property
    def me(self) -> User:
        """The bot's own account, known once it is connected."""
        return self.bot.bot

    @property
    def name(self) -> str:
        """What the bot is called with an @ before it; its first name where a server tells no username."""
        return self.me.username or self.me.first_name
