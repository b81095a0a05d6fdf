"""What an act of a person is: a body in JSON, and who carries it out where. acts.py has them all."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bot.errors import PlaygroundError
from bot.playground import wire
from bot.playground.messages import Json, Message
from bot.playground.people import BotAccount
from bot.playground.person import Person
from bot.playground.world import World


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and in which world."""

    world: World
    person: Person

    def shown(self, message: Message) -> Json:
        """Returns a message as the control API shows it: in Bot API form, with the key of its chat."""
        return {"chat_key": message.chat_key, "message": wire.message(self.world.state, message)}

    def message(self, chat: int | str, message_id: int) -> Message:
        """Returns a message of a chat that the person names."""
        key = self.person.chat(chat).key
        found = self.world.state.message(key, message_id)
        if found is None:
            raise PlaygroundError(f"there is no message {message_id} in chat {key}")
        return found

    def who(self, user_id: int) -> Person | BotAccount:
        """Returns a person or a bot by id."""
        return self.world.state.bots.get(user_id) or self.world.person(user_id)

    def bot(self, user_id: int) -> BotAccount:
        """Returns a bot by id."""
        if user_id not in self.world.state.bots:
            raise PlaygroundError(f"there is no bot {user_id}")
        return self.world.state.bots[user_id]


class Act(BaseModel):
    """An act; a subclass's fields are the body's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @abstractmethod
    def do(self, actor: Actor) -> Json:
        """Carries it out; returns what the control API answers."""


class InChat(Act):
    """An act in a chat: its key, its id, the other person's or bot's id, or @username."""

    chat: int | str


class OnMessage(InChat):
    """An act on a message of a chat."""

    message_id: int

    def message(self, actor: Actor) -> Message:
        """Returns the message that is meant."""
        return actor.message(self.chat, self.message_id)
