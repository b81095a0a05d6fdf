from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.language.analyzers import View
from bot.language.intent import Kind
from bot.retrieval import features
from bot.retrieval.features import FEATURES, Evidence, Feature, common_run, feature_matrix

Make = Callable[[str, str], Evidence]
TEXT = "企业很多。411家企业参展。大会于12月5日闭幕，共三天。"


@pytest.mark.parametrize(
    ("feature", "text", "question", "values"),
    [
        (features.relative_score(View.WORDS), "大会闭幕。大会。", "闭幕", [1.0]),
        (features.is_best(View.CHARACTERS), "大会闭幕。大会。", "大会闭幕", [1, 0]),
        (features.coverage(View.WORDS), "大会闭幕。", "大会闭幕", [1]),
        (features.coverage_squared, "大会闭幕。", "大会闭幕", [1]),
        (features.rarest_term(View.WORDS), "大会闭幕。大会。", "大会闭幕", [1, 0]),
        (features.neighbour(-1), "大会闭幕。大会。", "大会闭幕", [0, 1]),
        (features.neighbour_is_best(-1), "大会闭幕。大会。", "大会闭幕", [0, 1]),
        (features.neighbour_is_best(1), "大会。大会闭幕。", "大会闭幕", [1, 0]),
        (features.longest_run, "大会闭幕。大会。", "大会闭幕", [1, 0.5]),
        (features.kind_fits, "企业参展。411家企业参展。", "多少家企业参展", [0, 1]),
        (features.kind_fits_for(Kind.HOW_MANY), "企业参展。411家企业参展。", "多少家企业参展", [0, 1]),
        (features.kind_fits_for(Kind.WHEN), "企业参展。411家企业参展。", "多少家企业参展", [0, 0]),
        (features.kind_fits_for(Kind.WHEN), "大会闭幕。大会于12月5日闭幕。", "大会何时闭幕", [0, 1]),
        (
            features.kind_fits_for(Kind.TITLE),
            "大会发布成果。大会发布《展望》。",
            "大会发布了什么报告",
            [0, 1],
        ),
        (features.kind_fits_for(Kind.WHY), "大会成功。因为努力，大会成功。", "大会为什么成功", [0, 1]),
        (features.unit_fits, "411名企业代表。411家企业参展。", "多少家企业", [0, 1]),
        (features.numbers, "411家企业。7家企业。", "411家企业", [1, 0]),
        (features.concepts, "大会闭幕。", "大会", [0]),
        (features.translation_score, "大会闭幕。", "大会", [0]),
        (features.translation_coverage, "大会闭幕。", "大会", [0]),
        (features.first, "大会。大会。", "大会", [1, 0]),
        (features.position, "大会。大会。大会。", "大会", [0, 0.5, 1]),
        (features.position, "大会。", "大会", [0]),
        (features.heading, "大会。", "大会", [0]),
        (features.length, "大会。", "大会", [np.log(4)]),
    ],
)
def test_a_feature_says_what_its_description_says(
    evidence: Make, feature: Feature, text: str, question: str, values: list[float]
) -> None:
    assert feature(evidence(text, question)).tolist() == pytest.approx(values)


def test_a_heading_that_the_question_names_counts_for_its_passages(evidence: Make) -> None:
    own = evidence("大会的话很长很长。\n企业参展\n大会的展览很大很大。", "企业参展大会")
    before, under = features.heading(own)
    assert under > before


def test_a_name_is_found_where_it_stands(evidence: Make) -> None:
    assert features.names(evidence("浙江大会。大会。", "浙江大会")).tolist() == pytest.approx([1, 0])


def test_what_stands_near_the_number_counts_more_than_what_stands_far(evidence: Make) -> None:
    far = "企业参展的情况非常好，大家说了许多别的话，后来又过了很久很久很久才有7辆车来。411家企业参展。"
    assert list(np.argsort(features.near(View.CHARACTERS)(evidence(far, "多少企业参展")))) == [0, 1]


@pytest.mark.parametrize(
    ("question", "passage", "length"),
    [("大会闭幕", "在大会上", 2), ("abc", "xbcx", 2), ("a", "b", 0), ("", "b", 0)],
)
def test_the_common_run_is_the_longest_shared_substring(question: str, passage: str, length: int) -> None:
    assert common_run(question, passage) == length


def test_every_feature_has_a_finite_value_for_every_candidate(evidence: Make) -> None:
    own = evidence(TEXT, "有多少家企业参展")
    matrix = feature_matrix(own)
    assert matrix.shape == (len(own.candidates.places), len(FEATURES))
    assert np.isfinite(matrix).all()
