from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from bot.exact.contenders import SIGNS, Contenders, Scored, contenders_of
from bot.exact.features import SIZES, TRAITS, asked_index, static_index, values_at
from bot.exact.spans import Spans
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.question import Analysis

SENTENCE = "乌镇大会由国家网信办主办,共有411家企业参展并取得圆满成功。"
LONG = "共有411家企业参展并取得圆满成功"
Contend = Callable[..., Mapping[str, Mapping[str, float]]]


@pytest.fixture
def contend(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Contend:
    """The signs of each contender, where some spans have the scores given, and all others a very low one."""

    def make(
        scores: Mapping[str, float], question: str = "大会由谁主办", *, is_told: bool = False
    ) -> Mapping[str, Mapping[str, float]]:
        text, own = spans(SENTENCE)
        texts = [text[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)]
        values = np.tile(np.arange(len(texts)), (len(SIZES), 1))
        scored = Scored(
            own,
            np.arange(len(texts)),
            np.array([scores.get(span, -50.0) for span in texts]),
            values,
            AnswerType.WHO,
            is_told=is_told,
        )
        found = contenders_of(scored, analysis.question(question))
        assert found.signs[:, -1].tolist() == found.numbers.tolist()
        assert [signs["share"] for signs in named(found)] == found.share.tolist()
        return dict(zip([texts[number] for number in found.numbers], named(found), strict=True))

    return make


def named(contenders: Contenders) -> list[Mapping[str, float]]:
    return [dict(zip(SIGNS, row, strict=True)) for row in contenders.signs.tolist()]


def test_the_highest_score_comes_first(contend: Contend) -> None:
    assert list(contend({"网信办": 1.0, "国家网信办": 1.2, "411家": 0.5})) == ["国家网信办", "网信办", "411家"]


def test_one_is_right_as_often_as_what_it_holds_is_the_answer_unless_it_is_much_longer(contend: Contend) -> None:
    found = contend({"网信办": 0.0, "国家网信办": 0.0, "411家": 0.0, LONG: 0.0})
    shares = {text: signs["share"] for text, signs in found.items()}
    assert shares == pytest.approx({"网信办": 0.25, "国家网信办": 0.5, "411家": 0.25, LONG: 0.25})
    assert found[LONG]["contained"] == pytest.approx(0.5)
    assert found["411家"]["overlapping"] == pytest.approx(0.5)


def test_it_is_tight_as_its_letters_are_those_of_the_answer(contend: Contend) -> None:
    found = contend({"网信办": 0.0, "国家网信办": 0.0})
    assert found["网信办"]["tight"] == 1.0
    assert found["国家网信办"]["tight"] == pytest.approx((1 + 6 / 8) / 2)


@pytest.mark.parametrize(("is_told", "number"), [(False, 2), (True, 1)])
def test_what_is_unlikely_beside_the_best_is_none_and_more_so_where_something_is_told(
    contend: Contend, *, is_told: bool, number: int
) -> None:
    assert len(contend({"网信办": 0.0, "国家网信办": np.log(0.03)}, is_told=is_told)) == number


def test_a_question_in_latin_letters_is_known_by_that(contend: Contend) -> None:
    assert contend({"网信办": 0.0}, "who hosts it")["网信办"]["latin"] == 1.0


def test_the_values_come_back_from_where_their_weights_stand() -> None:
    values = np.array([[size - 1, 0] for size in SIZES.values()])
    index = np.concatenate((static_index(values[: len(TRAITS)]), asked_index(values)))
    assert np.array_equal(values_at(index), values)
