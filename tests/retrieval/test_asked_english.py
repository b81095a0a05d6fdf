from __future__ import annotations

import pytest

from bot.retrieval.asked_english import english_asked, noun_asked_about
from bot.retrieval.asked_kind import Asked


@pytest.mark.parametrize(
    ("text", "noun", "asked"),
    [
        ("which vice governors of the province spoke", "governors", Asked.WHO),
        ("what company made it?", "company", Asked.ORGANISATION),
        ("what are the names of the two reports", "reports", Asked.WORK),
        ("what kind of agreements were signed", "agreements", Asked.WORK),
        ("what year was it", "year", Asked.YEAR),
        ("what date did it close", "date", Asked.TIME),
        ("which town hosted it", "town", Asked.PLACE),
        ("what is the total value of the deals", "value", Asked.COUNT),
        ("what benefits does it bring", "benefits", Asked.DESCRIPTION),
        ("what was the reason", "reason", Asked.REASON),
        ("what did they launch it for", "", Asked.REASON),
        ("in what way did they work", "way", Asked.HOW),
        ("what did he say", "", None),
        ("which dog barks", "barks", None),
        ("which 2 officials fronted it", "officials", Asked.WHO),
        ("which province profits from it", "province", Asked.PLACE),
        ("how old is the town", "", Asked.COUNT),
    ],
)
def test_the_noun_tells_what_is_asked_for(text: str, noun: str, asked: Asked | None) -> None:
    assert (noun_asked_about(text), english_asked(text, noun)) == (noun, asked)
