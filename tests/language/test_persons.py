from __future__ import annotations

import pytest

from bot.language.dictionary import Term
from bot.language.persons import has_surname, is_nickname, is_person, may_be_person
from bot.language.segmentation import Segmenter

SEGMENTER = Segmenter()


def test_a_surname_stands_in_front() -> None:
    assert [has_surname(word) for word in ("马云", "乌镇", "ma")] == [True, False, False]


@pytest.mark.parametrize("word", ["马路", "王", "北京", "高兴夫"])
def test_a_person_is_a_name_with_a_surname(word: str) -> None:
    assert is_person("鲁迅", SEGMENTER)
    assert not is_person(word, SEGMENTER)


@pytest.mark.parametrize("word", ["高兴", "高", "兴夫", "高兴夫高兴夫", "gao"])
def test_what_no_dictionary_has_may_be_a_person_if_it_is_as_long_as_a_name(word: str) -> None:
    assert may_be_person("高兴夫", SEGMENTER)
    assert not may_be_person(word, SEGMENTER)


def test_a_term_of_the_report_is_known() -> None:
    assert not may_be_person("高兴夫", Segmenter([Term("高兴夫", tag="nz")]))


def test_who_is_called_by_the_surname_is_known_to_those_who_ask() -> None:
    assert [is_nickname(word) for word in ("老李", "小王", "阿强", "小米科技", "王")] == [
        True,
        True,
        False,
        False,
        False,
    ]
