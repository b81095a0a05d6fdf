from __future__ import annotations

import pytest

from bot.answering import Answerer
from bot.language.script import Language, closed_up, in_language, language_of, simplified, without_surrogates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("有多少家企业参展", Language.SIMPLIFIED),
        ("有多少企業參展", Language.TRADITIONAL),
        ("How many companies?", Language.ENGLISH),
        ("WIC有多少企业", Language.SIMPLIFIED),
        ("Jack Ma 來了嗎", Language.TRADITIONAL),
        ("duoshao qiye", Language.ENGLISH),
        ("三天", None),
        ("2017", None),
        ("a", None),
        ("", None),
        ("👍\ud800", None),
    ],
)
def test_the_characters_tell_the_language(text: str, language: Language | None) -> None:
    assert language_of(text) is language


def test_only_english_is_not_chinese() -> None:
    assert [language.is_chinese for language in Language] == [True, True, False]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "text", ["互联网发布会", "互聯網發布會", "头发和发展，里面和公里", "wic 🎉 \ud800", "", "台湾计算机软件"]
)
def test_text_in_another_script_keeps_its_length(text: str, language: Language) -> None:
    assert len(in_language(text, language)) == len(text)


def test_text_is_shown_in_the_script_that_is_asked_for() -> None:
    assert in_language("互聯網大會", Language.SIMPLIFIED) == "互联网大会"
    assert in_language("互联网大会", Language.TRADITIONAL) == "互聯網大會"


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("讓千年古鎮閃耀著熠熠光輝", "让千年古镇闪耀着熠熠光辉"),
        ("沿著運河看著燈，意味著什麼", "沿着运河看着灯，意味着什么"),
        ("著名的原著、專著與論著", "著名的原著、专著与论著"),
        ("他們討論著草原著火的事", "他们讨论着草原着火的事"),
        ("土著住在國土著名的地方", "土著住在国土著名的地方"),
        ("成果顯著，著手著陸", "成果显著，着手着陆"),
    ],
)
def test_a_verb_with_zhe_is_told_from_an_authors_zhu(traditional: str, simplified: str) -> None:
    assert in_language(traditional, Language.SIMPLIFIED) == simplified


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("为转型升级指明了方向", "為轉型升級指明了方向"),
        ("简单明了，说明了问题", "簡單明瞭，說明了問題"),
        ("群众在峰会里吃面", "群眾在峰會裡吃麵"),
    ],
)
def test_simplified_text_is_shown_in_the_characters_of_taiwan(simplified: str, traditional: str) -> None:
    assert in_language(simplified, Language.TRADITIONAL) == traditional


def test_every_sentence_of_the_report_is_shown_to_readers_of_traditional_characters_as_it_is(
    conference: Answerer,
) -> None:
    for passage in conference.report.passages:
        assert in_language(passage.text, Language.TRADITIONAL) == passage.text


def test_no_sentence_of_the_report_keeps_a_traditional_character_in_simplified_text(conference: Answerer) -> None:
    text = in_language(conference.report.text, Language.SIMPLIFIED)
    assert "闪耀着熠熠光辉" in text
    assert "指明了方向" in text
    assert not set(text) & set("為國來鎮網個會發著裡們與務這還產業雲於後")


def test_text_that_is_simplified_already_is_left_alone() -> None:
    text = "成果显著的名著，闪耀着光辉"
    assert in_language(text, Language.SIMPLIFIED) == text


def test_english_readers_get_the_original() -> None:
    assert in_language("互聯網大會", Language.ENGLISH) == "互聯網大會"


def test_simplifying_keeps_the_length_even_of_phrases() -> None:
    assert len(simplified("乾隆在後面發頭髮")) == 8


def test_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud83db") == "a\ufffdb"


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("谁 做 了 主 旨 演 讲？", "谁做了主旨演讲？"),
        ("有 4 1 1 家 企 业 吗", "有411家企业吗"),
        ("乌镇 大会", "乌镇 大会"),
        ("谁 来了 几 个", "谁 来了 几 个"),
        ("a b c d", "a b c d"),
    ],
)
def test_characters_spaced_out_are_closed_up(text: str, closed: str) -> None:
    assert closed_up(text) == closed
