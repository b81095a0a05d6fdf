from __future__ import annotations

import pytest

from bot.report.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("互聯(lián)網", "互聯網"),
        ("烏鎮(zhèn)", "烏鎮"),
        ("發(fā)布", "發布"),
        ("數(shù)字", "數字"),
        ("戰(zhàn)略", "戰略"),
    ],
)
def test_a_reading_left_behind_its_character_goes(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    "text",
    [
        "世界衛生組織(WHO)",
        "互聯(wǎng)網",
        "網(net)",
        "甲(乙)",
        "(lián)",
        "a(a)",
        "聯（lián）",
        "5(wu)",
        "聯()",
    ],
)
def test_real_brackets_stay(text: str) -> None:
    assert clean(text).text == text


def test_a_bare_syllable_goes_only_as_a_reading_of_the_character_before_it() -> None:
    assert clean("他(ta)").text == "他"
    assert clean("他(shi)").text == "他(shi)"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("三天來,全球", "三天來，全球"),
        ("《展望》,大會", "《展望》，大會"),
        ("2017,大會", "2017，大會"),
        ("1,500名", "1,500名"),
        ("a, b", "a, b"),
        ("烏鎮(zhèn),聚焦", "烏鎮，聚焦"),
    ],
)
def test_a_half_width_comma_widens_only_in_chinese(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [("范圍更廣", "範圍更廣"), ("云計算", "雲計算"), ("集體采訪", "集體採訪"), ("真誠愿望", "真誠願望")],
)
def test_a_wrong_variant_is_mended(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize("text", ["指明了方向", "發布活動", "姓范的", "古人云", "風采", "里程", "", "plain text"])
def test_right_words_stay_as_they_are(text: str) -> None:
    assert clean(text).text == text
    assert clean(text).changes == ()


def test_a_byte_order_mark_goes_and_offsets_stay_true() -> None:
    cleaned = clean("\ufeff甲聯(lián)乙")
    assert (cleaned.text, cleaned.origins) == ("甲聯乙", (1, 2, 9))


def test_a_change_names_its_rule_and_its_place_in_the_raw_text() -> None:
    raw = "互聯(lián)網,大會的范圍"
    changes = clean(raw).changes
    assert [(own.rule, own.before, own.after) for own in changes] == [
        ("left reading", "(lián)", ""),
        ("half-width comma", ",", "，"),
        ("wrong variant", "范圍", "範圍"),
    ]
    assert all(raw[own.start : own.end] == own.before for own in changes)


def test_every_character_has_the_place_that_it_came_from() -> None:
    raw = "互聯(lián)網,大會在烏鎮(zhèn)"
    cleaned = clean(raw)
    assert len(cleaned.origins) == len(cleaned.text)
    assert [raw[place] for place in cleaned.origins] == list(cleaned.text.replace("，", ","))


def test_cleaning_twice_is_cleaning_once() -> None:
    once = clean("互聯(lián)網,大會的范圍").text
    assert clean(once).text == once
