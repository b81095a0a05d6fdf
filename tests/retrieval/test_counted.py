"""What a sentence has to be told with is looked for before it is called found."""

from __future__ import annotations

import pytest

import bot
from bot import Status

LAB = """灭火器放在东门内侧，每半年检查一次。
眼睛受伤时使用洗眼器冲洗，然后马上送校医院。
发生事故后24小时内向安全员孙老师书面报告，隐瞒不报的停用实验室三个月。"""


@pytest.mark.parametrize("question", ["校医院几点开门", "孙老师的电话是多少", "孫老師的電話是多少？", "安全员有多少名"])
async def test_a_near_miss_is_not_found(question: str) -> None:
    assert (await bot.open_text(LAB).answer(question)).status is not Status.FOUND


@pytest.mark.parametrize("question", ["多久检查一次灭火器", "出了事要向谁报告", "滅火器在哪"])
async def test_what_the_text_tells_is_found(question: str) -> None:
    assert (await bot.open_text(LAB).answer(question)).status is Status.FOUND
