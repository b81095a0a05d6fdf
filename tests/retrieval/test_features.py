from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.retrieval.features import FEATURES, Evidence, common_runs, feature_matrix

Make = Callable[[str, str], Evidence]
TEXT = "企业很多。411家企业参展。大会于12月5日闭幕，共三天。"


def column(feature: str, evidence: Evidence) -> list[float]:
    values: list[float] = feature_matrix(evidence)[:, FEATURES.index(feature)].tolist()
    return values


@pytest.mark.parametrize(
    ("feature", "text", "question", "values"),
    [
        ("words score", "大会闭幕。大会。", "闭幕", [1.0]),
        ("characters best", "大会闭幕。大会。", "大会闭幕", [1, 0]),
        ("words coverage", "大会闭幕。", "大会闭幕", [1]),
        ("characters squared", "大会闭幕。", "大会闭幕", [1]),
        ("words rarest", "大会闭幕。大会。", "大会闭幕", [1, 0]),
        ("score before", "大会闭幕。大会。", "大会闭幕", [0, 1]),
        ("best before", "大会闭幕。大会。", "大会闭幕", [0, 1]),
        ("best after", "大会。大会闭幕。", "大会闭幕", [1, 0]),
        ("longest run", "大会闭幕。大会。", "大会闭幕", [1, 0.5]),
        ("number fits", "企业参展。411家企业参展。", "多少家企业参展", [0, 1]),
        ("date fits", "企业参展。411家企业参展。", "多少家企业参展", [0, 0]),
        ("date fits", "大会闭幕。大会于12月5日闭幕。", "大会何时闭幕", [0, 1]),
        ("title fits", "大会发布成果。大会发布《展望》。", "大会发布了什么报告", [0, 1]),
        ("reason fits", "大会成功。因为努力，大会成功。", "大会为什么成功", [0, 1]),
        ("unit fits", "411名企业代表。411家企业参展。", "多少家企业", [0, 1]),
        ("words beyond topic", "大会是盛会。大会在乌镇闭幕。", "大会闭幕", [0, 1]),
        ("tells where", "大会在乌镇。乌镇大会坐落于浙江。", "大会在哪里", [0, 1]),
        ("tells where", "大会在乌镇。乌镇大会坐落于浙江。", "大会是谁办的", [0, 0]),
        ("tells where", "大会发生于乌镇，市人民政府也在。大会设在乌镇。", "大会在哪里", [0, 1]),
        ("tells what it is", "大会即使在乌镇也指出。所谓大会，是指年会。", "大会的含义是什么", [0, 1]),
        ("tells what it is", "大会在乌镇。大会是年会。", "大会指的是什么", [0, 1]),
        ("tells what it is", "大会在乌镇。大会是年会。", "大会有意思吗", [0, 0]),
        ("tells the name", "大会在乌镇举行。大会又名年会。", "大会还叫什么", [0, 1]),
        ("tells the name", "大会在乌镇举行。大会又名年会。", "大会在哪里", [0, 0]),
        ("tells the name", "大会获得名次，又称赞日本名古屋，3名为女性。大会又名年会。", "大会还叫什么", [0, 1]),
        ("numbers", "411家企业。7家企业。", "411家企业", [1, 0]),
        ("concepts", "大会闭幕。", "大会", [0]),
        ("translation score", "大会闭幕。", "大会", [0]),
        ("translation coverage", "大会闭幕。", "大会", [0]),
        ("first", "大会。大会。", "大会", [1, 0]),
        ("position", "大会。大会。大会。", "大会", [0, 0.5, 1]),
        ("position", "大会。", "大会", [0]),
        ("heading", "大会。", "大会", [0]),
        ("length", "大会。", "大会", [np.log(4)]),
    ],
)
def test_a_feature_says_what_its_description_says(
    evidence: Make, feature: str, text: str, question: str, values: list[float]
) -> None:
    assert column(feature, evidence(text, question)) == pytest.approx(values)


def test_a_heading_that_the_question_names_counts_for_its_passages(evidence: Make) -> None:
    own = evidence("大会的话很长很长。\n企业参展\n大会的展览很大很大。", "企业参展大会")
    before, under = column("heading", own)
    assert under > before


def test_a_name_is_found_where_it_stands(evidence: Make) -> None:
    assert column("names", evidence("浙江大会。大会。", "浙江大会")) == pytest.approx([1, 0])


def test_what_stands_near_the_number_counts_more_than_what_stands_far(evidence: Make) -> None:
    far = "企业参展的情况非常好，大家说了许多别的话，后来又过了很久很久很久才有7辆车来。411家企业参展。"
    before, after = column("near, characters", evidence(far, "多少企业参展"))
    assert after > before


@pytest.mark.parametrize(
    ("question", "passage", "length"),
    [("大会闭幕", "在大会上", 2), ("abc", "xbcx", 2), ("a", "b", 0), ("", "b", 0)],
)
def test_the_common_run_is_the_longest_shared_substring(question: str, passage: str, length: int) -> None:
    assert common_runs(question, [passage]) == [length]


def test_a_run_is_found_in_each_passage_by_itself() -> None:
    assert common_runs("大会闭幕式", ["大会闭", "会闭幕", "闭式", "无"]) == [3, 3, 1, 0]


def test_each_feature_has_one_name() -> None:
    assert len(set(FEATURES)) == len(FEATURES)


def test_every_feature_has_a_finite_value_for_every_candidate(evidence: Make) -> None:
    own = evidence(TEXT, "有多少家企业参展")
    matrix = feature_matrix(own)
    assert matrix.shape == (len(own.candidates.places), len(FEATURES))
    assert np.isfinite(matrix).all()
