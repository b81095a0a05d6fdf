from __future__ import annotations

import pytest

from bot import open_text
from bot.retrieval.topic import topic_of


@pytest.mark.parametrize(
    ("first", "topic"),
    [
        ("浪花鱼,又称浪花银汉鱼,为辐鳍鱼纲银汉鱼目浪花鱼科的其中一种。", "浪花鱼"),
        ("大沙地站(英文)是广州地铁5号线的车站。", "大沙地站"),
        ("《九命奇冤》,清吴沃尧所著的小说。", "九命奇冤"),
        ("塞文桥位于布里斯托尔附近。", "塞文桥"),
        ("「分裂能」是1个电子所需的能量。", "分裂能"),
    ],
)
def test_a_report_is_about_what_its_first_passage_begins_with(first: str, topic: str) -> None:
    assert topic_of("", first).strip() == topic


def test_a_report_is_about_its_title_too() -> None:
    assert topic_of("漠河古莲机场", "漠河机场是中国最北的机场。").split() == ["漠河机场", "漠河古莲机场"]


def test_what_the_title_says_nothing_of_is_not_what_a_report_is_about() -> None:
    assert topic_of("关岛", "目前,这里有一座机场。") == "关岛"
    assert topic_of("warsaw", "华沙是首都。") == "warsaw"


@pytest.mark.parametrize(
    "first",
    [
        "2008年,他出生于乌镇。",
        "昨日,大会闭幕。",
        "作为首都,北京很大。",
        "在乌镇,大会闭幕了。",
        "hangzhou is a city.",
        "大会闭幕",
        "",
    ],
)
def test_what_begins_with_no_subject_is_about_its_title_alone(first: str) -> None:
    assert topic_of("乌镇", first) == "乌镇"


def test_a_subject_ends_between_words() -> None:
    assert topic_of("", "太阳系是行星系统。").strip() == "太阳系"
    assert topic_of("", "行为是人所做的。").strip() == "行为"


async def test_a_report_without_a_word_is_about_nothing() -> None:
    assert not (await open_text("").answer("大会在哪里")).hits


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("浪花鱼在什么地方栖息？", "栖息于沿岸碎波带，即使在潮池亦可见到。"),
        ("浪花魚分布在哪些地區？", "本鱼分布于西北太平洋，包括日本及台湾水域。"),
    ],
)
async def test_a_sentence_that_names_what_all_is_about_is_no_better_for_that(question: str, answer: str) -> None:
    report = open_text(
        "浪花鱼，又称浪花银汉鱼，为辐鳍鱼纲银汉鱼目浪花鱼科的其中一种。本鱼分布于西北太平洋，包括日本及台湾水域。"
        "体延长，呈亚圆柱形。体长可达十五公分。栖息于沿岸碎波带，即使在潮池亦可见到。肉食性，以浮游动物为食。"
    )
    assert (await report.answer(question)).hits[0].passage.text == answer
