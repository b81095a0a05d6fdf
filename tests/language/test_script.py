from __future__ import annotations

import pytest

from bot.language.script import Language, in_language, language_of, simplified, without_surrogates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("有多少企业参展", Language.SIMPLIFIED),
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


def test_english_readers_get_the_original() -> None:
    assert in_language("互聯網大會", Language.ENGLISH) == "互聯網大會"


def test_simplifying_keeps_the_length_even_of_phrases() -> None:
    assert len(simplified("乾隆在後面發頭髮")) == 8


def test_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud83db") == "a\ufffdb"
