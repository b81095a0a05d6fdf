from __future__ import annotations

import pytest

from bot.language.spelling import Spelling

SPELLING = Spelling(["governor", "conference", "forum", "the", "press"])


@pytest.mark.parametrize(
    ("written", "meant"), [("govenor", ["governor"]), ("confrence", ["conference"]), ("forums", ["forum"])]
)
def test_a_misspelt_word_is_read_as_the_vocabularys(written: str, meant: list[str]) -> None:
    assert SPELLING.meant([written]) == meant


@pytest.mark.parametrize("written", ["governor", "form", "bovernor", "elephants", "the"])
def test_known_short_and_unlike_words_mean_themselves(written: str) -> None:
    assert SPELLING.meant([written]) == []


def test_an_empty_vocabulary_is_false_and_means_nothing() -> None:
    assert not Spelling([])
    assert Spelling([]).meant(["govenor"]) == []
