"""The control API under `/playground/api`: the same acts as `Person` has, a view of chats, a stream of events."""
from __future__ import annotations


class Control:
    def __init__(self, world) -> None:
        self.world = world

    def routes(self):
        return []

    def close(self) -> None:
        pass
