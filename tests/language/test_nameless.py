from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.nameless import claims_something, is_attribute, is_of_those, names_nothing


@pytest.mark.parametrize(
    "question",
    [
        "谁写的",
        "什麼時候寫的？",
        "来自哪些国家",
        "都有什么主题",
        "展了几天",
        "分别是谁啊名字",
        "超过1000了吗",
        "有没有五百",
        "过百亿了？",
        "确定是20个？",
        "what did they show?",
        "wasn't it 500?",
        "more than 300?",
        "are you sure it's 20?",
    ],
)
def test_asking_words_pronouns_verbs_and_numbers_name_nothing(question: str) -> None:
    assert names_nothing(fold(question).text)


@pytest.mark.parametrize(
    "question",
    [
        "有多少记者",
        "什麼時候閉幕",
        "签了多少亿",
        "开了几天",
        "在哪里举行的",
        "比协办的多吗",
        "500家企业吗",
        "你是谁写的",
        "when did it close",
        "who wrote the letter",
        "more than 300 journalists?",
    ],
)
def test_a_noun_or_what_only_an_event_does_names_something(question: str) -> None:
    assert not names_nothing(fold(question).text)


@pytest.mark.parametrize("text", ["内容", "主要内容", "the title?", "their names"])
def test_what_anything_has_is_an_attribute(text: str) -> None:
    assert is_attribute(text)


@pytest.mark.parametrize("text", ["国家", "记者", "the journalists"])
def test_what_may_be_counted_is_none(text: str) -> None:
    assert not is_attribute(text)


def test_a_part_of_what_was_asked_about_is_told_by_its_beginning() -> None:
    assert is_of_those("其中外国的有多少")
    assert is_of_those("how many of them are foreign")
    assert not is_of_those("有多少外国企业")


def test_a_number_or_a_side_is_claimed() -> None:
    assert claims_something("超过1000了吗")
    assert claims_something("全是国内的吗")
    assert not claims_something("谁写的")
