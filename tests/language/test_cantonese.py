from __future__ import annotations

import pytest

from bot.language.cantonese import cantonese
from bot.language.folding import fold


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("大會喺邊度搞㗎", "大会在哪里搞呀"),
        ("淨係企業定係大學都有份搞", "只是企业还是大学都有份搞"),
        ("對浙江有咩着數", "对浙江有什么好处"),
        ("邊個做主題演講？", "谁做主题演讲?"),
        ("閉幕的係邊個大會", "闭幕的是哪个大会"),
        ("賀電係邊位領導人發㗎", "贺电是哪位领导人发呀"),
        ("有幾多間公司參展", "有多少间公司参展"),
        ("大會幾時完㗎", "大会什么时候完呀"),
        ("兩份文件叫咩", "两份文件叫什么"),
        ("真係咩？", "真是吗?"),
        ("記者出咗啲咩", "记者出了些什么"),
        ("浙江點樣利用大會嘅效應", "浙江怎样利用大会的效应"),
        ("點解要開", "为什么要开"),
        ("藍皮書係咪第一次出", "蓝皮书是不是第1次出"),
        ("今屆啲嘉賓有咩唔同", "本届这些嘉宾有什么不同"),
        ("高兴夫系边个", "高兴夫是谁"),
        ("有冇台灣嘅來賓", "有没有台湾的来宾"),
    ],
)
def test_cantonese_is_read_as_written_chinese(said: str, written: str) -> None:
    assert fold(said).text == written


@pytest.mark.parametrize(
    "text",
    [
        "海邊度假", "周边个股上涨", "这边个人很多", "關係與體係", "係數為三", "几大洲", "你呢", "同学会不会来", "點心",
        "三点睡觉", "俾斯麥是誰", "热点解读谁做的", "几点解散", "试点样本", "观点讲座",
    ],
)  # fmt: skip
def test_written_chinese_is_left_as_it_is(text: str) -> None:
    assert cantonese(text) == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("邊個同同濟大學合作", "谁同同济大学合作"),
        ("鋼琴日程喺邊度公布", "钢琴日程在哪里公布"),
        ("邊個加入面試小組", "谁加入面试小组"),
        ("喺山邊度假", "在山边度假"),
        ("關係唔係咁", "关系不是这么"),
    ],
)
def test_words_that_cantonese_shares_stay_whole(said: str, written: str) -> None:
    assert fold(said).text == written


def test_a_formal_shi_is_the_common_one() -> None:
    assert fold("本案係指關係人").text == "本案是指关系人"


def test_each_character_leads_back_to_what_was_written() -> None:
    folded = fold("大會喺邊度搞")
    start = folded.text.index("哪里")
    assert folded.original_span(start, start + 2) == (3, 5)
