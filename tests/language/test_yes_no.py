from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.yes_no import asks_openly, asks_what, asks_whether, denies, says_or_not


@pytest.mark.parametrize(
    "question",
    ["是不是在北京开的？", "大会是在北京開的嗎", "在北京对吧", "有没有外国媒体", "是否在北京", "来没来过", "是12月5日还是6日",
     "was it held in Beijing?", "Did Jack Ma attend", "it closed on December 5, right?"],
)  # fmt: skip
def test_a_question_for_yes_or_no_is_one(question: str) -> None:
    assert asks_whether(fold(question).text)


@pytest.mark.parametrize(
    "question",
    [
        "在哪里开的",
        "你知道有多少企业吗",
        "who was there",
        "what is it",
        "are you a bot",
        "乌镇",
        "how many did they sign",
    ],
)
def test_any_other_question_is_none(question: str) -> None:
    assert not asks_whether(fold(question).text)


@pytest.mark.parametrize(
    "question", ["大会没有在乌镇举行吗", "记者不到700名吧", "wasn't it held in Wuzhen?", "was it not?"]
)
def test_some_questions_ask_whether_it_is_not_so(question: str) -> None:
    assert denies(fold(question).text)


@pytest.mark.parametrize(
    "question", ["是不是在乌镇开的", "有没有外国媒体", "签约了没有", "闭幕了没？", "was it held in Wuzhen?"]
)
def test_asking_by_yes_or_no_denies_nothing(question: str) -> None:
    assert not denies(fold(question).text)


@pytest.mark.parametrize(
    ("word", "only_asks"), [("多不多", True), ("偏不偏心", True), ("没有", False), ("不过", False)]
)
def test_a_word_and_its_denial_only_ask(word: str, *, only_asks: bool) -> None:
    assert says_or_not(word) is only_asks


@pytest.mark.parametrize(
    ("question", "is_open"),
    [
        ("签约了吗", True),
        ("签约了没有", True),
        ("是不是签约了", True),
        ("Was it signed?", True),
        ("签约了吧", False),
        ("没签什么协议吧", False),
        ("no deals were signed, correct?", False),
    ],
)
def test_who_only_asks_says_nothing(question: str, *, is_open: bool) -> None:
    assert asks_openly(fold(question).text) is is_open


@pytest.mark.parametrize("question", ["没签什么协议吧", "没有哪项取消吧"])
def test_nothing_whatever_asks_for_nothing(question: str) -> None:
    assert not asks_what(fold(question).text)
