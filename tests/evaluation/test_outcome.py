from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import bot
from bot.evaluation.outcome import is_exact, outcome_of, outcomes_of
from bot.evaluation.question_set import read_sets
from bot.evaluation.reasons import GATHERED, SECOND_LOOK
from bot.retrieval.features import FEATURES
from bot.retrieval.signs import SIGNS
from bot.training.examples import Example


@pytest.mark.parametrize(
    ("short", "answer", "right"),
    [
        ("411家", "411", True),
        ("“4-1-1”家", "411", True),
        ("四百家", "400家", True),
        ("411", "411家", False),
        ("", "411家", False),
        ("十二个字以内总是可以的呀", "总是", True),
        ("十三个字就超过了所允许的了", "允许", False),
        ("答案有五字的话可以有十五个字", "有五字的话", True),
        ("411家", "，", False),
    ],
)
def test_an_exact_answer_holds_the_gold_one_and_little_more(short: str, answer: str, right: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_exact(short, [answer]) is right


def test_any_of_the_gold_answers_will_do() -> None:
    assert is_exact("411家", ["四百", "411家"])
    assert not is_exact("411家", [])


def test_the_rank_is_that_of_the_first_passage_that_holds_an_answers_start(tea: bot.Answerer) -> None:
    right = outcome_of(Example("龙井茶几月采摘", frozenset({1}), ("四月",)), tea)
    assert (right.rank, right.is_right, right.is_exact, right.is_error) == (1, True, True, False)
    wrong = outcome_of(Example("龙井茶几月采摘", frozenset({2}), ("虎跑泉",)), tea)
    assert (wrong.is_right, wrong.is_exact, wrong.is_error) == (False, False, True)


def test_an_exact_answer_outside_the_first_hit_is_none(tea: bot.Answerer) -> None:
    right = outcome_of(Example("龙井茶几月采摘", frozenset({1}), ("四月",)), tea)
    assert not replace(right, answer=replace(right.answer, hits=())).is_exact


def test_what_the_report_does_not_answer_is_never_right_and_wrong_where_found(tea: bot.Answerer) -> None:
    found = outcome_of(Example("龙井茶几月采摘", frozenset()), tea)
    assert (found.is_found, found.is_right, found.is_error) == (True, False, True)
    absent = outcome_of(Example("马云说了什么", frozenset()), tea)
    assert (absent.is_found, absent.is_right, absent.is_error) == (False, False, False)


def test_a_wrong_first_hit_comes_with_the_features_that_spoke_for_it(tea: bot.Answerer) -> None:
    wrong = outcome_of(Example("龙井茶几月采摘", frozenset({2})), tea)
    assert 0 < len(wrong.reasons) <= 3
    assert all(
        reason.rpartition(" ")[0] in FEATURES and reason.rpartition(" ")[2][0] == "+" for reason in wrong.reasons
    )


def test_what_came_first_for_its_span_alone_says_so(conference: bot.Answerer) -> None:
    texts = (question.text for question in conference.report.questions)
    text, before = next((text, own) for text in texts if (own := put_behind(conference, text)) is not None)
    assert outcome_of(Example(text, frozenset({before})), conference).reasons == (SECOND_LOOK,)


def test_what_came_first_as_part_of_a_whole_section_says_so(conference: bot.Answerer) -> None:
    assert outcome_of(Example("第二部分讲什么", frozenset({14})), conference).reasons == (GATHERED,)


def put_behind(answerer: bot.Answerer, text: str) -> int | None:
    """The passage that came first by its features and no longer does, of a question that one passage answers."""
    judgement = answerer.judge(text, unseen=True)
    if not len(judgement.ranking.places) or judgement.answer.kind is not bot.AnswerKind.PASSAGE:
        return None
    first = answerer.ranker.grounds(judgement.evidence, judgement.missing).order.rows[0]
    before = int(judgement.evidence.candidates.places[first])
    return None if before == judgement.ranking.places[0] else before


def test_what_is_found_and_should_not_be_comes_with_the_signs_that_spoke_for_it(tea: bot.Answerer) -> None:
    found = outcome_of(Example("龙井茶几月采摘", frozenset()), tea)
    assert found.reasons
    assert all(reason.rpartition(" ")[0] in SIGNS for reason in found.reasons)


def test_what_is_right_needs_no_reasons(tea: bot.Answerer) -> None:
    assert outcome_of(Example("龙井茶几月采摘", frozenset({1})), tea).reasons == ()


def test_a_courtesy_that_should_have_an_answer_has_no_reasons(tea: bot.Answerer) -> None:
    assert outcome_of(Example("你好", frozenset({1})), tea).reasons == ()


def test_each_question_of_a_set_has_an_outcome_and_took_time(squad: Path) -> None:
    (own,) = read_sets([squad])
    outcomes = list(outcomes_of(own))
    assert len(outcomes) == 12
    assert all(outcome.milliseconds > 0 for outcome in outcomes)
    assert sum(outcome.is_answerable for outcome in outcomes) == 9
