from __future__ import annotations

import pytest

from bot.language.readings import latin_syllables, syllables, toneless_readings


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("wuzhen", ("wu", "zhen")),
        ("xianliang", ("xian", "liang")),
        ("renxianliang", ("ren", "xian", "liang")),
        ("duoshao", ("duo", "shao")),
        ("xian", ("xian",)),
        ("a", ("a",)),
    ],
)
def test_pinyin_is_cut_into_the_fewest_syllables(word: str, cut: tuple[str, ...]) -> None:
    assert latin_syllables(word) == cut


@pytest.mark.parametrize("word", ["hello", "xyz", "internet", "v", ""])
def test_what_is_no_pinyin_has_no_syllables(word: str) -> None:
    assert latin_syllables(word) == ()


def test_a_character_is_read_as_its_word_asks() -> None:
    assert syllables("重庆") == ("chong", "qing")
    assert syllables("重要") == ("zhong", "yao")


def test_every_reading_of_a_character_is_known_without_its_tone() -> None:
    assert {"xing", "hang"} <= toneless_readings("行")
    assert toneless_readings("a") == frozenset()
