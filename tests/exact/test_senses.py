from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.exact.senses import head_of, meant, sense_of
from bot.exact.spans import Spans
from bot.language.glosses import shipped_glosses

Own = tuple[str, Spans]


def number(own: Own, span: str) -> int:
    text, spans = own
    starts, ends = spans.candidates.starts, spans.candidates.ends
    return int(np.flatnonzero((starts == text.index(span)) & (ends == text.index(span) + len(span)))[0])


@pytest.fixture
def president(spans: Callable[[str], Own]) -> Own:
    return spans("美国总统奥巴马访问了基加利。")


def test_without_a_noun_asked_about_all_spans_are_alike(president: Own) -> None:
    assert head_of(president[1].candidates, "") == 0
    assert sense_of(president[1].candidates, president[1].words, "", shipped_glosses()) == 0


@pytest.mark.parametrize(("span", "stands"), [("总统", 6), ("美国总统", 3), ("奥巴马", 5), ("美国", 4), ("访问", 1)])
def test_a_span_is_the_noun_asked_about_ends_in_it_follows_it_or_stands_before_it(
    president: Own, span: str, stands: int
) -> None:
    found = head_of(president[1].candidates, "总统")
    assert not isinstance(found, int)
    assert found[number(president, span)] == stands


def test_a_span_may_share_the_last_letter_alone(spans: Callable[[str], Own]) -> None:
    own = spans("他毕业于浙江大学。")
    found = head_of(own[1].candidates, "中学")
    assert not isinstance(found, int)
    assert found[number(own, "浙江大学")] == 2


def test_a_word_that_means_the_same_is_akin_to_the_noun(spans: Callable[[str], Own]) -> None:
    own = spans("公司由张三创办。")
    found = sense_of(own[1].candidates, own[1].words, "企业", shipped_glosses())
    assert not isinstance(found, int)
    assert found[number(own, "公司")] == 3


def test_a_word_that_names_one_is_akin_to_the_noun(spans: Callable[[str], Own]) -> None:
    own = spans("他原是演员。")
    found = sense_of(own[1].candidates, own[1].words, "职业", shipped_glosses())
    assert not isinstance(found, int)
    assert found[number(own, "演员")] == 3


def test_words_that_say_little_are_no_meaning() -> None:
    assert "person" not in meant("作家", shipped_glosses())
    assert "author" in meant("作家", shipped_glosses())
