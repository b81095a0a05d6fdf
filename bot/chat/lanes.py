"""Who waits for whom: a lock for each lane, as long as somebody holds it or waits for it."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Hashable
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

Lane = TypeVar("Lane", bound=Hashable)


class Lanes(Generic[Lane]):
    """The lanes that are in use; its length is their number."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[Lane, Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._locks)

    def lock(self, lane: Lane) -> Lock:
        """Returns the lane's lock, which is first come, first served."""
        lock = self._locks.get(lane)
        if lock is None:
            lock = self._locks[lane] = Lock()
        return lock
