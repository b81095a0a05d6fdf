"""The same thing asked in two ways leads to the same sentence."""

from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status
from bot.language.script import Language

PAIRS = [
    ("有多少互联网企业参展", "有多少網際網路廠商參展"),
    ("数字经济是什么主题", "數位經濟是什麼主題"),
    ("开了几场新闻发布会", "開了幾場記者會"),
    ("产品涵盖人工智能吗", "產品涵蓋人工智慧嗎"),
    ("云计算和物联网产品", "雲端運算和物聯網產品"),
    ("博览会有多少企业", "展覽會有多少業者"),
    ("签署了什么协议", "簽訂了什麼協議"),
    ("1500名嘉宾来自哪里", "一千五百名嘉賓來自哪裡"),
    ("1500 guests from where", "1.5k guests from where"),
    ("1500 guests from where", "1,500 guests from where"),
    ("130亿元的项目", "一百三十亿元的项目"),
    ("130亿元的项目", "13,000,000,000元的项目"),
    ("13 billion yuan of projects", "13,000,000,000 yuan of projects"),
    ("20个分论坛", "廿個分論壇"),
    ("32家主办单位", "卅二家主辦單位"),
    ("12月5日发生了什么", "12/5发生了什么"),
    ("12月5日发生了什么", "12-5发生了什么"),
    ("12月5日发生了什么", "十二月五號發生什麼事"),
    ("what happened on December 5", "what happened on 5 Dec"),
    ("what happened on December 5", "what happened on the 5th of December"),
    ("what happened on December 5", "what happened on 12/5"),
    ("wuzhen", "Wūzhèn"),
    ("wuzhen", "wu zhen"),
    ("wuzhen", "wu1zhen4"),
    ("bolanhui", "bó lǎn huì"),
    ("how many journalists", "how many jurnalists"),
    ("Light of the Internet Expo", "Light of the Internet Exppo"),
]

ELSEWHERE = [
    ("新建的宽带网络覆盖了全省。", "寬頻網路涵蓋哪裡"),
    ("公司推出了新的软件。", "推出什麼新軟體"),
    ("移动支付在乡村普及。", "行動支付普及了嗎"),
    ("首席执行官张明出席。", "執行長是誰"),
    ("首席执行官张明出席。", "行政總裁係邊個"),
    ("项目的质量很高。", "專案的品質如何"),
    ("游客乘出租车前往。", "遊客搭計程車前往嗎"),
    ("芯片和内存的价格上涨。", "晶片跟記憶體漲價了嗎"),
    ("網際網路業者在論壇上發表資安報告。", "互联网企业发布了什么网络安全报告"),
]
OTHERS = "天气晴朗。河边有许多树。孩子们在公园里唱歌。"


@pytest.mark.parametrize(("one", "other"), PAIRS)
async def test_both_ways_of_asking_lead_to_the_same_sentence(conference: Answerer, one: str, other: str) -> None:
    first, second = await conference.answer(one), await conference.answer(other)
    assert first.hits[0].passage == second.hits[0].passage


@pytest.mark.parametrize(("sentence", "question"), ELSEWHERE)
async def test_words_of_another_region_find_the_sentence_of_any_report(sentence: str, question: str) -> None:
    answer = await bot.open_text(OTHERS + sentence + OTHERS).answer(question)
    assert answer.hits[0].passage.text == sentence
    assert answer.status is not Status.ABSENT


@pytest.mark.parametrize("question", ["寬頻", "軟體", "網際網路"])
async def test_another_regions_word_is_missing_where_the_report_speaks_of_no_such_thing(question: str) -> None:
    answer = await bot.open_text(OTHERS).answer(f"{question}普及了嗎")
    assert answer.status is Status.ABSENT


@pytest.mark.parametrize("question", ["12/6发生了什么", "what happened on 5/6", "3/4的企业"])
async def test_figures_that_are_no_day_of_the_report_stay_figures(conference: Answerer, question: str) -> None:
    assert conference.searcher.question(question).text == question


async def test_a_day_that_the_report_lacks_is_missing_as_it_was_written(conference: Answerer) -> None:
    answer = await conference.answer("what happened on the 7th of June?")
    assert answer.status is not Status.FOUND
    assert "the 7th of June" in answer.missing


async def test_thousands_are_no_word_that_the_report_lacks(conference: Answerer) -> None:
    assert (await conference.answer("1.5k guests from where")).missing == ()


NAMED = [
    ("大会有多少嘉宾", "第四届世界互联网大会有多少嘉宾"),
    ("大会有多少嘉宾", "請問第四屆世界互聯網大會有多少嘉賓？謝謝"),
    ("大会有多少嘉宾", "dahui you duoshao jiabin"),
    ("大会有多少嘉宾", "各位大佬，有没有人知道本届大会有多少嘉宾？急"),
    ("主题演讲是谁做的", "主題演講係邊個做㗎"),
    ("how many guests attended the conference", "How many guests attended the Fourth World Internet Conference?"),
    ("how many guests attended the conference", "HOW MANY GUESTS ATTENDED THE CONFERENCE"),
    ("how many guests attended the conference", "HOW MANY GUSETS ATTENDDE THE FOURTH WORLD INTERNET CONFERENCE"),
    (
        "how many guests attended the conference",
        "could you please tell me how many guests attended the conferance? thanks",
    ),
]


@pytest.mark.parametrize(("plain", "other"), NAMED)
async def test_however_it_is_framed_and_named_the_same_is_answered(
    conference: Answerer, plain: str, other: str
) -> None:
    first, second = await conference.answer(plain), await conference.answer(other)
    assert first.status is second.status is Status.FOUND
    assert (first.short, first.hits[0].passage) == (second.short, second.hits[0].passage)


async def test_who_types_pinyin_reads_chinese(conference: Answerer) -> None:
    answer = await conference.answer("zhubandanwei duoshao jia")
    assert (answer.language, answer.short, answer.question) == (
        Language.SIMPLIFIED,
        "32家",
        "zhubandanwei duoshao jia",
    )
