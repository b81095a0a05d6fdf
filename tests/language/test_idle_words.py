from __future__ import annotations

from bot.language import idle_words
from bot.language.empty_words import is_empty
from bot.language.folding import fold
from bot.language.idle_words import is_idle


def test_each_is_folded_and_no_empty_word() -> None:
    assert {word for word in idle_words._IDLE if fold(word).text != word} == set()
    assert {word for word in idle_words._IDLE if is_empty(word)} == set()


def test_words_that_paraphrase_tell_nothing_and_words_for_events_do() -> None:
    assert all(map(is_idle, ["毛病", "弄", "instead"]))
    assert not any(map(is_idle, ["出事", "负责", "最早", "don", "job"]))


def test_what_this_one_is_tells_nothing_more_than_it_does() -> None:
    assert is_idle("该鱼")
    assert not is_idle("应该是")
