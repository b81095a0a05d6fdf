from __future__ import annotations

from collections.abc import Callable

from bot.exact.features import SINGLES, TRAITS
from bot.exact.spans import Spans

Make = Callable[[str], tuple[str, Spans]]


def test_all_that_is_known_of_the_candidates_has_their_number(spans: Make) -> None:
    _, own = spans("大会于12月5日在乌镇闭幕。")
    number = len(own.candidates.starts)
    assert number > 0
    assert own.values.shape == (len(TRAITS), number)
    assert own.static.shape[1] == own.letters.shape[0] == own.member.shape[0] == number


def test_each_trait_is_a_value_of_its_table(spans: Make) -> None:
    _, own = spans("大会由国家网信办主办，411家企业、26家机构（含高校）和“互联网之光”参展。")
    for values, size in zip(own.values, TRAITS.values(), strict=True):
        assert 0 <= values.min() <= values.max() < size
    assert own.static[: len(TRAITS)].max() < SINGLES


def test_letters_and_digits_of_a_span_are_counted_without_punctuation(spans: Make) -> None:
    text, own = spans("大会发布了《乌镇展望》。")
    borders = zip(own.candidates.starts, own.candidates.ends, own.letters, strict=True)
    assert (4) in {int(letters) for start, end, letters in borders if text[start:end] == "《乌镇展望》"}


def test_a_text_without_words_has_no_spans(spans: Make) -> None:
    assert not len(spans("。")[1].letters)
