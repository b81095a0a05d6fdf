from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.errors import WeightsError
from bot.exact.weights import shipped_span_weights
from bot.report.judged import JudgedQuestion
from bot.report.plain import plain_report
from bot.retrieval.ranker import Ranker, logistic, shipped_ranker
from bot.retrieval.weights import Model, read_weights, shipped_weights


def test_weights_are_the_same_after_writing_and_reading() -> None:
    weights = shipped_weights()
    assert read_weights(weights.to_json(), "here") == weights


@pytest.mark.parametrize("judged", [True, False])
def test_the_weights_that_ship_fit_the_ranker(*, judged: bool) -> None:
    weights = shipped_weights(judged=judged)
    assert Ranker(weights).weights.unsure <= weights.found
    assert shipped_span_weights(judged=judged).tables.any()


def test_a_report_with_judged_questions_has_weights_of_its_own() -> None:
    report = plain_report("大会闭幕。")
    judged = replace(report, questions=(JudgedQuestion("谁闭幕", frozenset({0})),))
    assert Answerer(report).ranker is shipped_ranker(judged=False)
    assert Answerer(judged).ranker is shipped_ranker(judged=True)
    assert shipped_weights(judged=True) != shipped_weights()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"chinese": {}, "odd": 1}', "null"])
def test_a_file_that_holds_no_weights_is_named_with_the_remedy(text: str) -> None:
    with pytest.raises(WeightsError, match=r"^my\.json: .*Make them anew by `wuzhen-bot train`"):
        read_weights(text, Path("my.json"))


@pytest.mark.parametrize("part", ["chinese", "latin", "probability"])
def test_weights_of_other_features_are_refused_by_name(part: str) -> None:
    own = getattr(shipped_weights(), part)
    changed = replace(own, linear={**own.linear, "odd one": 1.0})
    weights = replace(shipped_weights(), **{part: changed})
    with pytest.raises(WeightsError, match=f"weights '{part}' do not fit the features: odd one"):
        Ranker(weights)


def test_a_missing_feature_is_named() -> None:
    chinese = dict(shipped_weights().chinese.linear)
    name = next(iter(chinese))
    del chinese[name]
    with pytest.raises(WeightsError, match=name):
        Ranker(replace(shipped_weights(), chinese=Model(chinese)))


def test_the_file_is_readable_json_with_a_number_or_a_tree_a_line() -> None:
    text = shipped_weights().to_json()
    assert set(json.loads(text)) == {"chinese", "latin", "probability", "found", "unsure"}
    assert len(text.splitlines()) > len(shipped_weights().chinese.trees)


@pytest.mark.parametrize(("value", "probability"), [(0.0, 0.5), (1e4, 1.0), (-1e4, 0.0)])
def test_the_logistic_does_not_overflow(value: float, probability: float) -> None:
    assert logistic(value) == probability
