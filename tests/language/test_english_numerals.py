from __future__ import annotations

import pytest

from bot.language.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("eight press events", "8 press events"),
        ("Twenty-six co-organizers", "26 co-organizers"),
        ("twenty one halls", "21 halls"),
        ("the fifth edition", "the 5th edition"),
        ("fifteen hundred guests", "15 hundred guests"),
        ("December fifth", "12月5日"),
        ("thirty", "30"),
        ("the twelfth and thirteenth", "the 12th and 13th"),
        ("twenty-first century", "21st century"),
        ("Fifty third, thirtieth", "53rd, 30th"),
        ("a thirty-second clip", "a 30-second clip"),
        ("December twenty-fifth", "12月25日"),
    ],
)
def test_number_words_are_folded_to_digits(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize("text", ["one of them", "the first time", "a second", "often", "weight", "canine", "tenor"])
def test_words_that_seldom_count_and_parts_of_words_stay(text: str) -> None:
    assert fold(text).text == text


def test_offsets_lead_back_to_the_word() -> None:
    text = "of eight events"
    folded = fold(text)
    start = folded.text.index("8")
    assert text[slice(*folded.original_span(start, start + 1))] == "eight"
