from __future__ import annotations

from telegram.constants import MessageEntityType

from bot.chat.rich_text import RichText, Span, cut, joined, units

BOLD, QUOTE = MessageEntityType.BOLD, MessageEntityType.BLOCKQUOTE


def test_entities_count_utf16_units() -> None:
    text = RichText("😀大会") + RichText("411家").styled(BOLD)
    (entity,) = text.entities()
    assert (entity.offset, entity.length) == (4, 4)


def test_an_astral_character_inside_a_span_counts_twice() -> None:
    (entity,) = RichText.marked("a𠮷b", [(1, 2)]).entities()
    assert (entity.offset, entity.length) == (1, 2)


def test_spans_move_with_the_text_before_them() -> None:
    text = joined((RichText("one").styled(BOLD), RichText("two").styled(QUOTE)), "\n")
    assert text == RichText("one\ntwo", (Span(0, 3, BOLD), Span(4, 7, QUOTE)))


def test_empty_parts_leave_no_separator() -> None:
    assert joined((RichText(), RichText("a"), RichText(), RichText("b")), "\n").text == "a\nb"


def test_a_text_of_4096_units_stays_whole() -> None:
    assert RichText("😀" * 2048).fitted().text == "😀" * 2048


def test_a_longer_text_ends_in_an_ellipsis_within_4096_units() -> None:
    text = RichText("😀" * 3000).styled(BOLD).fitted()
    assert units(text.text) <= 4096
    assert text.text.endswith("😀…")
    (entity,) = text.entities()
    assert entity.length == units(text.text)


def test_no_more_than_100_entities_are_sent() -> None:
    text = RichText.marked("ab" * 300, [(place, place + 1) for place in range(0, 600, 2)])
    assert len(text.fitted().entities()) == 100


def test_a_cut_halves_no_character() -> None:
    assert cut("a😀b", 2) == "a"
    assert cut("a😀b", 3) == "a😀"
