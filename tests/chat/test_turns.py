from __future__ import annotations

from bot.chat.turns import SLOTS, Turns


def test_each_turn_of_a_chat_is_the_next() -> None:
    turns = Turns()
    assert [turns.next(5) for _ in range(300)] == [*range(256), *range(44)]


def test_chats_take_turns_of_their_own() -> None:
    turns = Turns()
    assert [turns.next(chat) for chat in (5, -100_6, 5, 5, -100_6)] == [0, 0, 1, 2, 1]


def test_chats_that_share_a_slot_take_their_turns_together() -> None:
    turns = Turns()
    assert [turns.next(chat) for chat in (5, 5 + SLOTS, 5)] == [0, 1, 2]
