from __future__ import annotations

import pytest

import bot
from bot.answer import Status
from bot.answering import Answerer


@pytest.mark.parametrize(
    ("question", "rival"),
    [
        ("白皮书叫什么", "白皮书"),
        ("哪幾本白皮書", "白皮書"),
        ("大会首次发布了绿皮书对吗", "绿皮书"),
        ("what are the white papers", "white papers"),
        ("green book title", "green book"),
    ],
)
async def test_what_differs_from_what_the_report_has_in_what_tells_them_apart_is_missing(
    conference: Answerer, question: str, rival: str
) -> None:
    answer = await conference.answer(question)
    assert answer.status is not Status.FOUND
    assert rival in answer.missing


@pytest.mark.parametrize(
    "question",
    ["蓝皮书叫什么", "blue book title", "是白皮書還是藍皮書", "筹委会发布了什么", "媒體把哪些訊息同步傳到海內外？"],
)
async def test_what_is_another_word_for_it_or_offered_to_choose_is_no_rival(
    conference: Answerer, question: str
) -> None:
    assert (await conference.answer(question)).status is Status.FOUND


@pytest.mark.parametrize("question", ["乌镇宣言是什么", "who gave the closing speech", "总部在哪", "会议纪要在哪"])
async def test_what_only_comes_near_is_not_found(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


def test_in_a_report_of_ones_own_the_other_of_two_is_a_rival() -> None:
    answerer = bot.open_text("红皮书由李梅编写。绘图的是王强。", title="红皮书")
    answer = answerer.judge("黄皮书由谁编写").answer
    assert (answer.status is Status.FOUND, answer.missing) == (False, ("黄皮书",))
