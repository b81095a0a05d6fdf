from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.leaning import language_asked_for, leaning_of
from bot.language.script import Language


@pytest.mark.parametrize(
    "question", ["那协办的呢？", "記者呢", "还有论坛", "and journalists?", "what about co-organizers"]
)
def test_a_topic_alone_leans_on_the_question_before(question: str) -> None:
    leaning = leaning_of(fold(question).text)
    assert leaning
    assert not leaning.is_bare
    assert not leaning.asks


@pytest.mark.parametrize("question", ["为什么？", "在哪裡呢", "什么时候", "那是谁", "why?", "and when was it?"])
def test_asking_words_alone_lean_on_the_question_before(question: str) -> None:
    leaning = leaning_of(fold(question).text)
    assert leaning
    assert leaning.is_bare
    assert leaning.asks


@pytest.mark.parametrize(
    ("question", "pronoun"), [("他还说了什么", "他"), ("她的职务呢", "她"), ("what did he say", "he")]
)
def test_a_pronoun_for_someone_leans_on_the_question_before(question: str, pronoun: str) -> None:
    leaning = leaning_of(fold(question).text)
    assert leaning
    assert leaning.person
    assert question[slice(*leaning.person)] == pronoun


@pytest.mark.parametrize(
    "question",
    [
        "有多少家企业参展",
        "那封信是谁写的",
        "那几天下雨没有",
        "那记者有多少",
        "乌镇",
        "我刚吃完饭，你呢",
        "Andy came",
        "nationwide",
    ],
)
def test_a_question_with_all_it_needs_stands_by_itself(question: str) -> None:
    assert leaning_of(fold(question).text) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("英文呢", Language.ENGLISH),
        ("繁體呢？", Language.TRADITIONAL),
        ("in simplified Chinese", Language.SIMPLIFIED),
        ("英文媒体呢", None),
    ],
)
def test_a_language_may_be_all_that_is_asked_for(question: str, language: Language | None) -> None:
    assert language_asked_for(fold(question).text) is language
