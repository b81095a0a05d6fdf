from __future__ import annotations

from dataclasses import replace

from bot.report.judged import JudgedQuestion
from bot.report.plain import plain_report
from bot.retrieval.examples import Example, ExampleSet
from bot.retrieval.samples import samples_of, unjudged

REPORT = plain_report("大会在乌镇举行。411家企业参展。企业来自全球。")
JUDGED = replace(REPORT, questions=(JudgedQuestion("有几家企业", frozenset({1})),))


def asked(question: str) -> ExampleSet:
    return ExampleSet(JUDGED, (Example(question, frozenset({1}), ("411家",)),), are_judged=True)


def test_a_judged_question_is_also_asked_where_nobody_asked_the_like_and_of_its_report_without_any() -> None:
    samples = list(samples_of(asked("有几家企业呢")))
    assert [round(sample.evidence.neighbours.nearest, 1) for sample in samples] == [1.0, 0.0, 0.0]
    assert [sample.is_asked for sample in samples] == [True, True, False]


def test_a_chinese_one_counts_a_tenth_there() -> None:
    assert [sample.weight for sample in samples_of(asked("多少家企业参展"))] == [1.0, 1.0, 0.1]


def test_an_english_one_counts_alike() -> None:
    assert {sample.weight for sample in samples_of(asked("411 qiye"))} == {1.0}


def test_a_report_without_its_judged_questions_tells_nothing_of_them() -> None:
    (sample,) = samples_of(unjudged(asked("多少家企业参展")))
    assert sample.evidence.neighbours.nearest == 0
    assert sample.weight == 0.1
