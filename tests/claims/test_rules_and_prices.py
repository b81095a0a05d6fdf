"""What is forbidden, left out, free or closed, in texts of people's own."""

from __future__ import annotations

import pytest

import bot
from bot import Status

TEXT = """请勿在浴室等潮湿的地方使用，也不要把水倒入出风口。
团费每人4980元，含机票、住宿、早餐和景点门票，不含单房差和小费。
周二到周日上午9点到晚上8点半开放，周一闭馆整理，国定假日照常开放。
共餐每週一到週五中午供應，每餐收費三十元，獨居長者免費，行動不便者由志工送餐到家。
"""


@pytest.mark.parametrize(
    "claim",
    ["可以放在浴室用吧", "团费含小费吧", "团费含单房差吧", "周一也开放吧", "獨居長者也要交三十元", "獨居長者要付費吧"],
)
async def test_what_the_sentence_has_otherwise_is_not_found(claim: str) -> None:
    answer = await bot.open_text(TEXT).answer(claim)
    assert (answer.status, bool(answer.unsaid)) == (Status.UNSURE, True)


@pytest.mark.parametrize(
    "claim", ["团费含早餐吧", "周一闭馆吧", "国定假日照常开放吧", "獨居長者免費吧", "每餐收費三十元吧"]
)
async def test_what_it_says_is_found(claim: str) -> None:
    answer = await bot.open_text(TEXT).answer(claim)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())
