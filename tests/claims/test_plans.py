"""What was planned and then changed is no longer so."""

from __future__ import annotations

import pytest

import bot
from bot import Status

TEXT = """小程序原定3月20日上线，因支付接口审批延误，推迟到3月28日。
活動中心原本預計花兩千萬元，後來改為三千萬元。
"""


@pytest.mark.parametrize("claim", ["小程序是不是3月20日上线", "小程序3月20日上线吗", "活動中心花了兩千萬元嗎"])
async def test_what_was_planned_before_is_not_found(claim: str) -> None:
    answer = await bot.open_text(TEXT).answer(claim)
    assert (answer.status, bool(answer.unsaid)) == (Status.UNSURE, True)


@pytest.mark.parametrize(
    "claim",
    ["小程序是不是3月28日上线", "小程序原定3月20日上线吗", "小程序本来要3月20日上线吗", "活動中心花了三千萬元嗎"],
)
async def test_what_it_became_and_what_is_said_of_the_plan_is_found(claim: str) -> None:
    answer = await bot.open_text(TEXT).answer(claim)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())
