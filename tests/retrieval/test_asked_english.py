from __future__ import annotations

import pytest

from bot.retrieval.answer_type import AnswerType
from bot.retrieval.asked_english import english_asked, noun_asked_about


@pytest.mark.parametrize(
    ("text", "noun", "asked"),
    [
        ("which vice governors of the province spoke", "governors", AnswerType.WHO),
        ("what company made it?", "company", AnswerType.ORGANISATION),
        ("what are the names of the two reports", "reports", AnswerType.WORK),
        ("what kind of agreements were signed", "agreements", AnswerType.WORK),
        ("what year was it", "year", AnswerType.YEAR),
        ("what date did it close", "date", AnswerType.TIME),
        ("which town hosted it", "town", AnswerType.PLACE),
        ("what is the total value of the deals", "value", AnswerType.COUNT),
        ("what benefits does it bring", "benefits", AnswerType.DESCRIPTION),
        ("what was the reason", "reason", AnswerType.REASON),
        ("what did they launch it for", "", AnswerType.REASON),
        ("in what way did they work", "way", AnswerType.HOW),
        ("what did he say", "", None),
        ("which dog barks", "barks", None),
        ("which 2 officials fronted it", "officials", AnswerType.WHO),
        ("which province profits from it", "province", AnswerType.PLACE),
        ("how old is the town", "", AnswerType.COUNT),
    ],
)
def test_the_noun_tells_what_is_asked_for(text: str, noun: str, asked: AnswerType | None) -> None:
    assert (noun_asked_about(text), english_asked(text, noun)) == (noun, asked)
