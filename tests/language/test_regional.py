from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.marks import REGIONAL
from bot.language.regional import RegionalWords, regional_words


@pytest.mark.parametrize(
    ("one", "other"), [("網際網路", "互联网"), ("資安", "信息安全"), ("執行長", "行政總裁"), ("寬頻", "宽带")]
)
def test_words_for_one_thing_share_a_term(one: str, other: str) -> None:
    terms = [set(regional_words().concepts(fold(own).text)) for own in (one, other)]
    assert terms[0] & terms[1]


def test_the_longest_word_wins() -> None:
    words = RegionalWords(["# a remark", "宽带, 宽频", "宽带网, 宽频网"])
    assert words.concepts("宽频网") == [f"{REGIONAL}3"]


def test_nothing_is_mentioned_where_there_are_no_words() -> None:
    assert RegionalWords([]).mentions("宽频") == []


def test_every_word_is_folded_already() -> None:
    assert all(fold(word).text == word for word in regional_words().words)
