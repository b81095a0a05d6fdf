from __future__ import annotations

from dataclasses import replace

import pytest

from bot.language.intent import Kind
from bot.report.corpus import read_report
from bot.report.judged import JudgedQuestion
from bot.report.model import Report
from bot.report.shipped import shipped_corpus
from bot.retrieval.judged_table import judged_table
from bot.retrieval.shipped_judged import TABLE, shipped_terms


@pytest.fixture(scope="module")
def report() -> Report:
    return read_report(shipped_corpus())


def test_the_table_that_ships_is_the_one_that_its_command_makes(report: Report) -> None:
    assert TABLE.read_text(encoding="utf-8") == judged_table(report), "run python -m bot.retrieval.judged_table"


def test_it_has_each_question_with_its_kind_and_terms(report: Report) -> None:
    read = shipped_terms(report)
    assert read is not None
    assert len(read) == len(report.questions)
    own = next(own for own in read if own.text == "大会哪天闭幕的")
    assert own.kind is Kind.WHEN
    assert {"闭幕", "asked: when"} <= set(own.terms)


def test_another_answer_is_read_alike(report: Report) -> None:
    first, *others = report.questions
    assert shipped_terms(replace(report, questions=(replace(first, answer="12月6日"), *others))) is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"questions": (JudgedQuestion("大会哪天闭幕", frozenset({0})),)},
        {"synonyms": ()},
        {"terms": ()},
        {"title": "大会"},
        {"subject": None},
        {"year": 2018},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_is_read_otherwise_is_not_in_it(report: Report, changed: dict[str, object]) -> None:
    assert shipped_terms(replace(report, **changed)) is None  # type: ignore[arg-type]


def test_a_report_without_judged_questions_has_none(report: Report) -> None:
    assert shipped_terms(replace(report, questions=())) is None
