from __future__ import annotations

import pytest

from bot.language.analyzers import CharacterAnalyzer, MeaningAnalyzer, SoundAnalyzer, View, WordAnalyzer
from bot.language.glosses import shipped_glosses
from bot.language.reading import Reader
from bot.language.synonyms import SynonymRule, Synonyms

READER = Reader()
WORDS = WordAnalyzer(READER.segmenter)
CHARACTERS = CharacterAnalyzer()
MEANINGS = MeaningAnalyzer(READER.segmenter, shipped_glosses(), Synonyms([SynonymRule(("参展商", "exhibitor"))]))
SOUNDS = SoundAnalyzer()


def test_there_is_one_analyzer_a_view() -> None:
    assert [own.view for own in (WORDS, CHARACTERS, MEANINGS, SOUNDS)] == list(View)


def test_words_come_with_their_parts() -> None:
    assert WORDS.terms(READER.read("互聯網大會")) == ["互联网", "互联", "联网", "大会"]


def test_a_number_is_a_word_by_its_value_in_every_language() -> None:
    values = [
        [term for term in WORDS.terms(READER.read(text)) if term[0] == "#"]
        for text in ("130亿元", "13 billion", "一百三十亿")
    ]
    assert values == [["#13000000000"]] * 3


def test_characters_are_single_ones_and_pairs() -> None:
    assert CHARACTERS.terms(READER.read("烏鎮會")) == ["乌", "镇", "会", "乌镇", "镇会"]


def test_pairs_do_not_reach_over_punctuation() -> None:
    assert CHARACTERS.terms(READER.read("乌，镇")) == ["乌", "镇"]


def test_latin_words_and_digits_are_one_character_term_each() -> None:
    assert CHARACTERS.terms(READER.read("WIC 2017")) == ["wic", "2017"]


def test_chinese_synonyms_meet_in_a_meaning_and_so_does_english() -> None:
    company = set(MEANINGS.of_word("企业")) & set(MEANINGS.of_word("公司"))
    assert set(MEANINGS.of_word("companies")) <= company


def test_a_word_that_is_not_listed_means_what_its_parts_mean() -> None:
    assert shipped_glosses().stems("网络发展") == ()
    assert set(shipped_glosses().stems("网络")) <= set(MEANINGS.of_word("网络发展"))


@pytest.mark.parametrize("word", ["the", "的", "who", "多少"])
def test_an_empty_word_means_nothing(word: str) -> None:
    assert MEANINGS.of_word(word) == ()


def test_synonyms_of_two_languages_share_a_concept() -> None:
    assert "=1" in MEANINGS.terms(READER.read("參展商"))
    assert "=1" in MEANINGS.terms(READER.read("an exhibitor"))


@pytest.mark.parametrize("text", ["任贤良", "任賢良", "任闲良", "ren xianliang", "renxianliang"])
def test_characters_homophones_and_pinyin_sound_the_same(text: str) -> None:
    assert SOUNDS.terms(READER.read(text)) == ["ren xian", "xian liang"]


def test_a_sound_does_not_reach_over_punctuation() -> None:
    assert SOUNDS.terms(READER.read("乌，镇")) == []


def test_an_english_word_makes_no_sound() -> None:
    assert SOUNDS.terms(READER.read("hello world")) == []


@pytest.mark.parametrize("text", ["", "，。！", "🎉", "\ud800"])
def test_a_text_without_words_has_no_terms(text: str) -> None:
    reading = READER.read(text)
    assert [own.terms(reading) for own in (WORDS, CHARACTERS, MEANINGS, SOUNDS)] == [[]] * 4


def test_words_taken_out_leave_the_offsets_of_the_rest() -> None:
    text = "請問烏鎮"
    content = READER.without(READER.read(text), [(0, 2)])
    assert [text[slice(*content.folded.original_span(word.start, word.end))] for word in content.words] == ["烏鎮"]


def test_terms_stand_where_they_are_said_to() -> None:
    reading = READER.read("第4届世界互联网大会,411家it企业")
    for analyzer in (WORDS, CHARACTERS, MEANINGS, SOUNDS):
        located = list(analyzer.located(reading))
        assert {term for term, _, _ in located} <= set(analyzer.terms(reading))
        if analyzer.view is View.CHARACTERS:
            assert sorted(term for term, _, _ in located) == sorted(analyzer.terms(reading))
            assert all(reading.text[start:end] == term for term, start, end in located)


@pytest.mark.parametrize("text", ["大会有411家企业", "ai 与5g网络", "wic 2017", ""])
def test_the_terms_of_a_text_are_those_that_stand_somewhere(text: str) -> None:
    assert CHARACTERS.of(text) == [term for term, _, _ in CHARACTERS.located(READER.read(text))]
