from __future__ import annotations

import pytest

from bot.language.daily_life import tells_of_daily_life
from bot.language.folding import fold
from bot.language.segmentation import Segmenter

SEGMENTER = Segmenter()


@pytest.mark.parametrize(
    "clause",
    [
        "问了半天",
        "刚吃完饭刷到这个新闻",
        "我老板非要我写个总结",
        "急死了",
        "外面下雨了",
        "手机快没电了",
        "群里吵翻天了",
        "吵了一晚上了",
        "看得我头疼",
        "等公交呢",
        "睡不着",
        "作业明天要交",
        "剛下班看到這則新聞",
        "煩死了",
        "话不多说",
    ],
)
def test_what_tells_of_the_day_or_the_mood_is_told(clause: str) -> None:
    assert tells_of_daily_life(fold(clause).text, SEGMENTER)


@pytest.mark.parametrize(
    "clause",
    [
        "在北京",
        "去年",
        "第三届来了",
        "2016年开完了",
        "不含学生",
        "如果我去",
        "只算女记者",
        "晚宴上",
        "晚宴开始了",
        "无人机表演完了",
        "门票卖完了",
        "机器人上台了",
        "老师要门票",
        "博主们参加了直播",
        "女生多啊",
        "停车呢",
        "等了3个人了",
        "有多少人了",
        "马云来了吗",
        "加油",
    ],
)
def test_what_may_be_asked_about_or_asks_is_none(clause: str) -> None:
    assert not tells_of_daily_life(fold(clause).text, SEGMENTER)
