from __future__ import annotations

import importlib.metadata
import itertools

import marisa_trie
import pypinyin
import pytest

from bot.language.reading_table import reading_table
from bot.language.readings import TABLE, syllables, toneless_readings
from bot.language.word_table import jieba_lines


def pypinyins(text: str) -> tuple[str, ...]:
    return tuple(pypinyin.lazy_pinyin(text, errors=list, v_to_u=False))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _of_one_version() -> None:
    if importlib.metadata.version("pypinyin") != "0.55.0":
        pytest.skip("made from pypinyin 0.55.0, another version is installed")


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    assert reading_table().items() == marisa_trie.BytesTrie().mmap(str(TABLE)).items()


def test_words_are_read_as_pypinyin_reads_them() -> None:
    words = [line.split(" ")[0] for line in itertools.islice(jieba_lines(), 0, None, 25)]
    assert [word for word in words if syllables(word) != pypinyins(word)] == []


@pytest.mark.parametrize("text", ["重庆银行行长", "长大了", "龘a", "〇", "\U00020000", "3号线", "ü女略"])
def test_phrases_rare_characters_and_what_is_no_character_are_read_as_pypinyin_reads_them(text: str) -> None:
    assert syllables(text) == pypinyins(text)


def test_a_word_that_begins_a_longer_phrase_is_read_by_the_phrases_inside_it() -> None:
    assert syllables("放长线") == ("fang", "chang", "xian")


def test_a_character_has_the_readings_that_pypinyin_knows() -> None:
    for character in map(chr, range(0x4E00, 0x9FA6, 7)):
        known = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True, errors="ignore")
        assert toneless_readings(character) == frozenset(known[0] if known else ())
