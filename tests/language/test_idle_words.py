from __future__ import annotations

from bot.language import idle_words
from bot.language.empty_words import is_empty
from bot.language.folding import fold
from bot.language.idle_words import is_idle


def test_each_is_folded_and_no_empty_word() -> None:
    words = idle_words._LACKED | idle_words._RELATING
    assert {word for word in words if fold(word).text != word} == set()
    assert {word for word in words if is_empty(word)} == set()


def test_what_this_one_is_tells_nothing_more_than_it_does() -> None:
    assert is_idle("该鱼")
    assert not is_idle("应该是")
