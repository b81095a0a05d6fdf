from __future__ import annotations

import marisa_trie

from bot.language.dictionary import RECORD, TABLE, TOTAL
from bot.language.word_table import jieba_lines, word_table


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    assert word_table(jieba_lines()).items() == marisa_trie.RecordTrie(RECORD).mmap(str(TABLE)).items()


def test_of_two_lines_of_one_word_the_last_counts_and_both_are_in_the_total() -> None:
    table = word_table(["乌镇 3 ns", "乌镇 5 n"])
    assert dict(table.items()) == {"乌镇": (5, b"n\0\0\0"), TOTAL: (8, bytes(4))}


def test_each_word_has_its_tag() -> None:
    assert word_table(["浙江 7 ns", "企业 9 n"])["浙江"] == [(7, b"ns\0\0")]
