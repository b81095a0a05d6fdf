from __future__ import annotations

import pytest

from bot.language.dictionary import Term
from bot.language.segmentation import Segmenter


def words(segmenter: Segmenter, text: str) -> list[str]:
    return [word.text for word in segmenter.words(text)]


def test_words_carry_their_offsets() -> None:
    text = "乌镇,互联网 大会。"
    assert all(text[word.start : word.end] == word.text for word in Segmenter().words(text))


def test_punctuation_and_white_space_are_no_words() -> None:
    assert words(Segmenter(), "，。 !?\n") == []


def test_a_report_can_add_a_word() -> None:
    assert "嘟嘟噜" in words(Segmenter([Term("嘟嘟噜", 5000)]), "我看见嘟嘟噜了")


def test_a_reports_words_stay_with_its_own_segmenter() -> None:
    text = "我看见嘟嘟噜了"
    before = words(Segmenter(), text)
    Segmenter([Term("嘟嘟噜", 5000, "nr"), Term("看见嘟", 9000)]).words(text)
    assert words(Segmenter(), text) == before
    assert not Segmenter().is_name("嘟嘟噜")


@pytest.mark.parametrize(("tag", "named"), [("nr", True), ("ns", True), ("n", False)])
def test_a_reports_tag_says_whether_a_term_is_a_name(tag: str, *, named: bool) -> None:
    assert Segmenter([Term("嘟嘟噜", tag=tag)]).is_name("嘟嘟噜") is named


def test_a_reports_tag_goes_before_the_dictionarys() -> None:
    assert Segmenter().is_name("浙江")
    assert not Segmenter([Term("浙江", tag="n")]).is_name("浙江")


def test_the_parts_of_a_word_are_the_dictionarys_shorter_words() -> None:
    assert Segmenter().parts("互联网") == ("互联", "联网")
    assert Segmenter().parts("网") == ()


def test_a_reports_term_is_a_part_of_longer_words() -> None:
    assert "嘟噜" in Segmenter([Term("嘟噜")]).parts("嘟嘟噜")
