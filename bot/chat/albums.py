"""Albums: several pictures sent as one, which come as a message each."""

from __future__ import annotations

from telegram import Message

SLOTS = 1024


class Albums:
    """Tells the further pictures of an album, by checksums in slots that chats share, so that none of them is remembered."""

    def __init__(self) -> None:
        self._latest = [0] * SLOTS

    def goes_on(self, message: Message) -> bool:
        """Returns whether `message` belongs to the album that was met last in its chat; an album that is new is noted."""
        if message.media_group_id is None:
            return False
        slot, album = message.chat_id % SLOTS, hash((message.chat_id, message.media_group_id))
        is_known, self._latest[slot] = self._latest[slot] == album, album
        return is_known
