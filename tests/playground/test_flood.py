from __future__ import annotations

import pytest

from bot.playground.chats import Chat
from bot.playground.flood import Flood, FloodLimits
from bot.playground.refusal import Refusal

PRIVATE = Chat("5:7", 5, "private")
GROUP = Chat("-9", -9, "group")


def spend(flood: Flood, chat: Chat, times: int, now: float) -> None:
    for _ in range(times):
        flood.spend(7, chat, now)


def test_a_chat_takes_a_burst_and_then_one_message_a_second() -> None:
    flood = Flood(FloodLimits(burst=3))
    spend(flood, PRIVATE, 3, 100)
    with pytest.raises(Refusal) as refusal:
        flood.spend(7, PRIVATE, 100)
    assert refusal.value.parameters == {"retry_after": 1}
    flood.spend(7, PRIVATE, 101)


def test_what_was_refused_does_not_count() -> None:
    flood = Flood(FloodLimits(burst=1))
    flood.spend(7, PRIVATE, 100)
    for _ in range(5):
        with pytest.raises(Refusal):
            flood.spend(7, PRIVATE, 100)
    flood.spend(7, PRIVATE, 101)


def test_a_group_takes_twenty_a_minute() -> None:
    flood = Flood(FloodLimits(burst=100))
    spend(flood, GROUP, 20, 100)
    with pytest.raises(Refusal) as refusal:
        flood.spend(7, GROUP, 110)
    assert refusal.value.description == "Too Many Requests: retry after 50"
    flood.spend(7, GROUP, 160)


def test_all_chats_together_take_thirty_a_second() -> None:
    flood = Flood(FloodLimits())
    for number in range(30):
        flood.spend(7, Chat(f"{number}:7", number, "private"), 100)
    with pytest.raises(Refusal):
        flood.spend(7, Chat("99:7", 99, "private"), 100)
    flood.spend(8, Chat("99:8", 99, "private"), 100)


def test_without_limits_nothing_is_refused() -> None:
    spend(Flood(None), GROUP, 1000, 100)
