from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.retrieval.asked import asking_of
from bot.retrieval.question import shared_analysis
from bot.retrieval.role import ROLES


@pytest.fixture
def role() -> Callable[[str], int]:
    analysis = shared_analysis()
    segmenter = analysis.reader.segmenter

    def of(text: str) -> int:
        question = analysis.question(text)
        return asking_of(question, segmenter).role

    return of


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("谁创立了它？", "哪位作家创立了它？"),
        ("它由谁创立？", "公司被谁收购？"),
        ("他在哪里出生？", "他从哪里出发？"),
        ("首都是什么？", "作者是谁？"),
        ("他创立了什么？", "他写过什么？"),
    ],
)
def test_questions_that_ask_for_the_same_part_of_a_sentence_are_alike(
    role: Callable[[str], int], text: str, alike: str
) -> None:
    assert role(text) == role(alike)


def test_who_does_what_is_done_and_by_whom_are_three_parts(role: Callable[[str], int]) -> None:
    assert len({role("谁创立了它？"), role("他创立了什么？"), role("它由谁创立？"), role("他在哪里创立了它？")}) == 4


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("它被谁收购？", "它收购谁？"),
        ("他在哪里出生？", "他被哪里开除？"),
        ("它由于什么停办？", "它位于什么地方？"),
        ("它用什么制成？", "它使用什么？"),
        ("首都是什么？", "首都有什么？"),
        ("他的什么出名？", "他什么出名？"),
        ("什么是它的首都？", "什么东西出名？"),
        ("谁的书出名？", "谁出名？"),
        ("什么被收购了？", "什么收购了它？"),
        ("他已经几岁？", "由几岁的人？"),
    ],
)
def test_each_word_around_the_asking_words_tells_the_part(role: Callable[[str], int], text: str, other: str) -> None:
    assert role(text) != role(other)


def test_marks_around_a_title_are_not_the_end_of_the_sentence(role: Callable[[str], int]) -> None:
    assert role("《红楼梦》什么时候出版？") == role("红楼梦什么时候出版？")


@pytest.mark.parametrize("text", ["", "?", "谁", "who founded it", "乌镇"])
def test_any_question_has_one(role: Callable[[str], int], text: str) -> None:
    assert 0 <= role(text) < ROLES
