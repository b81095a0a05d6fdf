from __future__ import annotations

import marisa_trie

from bot.language.cedict import cedict_lines
from bot.language.dictionary import RECORD, TABLE, TOTAL
from bot.language.word_table import jieba_lines, ordinary_words, word_table


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    made = word_table(jieba_lines(), ordinary_words(cedict_lines()))
    assert made.items() == marisa_trie.RecordTrie(RECORD).mmap(str(TABLE)).items()


def test_of_two_lines_of_one_word_the_last_counts_and_both_are_in_the_total() -> None:
    table = word_table(["乌镇 3 ns", "乌镇 5 n"])
    assert dict(table.items()) == {"乌镇": (5, b"n\0\0\0", False), TOTAL: (8, bytes(4), False)}


def test_each_word_has_its_tag() -> None:
    assert word_table(["浙江 7 ns", "企业 9 n"])["浙江"] == [(7, b"ns\0\0", True)]


def test_what_is_tagged_as_a_name_and_is_an_ordinary_word_is_none() -> None:
    table = word_table(["古老 5 nr", "杭州 4 ns"], {"古老"})
    assert table["古老"] == [(5, b"nr\0\0", False)]
    assert table["杭州"] == [(4, b"ns\0\0", True)]


def test_ordinary_is_what_the_dictionary_reads_in_small_letters_alone() -> None:
    lines = [
        "古老 古老 [gu3 lao3] /ancient/",
        "和平 和平 [He2 ping2] /Heping district/",
        "和平 和平 [he2 ping2] /peace/",
        "杭州 杭州 [Hang2 zhou1] /Hangzhou/",
        "王 王 [wang2] /king/",
        "論爭 论争 [lun4 zheng1] /see 爭論|争论[zheng1 lun4]/",
    ]
    assert ordinary_words(lines) == {"古老"}
