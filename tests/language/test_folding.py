from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.numerals import number_values

TEXTS = (
    "",
    "plain ascii, 1,500",
    "ＷＩＣ　２０１７",
    "第四屆世界互聯網大會",
    "來自80多個國家的一千五百多名嘉賓，超過一百三十亿元",
    "二〇一七年十二月五日",
    "zero\u200bwidth \u202ebidi\u202c \ufeffmark",
    "lone \ud800 and \udfff surrogates",
    "㈱ ﬁ ㎡ ① İ ß",
    "👨‍👩‍👧 🎉 互聯網\u3000",
    "1,500,000 和 12,34",
    "一万 1,234 三天",
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＷＩＣ２０１７", "wic2017"),
        ("Ａ，Ｂ", "a,b"),
        ("World Internet CONFERENCE", "world internet conference"),
        ("ﬁ①", "fi1"),
        ("互聯網發展", "互联网发展"),
        ("烏鎮　峰會", "乌镇 峰会"),
    ],
)
def test_width_compatibility_case_and_script_are_folded_away(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("成立于 2008 年 2 月", "成立于2008年2月"),
        ("他在 Twitter 上發布了消息", "他在twitter上发布了消息"),
        ("佔 34.9 % 的人", "占34.9%的人"),
        ("参展 企业 几家", "参展 企业 几家"),
        ("World Internet Conference", "world internet conference"),
        ("iPhone 5 手机", "iphone 5手机"),
        ("CAC 的 deputy director 是谁", "cac 的 deputy director 是谁"),
        ("what did 高興夫 say in 2017", "what did 高兴夫 say in 2017"),
    ],
)
def test_spaces_between_chinese_and_figures_or_latin_words_are_folded_away_where_most_is_chinese(
    text: str, folded: str
) -> None:
    assert fold(text).text == folded


def test_what_stood_around_such_a_space_keeps_its_place_in_the_text() -> None:
    text = "成立于 2008 年 2 月。"
    folded = fold(text)
    place = folded.text.index("2008年2月")
    start, end = folded.original_span(place, place + len("2008年2月"))
    assert text[start:end] == "2008 年 2 月"


@pytest.mark.parametrize(
    ("numeral", "digits"),
    [
        ("一千五百", "1500"),
        ("一千五百名", "1500名"),
        ("一千五百多名", "1500多名"),
        ("一百三十亿", "130亿"),
        ("十三亿", "13亿"),
        ("第四屆", "第4届"),
        ("第二十三屆", "第23届"),
        ("二〇一七年", "2017年"),
        ("十二月五日", "12月5日"),
        ("三百六十五天", "365天"),
        ("两万", "2万"),
        ("二十个", "20个"),
    ],
)
def test_a_chinese_numeral_that_counts_becomes_digits(numeral: str, digits: str) -> None:
    assert fold(numeral).text == digits


def test_a_numeral_with_two_large_units_is_one_number() -> None:
    assert fold("一亿三千万").text == "130000000"
    assert fold("十三亿五千万").text == "1350000000"


@pytest.mark.parametrize(
    "word", ["一带一路", "统一", "三星", "四川", "万一", "一起", "五四运动", "十九大", "百度", "零"]
)
def test_a_numeral_that_is_part_of_a_word_stays(word: str) -> None:
    assert fold(word).text == word


def test_a_company_named_with_a_numeral_keeps_its_name_but_degrees_are_counted() -> None:
    assert fold("百度和三百度").text == "百度和300度"


@pytest.mark.parametrize(
    ("text", "folded"), [("1,500", "1500"), ("1,500,000", "1500000"), ("12,34", "12,34"), ("1,2,3", "1,2,3")]
)
def test_only_commas_that_group_three_digits_go(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad"])
def test_zero_width_and_bidi_characters_are_dropped(mark: str) -> None:
    assert fold(f"乌{mark}镇").text == "乌镇"


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert fold("a\ud800b\udfff").text == "a\ufffdb\ufffd"


@pytest.mark.parametrize("text", TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@pytest.mark.parametrize("text", TEXTS)
def test_each_folded_character_leads_back_to_what_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    for i in range(len(folded.text)):
        start, end = folded.original_span(i, i + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[i] in fold(text[start:end]).text or folded.text[i].isdigit()


@pytest.mark.parametrize("text", TEXTS)
def test_origins_never_go_backwards(text: str) -> None:
    folded = fold(text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


def test_a_numeral_leads_back_to_the_whole_numeral() -> None:
    text = "來了一千五百名"
    folded = fold(text)
    place = folded.text.index("1500")
    assert text[slice(*folded.original_span(place, place + 4))] == "一千五百"


def test_dropped_characters_inside_a_word_lie_in_its_original_span() -> None:
    text = "在烏\u200b鎮"
    place = fold(text).text.index("乌镇")
    assert text[slice(*fold(text).original_span(place, place + 2))] == "烏\u200b鎮"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("130亿", "13000000000"),
        ("13 billion", "13000000000"),
        ("1.5k", "1500"),
        ("1500", "1500"),
        ("1.50", "1.5"),
        ("0.5万", "5000"),
        ("3百万", "3000000"),
        ("3 million", "3000000"),
        ("5 hundred", "500"),
        ("2 meters", "2"),
        ("2m", "2000000"),
    ],
)
def test_a_number_has_one_value_however_it_is_written(text: str, value: str) -> None:
    assert [own for _, _, own in number_values(text)] == [value]


def test_a_value_stands_where_the_number_stands() -> None:
    assert number_values("约130亿元") == [(1, 5, "13000000000")]


def test_a_text_without_numbers_has_no_values() -> None:
    assert number_values("一带一路") == []


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("星期二有沒有開", "周二有没有开"),
        ("禮拜天休息", "周日休息"),
        ("星期一至星期五", "周一至周五"),
        ("三个星期日以继夜", "3个星期日以继夜"),
        ("这个星期日本队来访", "这个星期日本队来访"),
    ],
)
def test_days_of_the_week_have_one_spelling(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("高三为什么没参加", "高3为什么没参加"),
        ("高三年級沒有參加", "高3年级没有参加"),
        ("初二（5）班", "初2(5)班"),
        ("大一新生", "大1新生"),
        ("大一统", "大一统"),
        ("高一点", "高一点"),
    ],
)
def test_school_years_have_one_spelling_whatever_follows(text: str, folded: str) -> None:
    assert fold(text).text == folded
