from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from bot.exact.chosen import SIGNS, chosen_of
from bot.exact.spans import Spans
from bot.retrieval.asked import Asked, Asking
from bot.retrieval.question import Analysis

SENTENCE = "乌镇大会由国家网信办主办,共有411家企业参展并取得圆满成功。"
Choose = Callable[..., tuple[str, Mapping[str, float]]]


@pytest.fixture
def choose(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Choose:
    """The text that is chosen, and its signs, where some spans have the scores given, and all others a very low one."""

    def make(scores: Mapping[str, float], told: Mapping[str, float] | None = None) -> tuple[str, Mapping[str, float]]:
        text, own = spans(SENTENCE)
        texts = [text[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)]
        values = np.array([scores.get(span, -50.0) for span in texts])
        asking = Asking(Asked.WHO, (3, 4), "", (3, 4), 0)
        chosen = chosen_of(own, analysis.question("大会由谁主办"), asking, values, told or {})
        return texts[chosen.number], dict(zip(SIGNS, chosen.signs.tolist(), strict=True))

    return make


def test_the_clear_best_is_chosen_and_very_likely(choose: Choose) -> None:
    text, signs = choose({"网信办": 9.0, "411家": 0.0})
    assert text == "网信办"
    assert signs["log odds"] > 4


def test_of_two_that_overlap_the_one_that_holds_both_is_chosen(choose: Choose) -> None:
    assert choose({"网信办": 1.0, "国家网信办": 0.9, "411家": 0.0})[0] == "国家网信办"


def test_what_is_far_too_long_is_not_right_for_a_short_answer(choose: Choose) -> None:
    assert choose({"411家": 1.0, "共有411家企业参展并取得圆满成功": 0.9})[0] == "411家"


def test_what_holds_the_answer_but_is_itself_unlikely_is_not_shown(choose: Choose) -> None:
    assert choose({"网信办": 5.0, "国家网信办": 0.5})[0] == "网信办"


@pytest.mark.parametrize(("answer", "share"), [("网信办", 1.0), ("411家", 0.0)])
def test_what_was_told_of_the_chosen_one_is_a_sign(choose: Choose, answer: str, share: float) -> None:
    _, signs = choose({"网信办": 1.0}, {answer: 0.5})
    assert (signs["told of"], signs["told share"]) == (1.0, share)
