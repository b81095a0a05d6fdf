from __future__ import annotations

from dataclasses import replace

from bot.report.judged import JudgedQuestion
from bot.report.plain import plain_report
from bot.training.examples import Example, ExampleSet
from bot.training.ranking_samples import samples_of, unjudged

REPORT = plain_report("大会在乌镇举行。411家企业参展。企业来自全球。")
JUDGED = replace(REPORT, questions=(JudgedQuestion("有几家企业", frozenset({1})),))


def asked(question: str) -> ExampleSet:
    return ExampleSet(JUDGED, (Example(question, frozenset({1}), ("411家",)),), are_judged=True)


def test_a_judged_question_is_also_asked_where_nobody_asked_the_like_beside_few_and_of_its_report_without_any() -> None:
    samples = list(samples_of(asked("有几家企业呢")))
    assert [round(sample.evidence.neighbours.nearest, 1) for sample in samples] == [1.0, 0.0, 1.0, 0.0]
    assert [sample.is_asked for sample in samples] == [True, True, True, False]


def test_of_many_judged_questions_few_are_known_to_some_samples() -> None:
    questions = [JudgedQuestion(f"第{number}家企业是哪家", frozenset({1})) for number in range(2000)]
    many = replace(JUDGED, questions=tuple(questions))
    examples = [Example(f"{number}位嘉宾和企业", frozenset({1}), ("411家",)) for number in range(20)]
    samples = samples_of(ExampleSet(many, tuple(examples), are_judged=True))
    known = [sum(sample.evidence.neighbours.words.asked) for sample in samples if sample.evidence.neighbours.words]
    assert set(known) <= {2000, 10, 30, 100, 300, 1000}
    assert len(set(known)) > 3


def test_a_chinese_one_counts_a_tenth_there() -> None:
    assert [sample.weight for sample in samples_of(asked("多少家企业参展"))] == [1.0, 1.0, 0.25, 0.1]


def test_an_english_one_counts_alike() -> None:
    assert [sample.weight for sample in samples_of(asked("411 qiye"))] == [1.0, 1.0, 0.25, 1.0]


def test_a_report_without_its_judged_questions_tells_nothing_of_them() -> None:
    (sample,) = samples_of(unjudged(asked("多少家企业参展")))
    assert sample.evidence.neighbours.nearest == 0
    assert sample.weight == 0.1
