from __future__ import annotations

import pytest

from bot import Answerer, Status

COUNTED_OTHERWISE = [
    ("大会设置20个展区对吗", "展区"),
    ("大会发布18个世界互联网领先学术论文对吗", "学术论文"),
    ("1200家企业对接了吧", "企业"),
    ("1200個農業項目對接了是嗎", "農業"),
    ("超过130亿元的捐款对吧", "捐款"),
    ("1500多名嘉宾来自80多个城市吧", "城市"),
    ("嘉宾来自80多个省吧", "省"),
    ("guests came from more than 80 cities, right?", "cities"),
    ("20 booths were set up, correct?", "booths"),
]
COUNTED = [
    "411家公司参展吧",
    "來了1500多個客人吧",
    "700多名记者报道了吧",
    "1200个互联网项目对接了吧",
    "超过130亿元的项目签约了吧",
    "26家协办单位对吧",
    "记者有七百多名是不是",
    "是任贤良说签约超130亿的吗",
    "411 firms exhibited, right?",
    "20 sub-forums were set up, right?",
    "over 80 countries took part, right?",
]
ASKED_OF = [
    "請列出八場新聞活動的組成",
    "請問那18個科技獎項的正式名稱?",
    "Break down the 8 news release activities for me",
]


@pytest.mark.parametrize(("question", "unsaid"), COUNTED_OTHERWISE)
async def test_the_right_number_of_what_the_sentence_does_not_count_is_not_found(
    conference: Answerer, question: str, unsaid: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.unsaid, answer.short) == (Status.UNSURE, (unsaid,), None)


@pytest.mark.parametrize("question", COUNTED + ASKED_OF)
async def test_another_word_for_what_is_counted_or_what_only_names_it_stays_found(
    conference: Answerer, question: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())
