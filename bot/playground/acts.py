"""The acts of a person as JSON: one model for each, named in `ACTS`; `do` carries it out."""

from __future__ import annotations

from pydantic import Base64Bytes

from bot.playground.act import Act, Actor, InChat, OnMessage
from bot.playground.messages import Json
from bot.playground.queries import InlineAsking


class Send(InChat):
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


class SendPhoto(InChat):
    """Send a picture; `data` is base64."""

    data: Base64Bytes
    caption: str = ""
    topic: int | None = None

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        photo = actor.person.send_photo(self.chat, self.data, caption=self.caption, topic=self.topic)
        return actor.shown(photo)


class SendDocument(InChat):
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


class Edit(OnMessage):
    """Change a text or caption."""

    text: str

    def do(self, actor: Actor) -> Json:
        """Returns the message."""
        return actor.shown(actor.person.edit(self.message(actor), self.text))


class Delete(OnMessage):
    """Delete a message."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.delete(self.message(actor))
        return {}


class Forward(OnMessage):
    """Forward a message into the chat `to`."""

    to: int | str

    def do(self, actor: Actor) -> Json:
        """Returns the message there."""
        return actor.shown(actor.person.forward(self.message(actor), self.to))


class React(OnMessage):
    """Set one's reactions."""

    emoji: tuple[str, ...] = ()

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.react(self.message(actor), *self.emoji)
        return {}


class Pin(OnMessage):
    """Pin a message."""

    def do(self, actor: Actor) -> Json:
        """Returns the service message."""
        return actor.shown(actor.person.pin(self.message(actor)))


class PressButton(OnMessage):
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


class Join(InChat):
    """Join a group or channel."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.join(self.chat)
        return {}


class Leave(InChat):
    """Leave a group or channel."""

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.leave(self.chat)
        return {}


class Add(InChat):
    """Bring a person or bot into a group."""

    who: int

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        actor.person.add(self.chat, actor.who(self.who))
        return {}


class SetMember(InChat):
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


class OpenTopic(InChat):
    """Open a topic in a forum."""

    name: str

    def do(self, actor: Actor) -> Json:
        """Returns the topic's id."""
        return {"topic": actor.world.topic(actor.person.chat(self.chat), self.name, actor.person)}


class CloseTopic(InChat):
    """Close a topic, or open it again."""

    topic: int
    closed: bool = True

    def do(self, actor: Actor) -> Json:
        """Returns nothing."""
        chat = actor.person.chat(self.chat)
        actor.world.close_topic(chat, self.topic, actor.person, closed=self.closed)
        return {}


class Migrate(InChat):
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
