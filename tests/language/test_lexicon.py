from __future__ import annotations

import pytest

from bot.language.glosses import shipped_glosses
from bot.language.lexicon import stems_by_word
from bot.language.stemming import stems


def test_a_chinese_word_has_the_stems_of_all_the_english_ones_that_stand_for_it() -> None:
    lines = ["# English: Chinese", "biggest: 最大 最大的", "largest: 最大"]
    assert stems_by_word(lines) == {"最大": ["biggest", "largest"], "最大的": ["biggest"]}


@pytest.mark.parametrize(("english", "chinese"), [("fridge", "冰箱"), ("cheapest", "便宜"), ("snout", "吻")])
def test_what_ships_knows_what_the_dictionary_does_not(english: str, chinese: str) -> None:
    assert set(stems(english)) <= set(shipped_glosses().stems(chinese))
