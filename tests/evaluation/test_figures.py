from __future__ import annotations

import pytest

from bot.answer import Status
from bot.evaluation.figures import figures_of, rows_of
from bot.training.examples import Example
from tests.evaluation.conftest import MakeOutcome


def test_shares_are_over_the_questions_that_they_are_about(make_outcome: MakeOutcome) -> None:
    stranger = Example("q", frozenset(), kind="wrong paragraph")
    figures = figures_of(
        [
            make_outcome(Status.FOUND, 0.9, 1),
            make_outcome(Status.FOUND, 0.8, 2),
            make_outcome(Status.UNSURE, 0.3, 4),
            make_outcome(Status.ABSENT, 0.1, 0),
            make_outcome(Status.FOUND, 0.6, 0, stranger),
        ]
    )
    assert figures.n == 5
    assert (figures.hit_at_1, figures.hit_at_3) == (1 / 4, 2 / 4)
    assert figures.mrr_at_5 == pytest.approx((1 + 1 / 2 + 1 / 4) / 4)
    assert (figures.found, figures.unsure, figures.absent) == (3 / 5, 1 / 5, 1 / 5)
    assert figures.trust == pytest.approx(1 / 3)
    assert figures.answerable_found == 2 / 4
    assert figures.calibration_error == pytest.approx((0.1 + 0.8 + 0.3 + 0.1 + 0.6) / 5)
    assert figures.median_milliseconds == 2


def test_a_share_of_nothing_is_unknown(make_outcome: MakeOutcome) -> None:
    figures = figures_of([make_outcome(Status.ABSENT, 0.1, 0, Example("q", frozenset(), kind="chat"))])
    assert (figures.hit_at_1, figures.exact, figures.trust, figures.answerable_found) == (None, None, None, None)


def test_exact_is_over_the_questions_whose_exact_answer_is_known(make_outcome: MakeOutcome) -> None:
    plain = Example("q", frozenset({0}))
    assert figures_of([make_outcome(Status.FOUND, 0.9, 1, plain)]).exact is None
    assert figures_of([make_outcome(Status.FOUND, 0.9, 1, plain), make_outcome(Status.FOUND, 0.9, 1)]).exact == 0


def test_a_set_has_a_row_for_all_and_one_for_each_kind_of_which_it_has_some(make_outcome: MakeOutcome) -> None:
    examples = [
        Example("q", frozenset({0}), ("a",), language="zh-Hans"),
        Example("q", frozenset({0}), (), language="en"),
        Example("q", frozenset(), kind="chat", language="en"),
        Example("q", frozenset(), kind="offtopic", language="en"),
        Example("q", frozenset(), kind="near"),
        Example("q", frozenset(), kind="fact"),
    ]
    rows = list(rows_of("mine", [make_outcome(Status.ABSENT, 0.1, 0, example) for example in examples]))
    assert [(row.kind, row.figures.n) for row in rows] == [
        ("", 6),
        ("answerable", 2),
        ("in en", 1),
        ("in zh-Hans", 1),
        ("with exact answer", 1),
        ("chat, off topic", 2),
        ("near misses", 1),
        ("without answer", 1),
    ]


def test_each_question_counts_in_one_of_the_kinds_that_divide_a_set(make_outcome: MakeOutcome) -> None:
    examples = [Example("q", frozenset({0}), ("a",)), Example("q", frozenset(), kind="wrong paragraph")]
    rows = list(rows_of("mine", [make_outcome(Status.FOUND, 0.9, 1, example) for example in examples]))
    assert [(row.kind, row.figures.n) for row in rows] == [("", 2), ("answerable", 1), ("wrong paragraph", 1)]
