from __future__ import annotations

import marisa_trie
import pytest

from bot.language.cedict import cedict_lines
from bot.language.english import RECORD, TABLE, is_english, is_ordinary
from bot.language.english_table import english_table
from bot.language.spelling import Spelling

SPELLING = Spelling(
    ["governor", "conference", "forum", "the", "press", "forums", "Xianliang", "showing", "main", "open", "sub"]
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("who is the govenor", "who is the governor"),
        ("Confrence", "Conference"),
        ("Ren Xianliag", "Ren Xianliang"),
        ("how many pres events", "how many press events"),
        ("coference, over?", "conference, over?"),
        ("how many sub-fourms", "how many sub-forums"),
        ("an aritcle of tehre", "an article of there"),
        ("how many subforums", "how many sub forums"),
        ("the main firum", "the main forum"),
    ],
)
def test_a_misspelt_word_is_the_vocabularys(written: str, meant: str) -> None:
    assert SPELLING.corrected(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "governor", "forums", "form", "bovernor", "elephants", "the", "conferences", "tencent", "forum's", "it's", "theres",
        "did Shaoning come", "did shaoning come", "Did Marvin attend", "openai",
    ],
)  # fmt: skip
def test_known_short_and_unlike_words_stay(text: str) -> None:
    assert SPELLING.corrected(text) == text


def test_without_a_vocabulary_every_word_stays() -> None:
    assert Spelling([]).corrected("the govenor") == "the govenor"


@pytest.mark.parametrize(("word", "known"), [("companies", True), ("the", True), ("robot", True), ("confrence", False)])
def test_english_words_are_those_that_explain_chinese_ones(word: str, *, known: bool) -> None:
    assert is_english(word) is known


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [("slogan", True), ("founders", True), ("apple", True), ("google", False), ("beijing", False), ("infosys", False)],
)
def test_ordinary_english_words_are_those_in_small_letters(word: str, *, ordinary: bool) -> None:
    assert is_ordinary(word) is ordinary


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    assert english_table(cedict_lines()).items() == marisa_trie.RecordTrie(RECORD).mmap(str(TABLE)).items()
