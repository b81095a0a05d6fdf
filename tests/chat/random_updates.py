"""Random updates of every type, valid by the specification, each told by a seed and its number alone."""

from __future__ import annotations

import base64
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from bot.playground.spec import Spec
from tests.chat.random_messages import RandomMessages
from tests.chat.random_scenes import ME, channel_scene, person, scene
from tests.chat.random_texts import RandomTexts, cut
from tests.chat.random_values import RandomValues, heights

Json = dict[str, Any]

_OFTEN = {
    "message": 50,
    "channel_post": 8,
    "edited_message": 8,
    "edited_channel_post": 3,
    "callback_query": 16,
    "inline_query": 12,
}
_ORIGINAL = {
    "edited_message": "message",
    "edited_channel_post": "channel_post",
    "edited_business_message": "business_message",
}


@dataclass(frozen=True)
class RandomUpdates:
    """Makes updates; `presses` are callback data as the bot itself writes it."""

    spec: Spec
    seed: int
    presses: Sequence[str]

    @functools.cached_property
    def kinds(self) -> tuple[str, ...]:
        """All kinds of updates."""
        return tuple(name for name in self.spec.types["Update"].fields if name != "update_id")

    @functools.cached_property
    def heights(self) -> dict[str, int]:
        """How many levels a value of each type needs at least."""
        return heights(self.spec)

    def update(self, number: int, now: int) -> Json:
        """Update `number` as it comes at the time `now`; the same each time but for its dates."""
        random = Random(f"{self.seed}/{number}")
        kind = self._kind(random)
        maker = _Maker(self, RandomValues(self.spec, self.heights, random, RandomTexts(random), now), number)
        return {"update_id": number, kind: maker.content(kind)}

    def earlier(self, number: int, kind: str) -> int | None:
        """The number of the last update before `number` that was of `kind`, among the last thirty."""
        before = range(number - 1, max(number - 30, -1), -1)
        return next((each for each in before if self._kind(Random(f"{self.seed}/{each}")) == kind), None)

    def _kind(self, random: Random) -> str:
        (kind,) = random.choices(self.kinds, [_OFTEN.get(kind, 1) for kind in self.kinds])
        return kind


@dataclass(frozen=True)
class _Maker:
    updates: RandomUpdates
    values: RandomValues
    number: int

    def content(self, kind: str) -> Json:
        """What an update of `kind` holds."""
        if kind in _ORIGINAL:
            return self._edited(_ORIGINAL[kind])
        if kind in {"message", "business_message", "guest_message", "channel_post"}:
            return self._message(kind)
        if kind == "callback_query":
            return self._press()
        if kind == "inline_query":
            return self._inline()
        type_of = self.updates.spec.types["Update"].fields[kind].types[0]
        return self.values.object(type_of, 3)

    def _message(self, kind: str) -> Json:
        where = channel_scene(self.values) if kind == "channel_post" else scene(self.values)
        message = RandomMessages(self.values).message(self.number + 1, where)
        extra = {"business_message": "business_connection_id", "guest_message": "guest_query_id"}.get(kind)
        return message | ({extra: self.values.texts.token()} if extra else {})

    def _edited(self, kind: str) -> Json:
        """An edit of a message that came shortly before, or of one that nobody knows."""
        earlier = self.updates.earlier(self.number, kind)
        message = self._message(kind) if earlier is None else self.updates.update(earlier, self.values.now)[kind]
        kept = {
            name: value
            for name, value in message.items()
            if name not in {"text", "entities", "caption", "caption_entities"}
        }
        return (
            kept
            | RandomMessages(self.values).content()
            | {"edit_date": self.values.now - self.values.random.choice((0, 5, 10**6))}
        )

    def _inline(self) -> Json:
        text = self.values.texts.plain() if self.values.random.random() < 0.9 else self.values.texts.of_length(256, 256)
        offset = self.values.random.choice(("", "", "10", "20", "50", "-1", "²", "٣", "1e3", "9" * 64))
        given = {
            "id": self.values.texts.token(),
            "from": person(self.values),
            "query": cut(text, 256),
            "offset": offset,
        }
        return self.values.object("InlineQuery", 2, **given)

    def _press(self) -> Json:
        fields = {"id": self.values.texts.token(), "from": person(self.values), "chat_instance": "1"}
        game = self.values.random.random() < 0.05
        return fields | self._pressed() | ({"game_short_name": "g"} if game else {"data": self._data()})

    def _pressed(self) -> Json:
        """The message under which a button was pressed: ours, gone, or one sent through our inline mode."""
        choose = self.values.random.random()
        if choose < 0.25:
            return {"inline_message_id": self.values.texts.token()}
        where = scene(self.values) if choose < 0.9 else channel_scene(self.values)
        message = RandomMessages(self.values).message(1 + self.values.random.randrange(10**6), where) | {"from": ME}
        if choose < 0.35:
            message = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        return {"message": message}

    def _data(self) -> str:
        """Callback data: ours, ours with a byte changed or cut, of another report, or anybody's."""
        data = self.values.random.choice(self.updates.presses)
        choose = self.values.random.random()
        if choose < 0.5:
            return data
        if choose < 0.85:
            return self._forged(data)
        return self.values.texts.of_length(1, 64, ascii_only=True) if choose < 0.95 else "🎉" * 16

    def _forged(self, data: str) -> str:
        body = bytearray(base64.urlsafe_b64decode(data[1:] + "=" * (-len(data[1:]) % 4)))
        random = self.values.random
        for _ in range(random.randint(1, 3)):
            body[random.randrange(len(body))] = random.choice((0, 1, 2, 127, 128, 255, random.randrange(256)))
        body = body[: random.choice((len(body), len(body), random.randint(1, len(body))))]
        return data[0] + base64.urlsafe_b64encode(body).rstrip(b"=").decode("ascii")
