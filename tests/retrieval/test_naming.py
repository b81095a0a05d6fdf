from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status
from bot.retrieval.naming import asks_name

TOWN = """小镇年度报告
一名工头在事故中受伤，被送往县医院。
镇上新开的咖啡馆位于河边，老板来自云南。
一家医药公司去年落户工业园，投资3亿元。
马拉松冠军是一名28岁的消防员，用时2小时30分。
新书《河边的日子》由本地作家刘海写成。
镇长陈明在会上宣布，新桥命名为“同心桥”。
吉祥物是一只叫“团团”的小鹿。
"""
ENGLISH = """Town report
A foreman was injured in the accident and taken to the county hospital.
A pharmaceutical company moved to the industrial park last year.
The new bridge was named Unity Bridge by Mayor Daniel Chen.
The mascot is a little deer called Tuantuan.
"""


@pytest.fixture(scope="module")
def town() -> Answerer:
    return bot.open_text(TOWN)


@pytest.fixture(scope="module")
def english() -> Answerer:
    return bot.open_text(ENGLISH)


@pytest.mark.parametrize(
    "question",
    [
        "工头叫什么名字",
        "受伤的工头叫什么",
        "咖啡館老闆叫什麼名字",
        "落户的公司叫什么",
        "马拉松冠军叫什么",
        "what is the foreman called?",
    ],
)
async def test_a_name_is_not_found_where_nobody_is_named(town: Answerer, question: str) -> None:
    assert (await town.answer(question)).status is not Status.FOUND


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("新书叫什么", "河边的日子"),
        ("写书的作家叫什么", "刘海"),
        ("镇长叫什么名字", "陈明"),
        ("新橋叫什麼", "同心桥"),
        ("小鹿叫什么名字", "团团"),
        ("what's the new bridge called", "同心桥"),
    ],
)
async def test_a_name_is_found_where_there_is_one(town: Answerer, question: str, name: str) -> None:
    answer = await town.answer(question)
    assert answer.status is Status.FOUND
    assert name in answer.hits[0].passage.text


@pytest.mark.parametrize("question", ["what is the foreman called?", "what's the name of the pharmaceutical company?"])
async def test_in_english_no_other_name_is_taken_for_it(english: Answerer, question: str) -> None:
    assert (await english.answer(question)).status is not Status.FOUND


@pytest.mark.parametrize("question", ["what is the new bridge called?", "what is the name of the mascot?"])
async def test_in_english_a_name_is_found(english: Answerer, question: str) -> None:
    assert (await english.answer(question)).status is Status.FOUND


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("书名是什么", True),
        ("what's the mayor's name?", True),
        ("名字由谁取", False),
        ("what was carved instead of the mayor's name?", False),
        ("什么时候命名的", False),
    ],
)
def test_who_asks_for_a_name_is_told(question: str, asks: bool) -> None:  # noqa: FBT001
    assert asks_name(question) is asks
