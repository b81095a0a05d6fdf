"""Random messages: what they say, to whom, and what they reply to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.chat.random_scenes import ME, OTHER_BOT, person
from tests.chat.random_texts import Marked
from tests.chat.random_values import RandomValues

Json = dict[str, Any]
T = TypeVar("T")

OURS = ("ask", "start", "help", "about", "privacy", "settings")
FRESH, STALE = (0, 1, 60, 240), (900, 86_400, 10**8)
"""Ages in seconds on both sides of the ten minutes after which a group's line is left alone."""

_MEDIA = ("animation", "audio", "document", "photo", "video", "voice", "paid_media", "live_photo")
_BARE = (
    *_MEDIA,
    "sticker",
    "contact",
    "dice",
    "game",
    "poll",
    "venue",
    "location",
    "story",
    "checklist",
    "rich_message",
)
_IDENTITY = {
    "message_id", "date", "chat", "from", "sender_chat", "via_bot", "text", "entities", "caption", "caption_entities",
    "message_thread_id", "is_topic_message", "is_automatic_forward", "direct_messages_topic", "reply_to_message", "quote",
}  # fmt: skip
_BESIDE = (
    "sender_boost_count", "sender_tag", "external_reply", "reply_to_story", "has_protected_content", "is_from_offline",
    "is_paid_post", "media_group_id", "paid_star_count", "link_preview_options", "suggested_post_info", "effect_id",
    "reply_to_checklist_task_id", "reply_to_poll_option_id", "show_caption_above_media", "reply_markup", "forward_origin",
)  # fmt: skip


@dataclass(frozen=True)
class RandomMessages:
    """Builds messages from random values."""

    values: RandomValues

    def message(self, number: int, scene: Json) -> Json:
        """A message that stands in `scene`; its number is `number`."""
        age = self._choice(FRESH) if self._once_in(1.2) else self._choice(STALE)
        fields = {"message_id": number, "date": self.values.now - age} | scene | self.content()
        if self._once_in(4):
            fields |= self._reply(scene)
        return self._some(_BESIDE, 2) | fields

    def content(self) -> Json:
        """What a message holds: mostly a text or a caption, now and then anything else."""
        makers: dict[Callable[[], Json], int] = {self._text: 12, self._caption: 3, self._bare: 2, self._anything: 2}
        (maker,) = self.values.random.choices(tuple(makers), tuple(makers.values()))
        return maker()

    def _text(self) -> Json:
        return _fields(self._marked(), "text", "entities")

    def _caption(self) -> Json:
        return self._media(self._choice(_MEDIA)) | _fields(self._marked(), "caption", "caption_entities")

    def _bare(self) -> Json:
        return self._media(self._choice(_BARE))

    def _anything(self) -> Json:
        names = tuple(name for name in self.values.spec.types["Message"].fields if name not in _IDENTITY)
        return {name: value for name, value in self._some(names, 3).items() if value != []}

    def _media(self, name: str) -> Json:
        return self.values.fields("Message", name)

    def _marked(self) -> Marked:
        """A text that is a command, calls somebody, or neither."""
        plain = self.values.texts.styled(self.values.texts.written())
        kind = self.values.random.randrange(10)
        if kind < 3:
            return plain
        if kind < 6:
            return self._command() + (Marked(" ") + plain if self._once_in(1.3) else Marked())
        call = self._call()
        return self._choice((call + Marked(" ") + plain, plain + Marked(" ") + call, call, call + call + plain))

    def _command(self) -> Marked:
        name = self._choice(("ask", "ASK", *OURS, "weather", "asks", "ask_", "x" * 32))
        suffix = self._choice(("", "", "@wuzhen_bot", "@WUZHEN_BOT", "@other_bot", "@wuzhen_bots"))
        command = Marked.whole(f"/{name}{suffix}", "bot_command")
        payload = self._choice(("e0", "e3", "e999999", "q5Y-C5bGV", "q", "qÿ", "ask", "²"))
        return command + Marked(f" {payload}") if name == "start" and self._once_in(2) else command

    def _call(self) -> Marked:
        """A mention of us or of others, with an entity or, as it never comes, without."""
        name = self._choice(("@wuzhen_bot", "@Wuzhen_Bot", "@wuzhen_bots", "@other_bot", "@ming"))
        user = self._choice((ME, OTHER_BOT, person(self.values)))
        return self._choice(
            (
                Marked.whole(name, "mention"),
                Marked.whole(name, "mention"),
                Marked(name),
                Marked.whole(self.values.texts.written(), "text_mention", user=user),
                Marked.whole(f"/ask{self._choice(('', '@wuzhen_bot'))}", "bot_command"),
            )
        )

    def _reply(self, scene: Json) -> Json:
        """A message that this one replies to, by us or others, or one that opened the topic; perhaps a part of it."""
        chat = {"chat": scene["chat"]}
        author = self._choice((ME, ME, OTHER_BOT, person(self.values)))
        opening = self.values.fields("Message", "forum_topic_created") if self._once_in(4) else {}
        content = opening or (self._text() if self._once_in(1.5) else self._caption())
        replied = {"message_id": 1 + self.values.random.randrange(10**6), "date": self.values.now - 500, "from": author}
        quote = {"text": self.values.texts.plain()[:1000], "position": self._choice((0, 5, 10**6))}
        return {"reply_to_message": chat | replied | content} | ({"quote": quote} if self._once_in(3) else {})

    def _some(self, names: tuple[str, ...], most: int) -> Json:
        chosen = self.values.random.sample(names, self.values.random.randint(0, most))
        return self.values.fields("Message", *chosen)

    def _once_in(self, times: float) -> bool:
        return self.values.random.random() * times < 1

    def _choice(self, among: Sequence[T]) -> T:
        return self.values.random.choice(among)


def _fields(marked: Marked, text: str, entities: str) -> Json:
    """The fields of a text of at most 4096 units; entities of what was cut off are left out."""
    return {text: marked.text} | ({entities: list(marked.entities)} if marked.entities else {})
