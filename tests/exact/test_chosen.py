from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from bot.exact.chosen import chosen_of
from bot.exact.contenders import SIGNS, Scored, contenders_of
from bot.exact.features import SIZES
from bot.exact.spans import Spans
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.question import Analysis
from bot.retrieval.trees import Split, Tree, Trees

SENTENCE = "乌镇大会由国家网信办主办,共有411家企业参展并取得圆满成功。"
BRIDGE = "桥上有8条车道和2条铁路。"
Choose = Callable[..., tuple[str, float]]


@pytest.fixture
def choose(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Choose:
    """The text that is chosen, and its probability, where some spans have the scores given, and all others a very low one."""

    def make(
        scores: Mapping[str, float],
        sentence: str = SENTENCE,
        asked: AnswerType = AnswerType.WHO,
        trees: tuple[Tree, ...] = (),
    ) -> tuple[str, float]:
        text, own = spans(sentence)
        texts = [text[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)]
        values = np.zeros((len(SIZES), len(texts)), dtype=np.int64)
        scored = Scored(
            own,
            np.arange(len(texts)),
            np.array([scores.get(span, -50.0) for span in texts]),
            values,
            asked,
            is_told=False,
        )
        contenders = contenders_of(scored, analysis.question("大会由谁主办"))
        chosen = chosen_of(contenders, Trees(trees))
        return texts[chosen.number], chosen.probability

    return make


def test_the_clear_best_is_chosen_and_very_likely(choose: Choose) -> None:
    text, probability = choose({"网信办": 9.0, "411家": 0.0})
    assert text == "网信办"
    assert probability > 0.98


def test_of_two_that_overlap_the_one_that_holds_both_is_chosen(choose: Choose) -> None:
    assert choose({"网信办": 1.0, "国家网信办": 0.9, "411家": 0.0})[0] == "国家网信办"


def test_who_asks_for_a_number_is_told_one(choose: Choose) -> None:
    scores = {"8条": 1.0, "2条": 1.1, "8条车道和2条铁路": 1.0, "2条铁路": 0.9}
    assert choose(scores, BRIDGE, AnswerType.COUNT)[0] == "2条铁路"
    assert choose(scores, BRIDGE, AnswerType.THING)[0] == "8条车道和2条铁路"


def test_where_each_span_holds_several_numbers_one_is_chosen_all_the_same(choose: Choose) -> None:
    assert choose({"8条车道和2条铁路": 9.0}, BRIDGE, AnswerType.COUNT)[0] == "8条车道和2条铁路"


def test_what_is_far_too_long_is_not_right_for_a_short_answer(choose: Choose) -> None:
    assert choose({"411家": 1.0, "共有411家企业参展并取得圆满成功": 0.9})[0] == "411家"


def test_what_holds_the_answer_but_is_itself_unlikely_is_not_shown(choose: Choose) -> None:
    assert choose({"网信办": 5.0, "国家网信办": 0.5})[0] == "网信办"


def test_of_two_about_as_probable_the_likelier_one_itself_is_chosen(choose: Choose) -> None:
    trees = (Tree((Split(SIGNS.index("letters"), 6.0, 254),), (0.0, 0.1)),)
    assert choose({"网信办": 5.0, "国家网信办": 1.3}, trees=trees)[0] == "网信办"


def test_trees_may_know_better_than_the_share(choose: Choose) -> None:
    long_ones_are_wrong = Tree((Split(SIGNS.index("letters"), 4.0, 254),), (1.0, -9.0))
    text, probability = choose({"网信办": 1.0, "国家网信办": 1.4}, trees=(long_ones_are_wrong,))
    assert text == "网信办"
    assert probability == pytest.approx(1 / (1 + np.exp(-np.log(0.4013 / 0.5987) - 1.0)), abs=0.001)


def test_who_asks_how_is_shown_the_longer_of_two_that_are_as_probably_right(choose: Choose) -> None:
    scores = {"圆满成功": 1.0, "取得圆满成功": -2.5}
    assert choose(scores, asked=AnswerType.THING)[0] == "圆满成功"
    assert choose(scores, asked=AnswerType.HOW)[0] == "取得圆满成功"
