from __future__ import annotations

from collections.abc import Callable

import numpy as np

from bot.exact.spans import Spans
from bot.exact.told import SIZES, told_of

TEXT = "411家企业参展,对接1200个项目。"


def value(spans: Spans, text: str, span: str, feature: str, told: dict[str, float]) -> int:
    start = text.index(span)
    starts, ends = spans.candidates.starts, spans.candidates.ends
    number = int(np.flatnonzero((starts == start) & (ends == start + len(span)))[0])
    found = told_of(spans.candidates, text, told)[feature]
    return found if isinstance(found, int) else int(found[number])


def test_where_nothing_was_told_all_candidates_are_alike(spans: Callable[[str], tuple[str, Spans]]) -> None:
    _, own = spans(TEXT)
    assert told_of(own.candidates, TEXT, {}) == dict.fromkeys(SIZES, 0)


def test_the_answer_told_stands_out_from_the_others(spans: Callable[[str], tuple[str, Spans]]) -> None:
    text, own = spans(TEXT)
    assert value(own, text, "411家", "told", {"411家": 0.5}) == SIZES["told"] - 1
    assert value(own, text, "1200个", "told", {"411家": 0.5}) == 1


def test_more_alike_questions_tell_more(spans: Callable[[str], tuple[str, Spans]]) -> None:
    text, own = spans(TEXT)
    told = {"411家": 0.05, "1200个": 0.005}
    assert value(own, text, "411家", "told", told) > value(own, text, "1200个", "told", told) > 1
    assert value(own, text, "411家", "told share", told) > value(own, text, "1200个", "told share", told)


def test_the_answers_told_have_ranks(spans: Callable[[str], tuple[str, Spans]]) -> None:
    text, own = spans(TEXT)
    told = {"411家": 0.05, "1200个": 0.005}
    ranks = [value(own, text, span, "told rank", told) for span in ("411家", "1200个", "企业")]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3


def test_a_span_that_holds_what_was_told_stands_out_unless_it_is_much_longer(
    spans: Callable[[str], tuple[str, Spans]],
) -> None:
    text, own = spans(TEXT)
    told = {"411家": 0.5}
    holds, too_long, other = (
        value(own, text, span, "told held", told) for span in ("411家企业", "411家企业参展,对接1200个项目", "企业参展")
    )
    assert holds > other
    assert too_long == other


def test_an_answer_that_the_passage_does_not_hold_tells_nothing(spans: Callable[[str], tuple[str, Spans]]) -> None:
    text, own = spans(TEXT)
    assert value(own, text, "411家", "told", {"馬雲": 0.5}) == 1
