from __future__ import annotations

import pytest

from bot.language.dictionary import Term
from bot.language.dotted_names import dotted_names
from bot.language.reading import Reader

READER = Reader()


def names(text: str) -> list[str]:
    reading = READER.read(text)
    return [reading.text[slice(*span)] for span in dotted_names(reading, READER.segmenter)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("后来威廉·琼斯发现了它。", "威廉·琼斯"),
        ("其主编為威廉‧瓊斯，他", "威廉·琼斯"),
        ("由设计师法兰克・盖瑞设计。", "法兰克·盖瑞"),
        ("总督约翰·格雷夫·锡姆科在此。", "约翰·格雷夫·锡姆科"),
        ("塞德里克．吉班斯负责设计。", "塞德里克.吉班斯"),
        ("名为威廉·H·盖茨大楼", "威廉·h·盖茨"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert names(text) == [name]


def test_two_names_in_one_run_of_letters_are_two() -> None:
    assert names("他使用了彼得·多昆和天体物理学家查理·康罗伊的方法。") == ["彼得·多昆", "查理·康罗伊"]


def test_several_words_that_are_spelt_like_a_name_are_one_part() -> None:
    assert names("总理班杰明·纳坦尼雅胡访问了它。") == ["班杰明·纳坦尼雅胡"]


def test_a_word_that_no_dictionary_has_ends_before_a_function_word() -> None:
    assert names("查理·康罗伊对来自星系的光") == ["查理·康罗伊"]


@pytest.mark.parametrize(
    "text",
    [
        "大会开幕.记者报道了.",
        "大会开幕了.他在北京报道了.",
        "这是目的.他说.",
        "第1章.介绍",
        "北京.上海.广州",
        "4S店·理查",
    ],
)
def test_a_full_stop_between_sentences_is_no_dot_and_no_name_begins_or_ends_in_one(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ["索尼·MP3播放器", "微软·win10系统", "甲·b2b平台"])
def test_latin_parts_may_hold_digits(text: str) -> None:
    (name,) = names(text)
    assert not name.endswith("·")


def test_a_name_that_the_dictionary_has_is_found_whole() -> None:
    reader = Reader([Term("塞德里克.吉班斯", 100, "nr")])
    reading = reader.read("由塞德里克．吉班斯负责设计")
    assert [reading.text[slice(*span)] for span in dotted_names(reading, reader.segmenter)] == ["塞德里克.吉班斯"]


@pytest.mark.parametrize("text", ["", "·", "甲·", "3.5倍", "a·b", "没有名字。", "·甲·"])
def test_where_no_name_stands_none_is_found(text: str) -> None:
    assert names(text) == []


def test_latin_letters_alone_are_no_dotted_name() -> None:
    assert names("the U.S. economy and e.g. 其他") == []
