"""The acts of a person as JSON: one model for each, named in `ACTS`; `do` carries it out."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from pydantic import Base64Bytes, BaseModel, ConfigDict

from bot.errors import PlaygroundError
from bot.playground import wire
from bot.playground.messages import Json, Message
from bot.playground.people import BotAccount
from bot.playground.person import Person
from bot.playground.queries import InlineAsking
from bot.playground.world import World


@dataclass(frozen=True)
class Actor:
    """Who acts, and in which world."""

    world: World
    person: Person

    def shown(self, message: Message) -> Json:
        """A message as the control API shows it: in Bot API form, with the key of its chat."""
        return {"chat_key": message.chat_key, "message": wire.message(self.world.state, message)}

    def message(self, chat: int | str, message_id: int) -> Message:
        """A message of a chat that the person names."""
        key = self.person.chat(chat).key
        found = self.world.state.message(key, message_id)
        if found is None:
            raise PlaygroundError(f"there is no message {message_id} in chat {key}")
        return found

    def who(self, user_id: int) -> Person | BotAccount:
        """A person or a bot by id."""
        return self.world.state.bots.get(user_id) or self.world.person(user_id)

    def bot(self, user_id: int) -> BotAccount:
        """A bot by id."""
        if user_id not in self.world.state.bots:
            raise PlaygroundError(f"there is no bot {user_id}")
        return self.world.state.bots[user_id]


class Act(BaseModel):
    """An act; a subclass's fields are the body's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @abstractmethod
    def do(self, actor: Actor) -> Json:
        """Carry it out; returns what the control API answers."""


class _InChat(Act):
    chat: int | str


class _OnMessage(_InChat):
    message_id: int

    def message(self, actor: Actor) -> Message:
        """The message that is meant."""
        return actor.message(self.chat, self.message_id)


class Send(_InChat):
    """Write a text."""

    text: str
    topic: int | None = None
    reply_to: int | None = None
    quote: str | None = None
    as_channel: int | str | None = None

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        answered = None
        if self.reply_to is not None:
            answered = actor.message(self.chat, self.reply_to)
        sent = actor.person.send(
            self.chat,
            self.text,
            topic=self.topic,
            reply_to=answered,
            quote=self.quote,
            as_channel=self.as_channel,
        )
        return actor.shown(sent)


class SendPhoto(_InChat):
    """Send a picture; `data` is base64."""

    data: Base64Bytes
    caption: str = ""
    topic: int | None = None

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        photo = actor.person.send_photo(self.chat, self.data, caption=self.caption, topic=self.topic)
        return actor.shown(photo)


class SendDocument(_InChat):
    """Send a file; `data` is base64."""

    name: str
    data: Base64Bytes
    caption: str = ""
    topic: int | None = None

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        return actor.shown(
            actor.person.send_document(self.chat, self.name, self.data, caption=self.caption, topic=self.topic)
        )


class Edit(_OnMessage):
    """Change a text or caption."""

    text: str

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        return actor.shown(actor.person.edit(self.message(actor), self.text))


class Delete(_OnMessage):
    """Delete a message."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.delete(self.message(actor))
        return {}


class Forward(_OnMessage):
    """Forward a message into the chat `to`."""

    to: int | str

    def do(self, actor: Actor) -> Json:
        """Returns the message there."""
        return actor.shown(actor.person.forward(self.message(actor), self.to))


class React(_OnMessage):
    """Set one's reactions."""

    emoji: list[str] = []

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.react(self.message(actor), *self.emoji)
        return {}


class Pin(_OnMessage):
    """Pin a message."""

    def do(self, actor: Actor) -> Json:
        """Returns the service message."""
        return actor.shown(actor.person.pin(self.message(actor)))


class PressButton(_OnMessage):
    """Press the button with this callback data."""

    data: str

    def do(self, actor: Actor) -> Json:
        """Returns the query's id; the answer comes as an event."""
        return {"query_id": actor.person.press(self.message(actor), self.data).id}


class Inline(Act):
    """Type an inline query, by default in the private chat with the bot."""

    bot: int
    query: str
    chat: int | str | None = None
    offset: str = ""

    def do(self, actor: Actor) -> Json:
        """Returns the query's id; the results come as an event."""
        bot = actor.bot(self.bot)
        asking = actor.person.inline(bot, self.query, chat=self.chat, offset=self.offset)
        return {"query_id": asking.query.id}


class Choose(Act):
    """Send an inline result into the chat where the query was typed."""

    query_id: str
    result_id: str

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        return actor.shown(InlineAsking.again(actor.world.state, self.query_id).choose(self.result_id))


class Join(_InChat):
    """Join a group or channel."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.join(self.chat)
        return {}


class Leave(_InChat):
    """Leave a group or channel."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.leave(self.chat)
        return {}


class Add(_InChat):
    """Bring a person or bot into a group."""

    who: int

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.add(self.chat, actor.who(self.who))
        return {}


class SetMember(_InChat):
    """As an admin, make somebody administrator, member, restricted, left or kicked."""

    who: int
    status: str
    rights: list[str] | None = None
    anonymous: bool = False

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        who = actor.who(self.who)
        actor.person.set_member(self.chat, who, self.status, rights=self.rights, anonymous=self.anonymous)
        return {}


class Block(Act):
    """Block a bot, or let it write again."""

    bot: int
    blocked: bool = True

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.block(actor.bot(self.bot), blocked=self.blocked)
        return {}


class OpenTopic(_InChat):
    """Open a topic in a forum."""

    name: str

    def do(self, actor: Actor) -> Json:
        """Returns the topic's id."""
        return {"topic": actor.world.topic(actor.person.chat(self.chat), self.name, actor.person)}


class CloseTopic(_InChat):
    """Close a topic, or open it again."""

    topic: int
    closed: bool = True

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        chat = actor.person.chat(self.chat)
        actor.world.close_topic(chat, self.topic, actor.person, closed=self.closed)
        return {}


class Migrate(_InChat):
    """Make a group a supergroup."""

    def do(self, actor: Actor) -> Json:
        """Returns the supergroup's key."""
        return {"chat_key": actor.world.migrate(actor.person.chat(self.chat), actor.person).key}


ACTS: dict[str, type[Act]] = {
    "send": Send,
    "send_photo": SendPhoto,
    "send_document": SendDocument,
    "edit": Edit,
    "delete": Delete,
    "forward": Forward,
    "react": React,
    "pin": Pin,
    "press": PressButton,
    "inline": Inline,
    "choose": Choose,
    "join": Join,
    "leave": Leave,
    "add": Add,
    "set_member": SetMember,
    "block": Block,
    "open_topic": OpenTopic,
    "close_topic": CloseTopic,
    "migrate": Migrate,
}
