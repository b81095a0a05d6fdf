"""Whether a text may tell how many of a thing there are."""

from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.measure_words import may_tell_how_many


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("船上有多少人生还", "1588年，一艘补给船在北岬沉没。"),
        ("How many workers did it employ in 1929?", "该厂1929年被收购后关闭。"),
        ("镇上有多少居民", "法院与地籍处仍在镇上。"),
        ("字典印了多少本", "字典于2015年出版，每袋附有一小包种子。"),
        ("公園裡有幾隻胡兀鷲", "公園以高達340公尺的峭壁聞名。"),
        ("How many people could the stands seat?", "看台建于1939年，旁边是460米的跑道。"),
        ("志工有幾位", "每餐收費三十元，行動不便者由志工送餐到家。"),
    ],
)
def test_a_text_without_such_a_number_tells_nothing(question: str, text: str) -> None:
    assert not may_tell_how_many(fold(question).text, fold(text).text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("有多少人參加", "到場的有一百五十多位村民。"),
        ("有几条船", "他们乘九艘小船逃走。"),
        ("来了几个人", "嘉宾一千五百多名。"),
        ("样本分装到多少只瓶子里", "样本分装在64个钛合金瓶中。"),
        ("北馆有多少座位", "北馆740席。"),
        ("多少人赞成", "赞成的占四成。"),
        ("提议有多少人同意", "经表决，赞成四票。"),
        ("How many journalists?", "700多名记者到会。"),
        ("how many children are there", "二十四名孩子里男孩十五名。"),
        ("台风那晚的几位客人为何走不了", "末班车停在站里出不去。"),
        ("徐展堂当选了第几届委员", "当选为第八届委员。"),
        ("多少人没来", "没有人缺席。"),
        ("水厂多久送检一次", "水厂每周将样品送检。"),
        ("七百来号记者发了多少稿子", "700多名记者播发了大量报道。"),
        ("谁来了", "林慧到了。"),
    ],
)
def test_a_text_with_such_a_number_or_a_question_that_asks_for_none_may(question: str, text: str) -> None:
    assert may_tell_how_many(fold(question).text, fold(text).text)
