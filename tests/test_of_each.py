from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

SCHOOLS = "小镇年度报告\n小学和中学的学生分别为820人和1150人。\n幼儿园分别招收大班30人、中班25人和小班20人。"


async def test_what_is_asked_of_each_is_told_of_each() -> None:
    answer = await bot.open_text(SCHOOLS).answer("大班、中班和小班分别招几人")
    assert (answer.status, answer.short) == (Status.FOUND, "30人、中班25人和小班20人")


@pytest.mark.parametrize(
    "question",
    [
        "主办单位和协办单位分别是多少",
        "发布会和集体采访分别有几场",
        "how many organisers and co-organisers were there respectively?",
    ],
)
async def test_half_an_answer_is_never_the_exact_one(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.status is Status.FOUND
    assert answer.short is None or sum(part.isdigit() for part in answer.short) > 1
