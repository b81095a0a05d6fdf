from __future__ import annotations

import pytest

from bot.language.contraries import is_opposed, sides
from bot.language.folding import fold


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("住宿标准降低了", "住宿标准上调"),
        ("會議通過了方案", "会议否决了方案"),
        ("赵磊赞成", "赵磊反对"),
        ("大会开幕了", "大会闭幕"),
        ("今年完工", "明年完工"),
        ("下午开始", "上午开始"),
        ("车流量最低", "车流量最高"),
        ("记者很少", "700多名记者"),
        ("it ended in failure", "a successful close"),
        ("of a lower level", "of a higher level"),
    ],
)
def test_one_word_is_the_contrary_of_the_other(claim: str, said: str) -> None:
    others = sides(fold(said).text)
    assert any(is_opposed(side, others) for side in sides(fold(claim).text))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("净利润下降", "营业收入增长，净利润下降"),
        ("比以前高", "首次发布"),
        ("at least 15", "the most important"),
        ("不仅仅是国内企业", "国内外企业"),
        ("不低于400家", "层次更高"),
    ],
)
def test_what_is_said_as_well_or_is_another_word_is_no_contrary(claim: str, said: str) -> None:
    others = sides(fold(said).text)
    assert not any(is_opposed(side, others) for side in sides(fold(claim).text))
