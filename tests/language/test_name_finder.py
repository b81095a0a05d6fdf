from __future__ import annotations

import pytest

from bot.language.name_finder import NameFinder
from bot.language.transliteration import shipped_transliteration

TEXT = "科特切里生于伯明翰。特斯拉与爱迪生不和。\n马来西亚的公司由洛泰尔和布罗夫洛夫斯基管理，卡尔马不在。"
FINDER = NameFinder(TEXT, shipped_transliteration())


@pytest.mark.parametrize(
    ("name", "spelt"),
    [("cotchery", "科特切里"), ("tesla", "特斯拉"), ("lothair", "洛泰尔"), ("broflovski", "布罗夫洛夫斯基")],
)
def test_a_name_is_found_by_its_sounds(name: str, spelt: str) -> None:
    assert FINDER.find(name)[0] == spelt


@pytest.mark.parametrize("name", ["shakespeare", "lincoln", "kalenjin", "which", "company"])
def test_a_name_that_the_text_does_not_have_is_not_found(name: str) -> None:
    assert FINDER.find(name) == ()


def test_every_spelling_of_a_name_is_found() -> None:
    finder = NameFinder("贝塔朗非也写作贝塔郎非。", shipped_transliteration())
    assert set(finder.find("bertalanffy")) == {"贝塔朗非", "贝塔郎非"}


@pytest.mark.parametrize("name", ["", "li", "leo", "123", "é", "名"])
def test_what_is_too_short_for_a_name_is_not_found(name: str) -> None:
    assert FINDER.find(name) == ()


@pytest.mark.parametrize("text", ["", "科", "\n", "press"])
def test_a_text_without_names_has_none(text: str) -> None:
    assert NameFinder(text, shipped_transliteration()).find("cotchery") == ()


def test_a_name_does_not_reach_over_the_end_of_a_line() -> None:
    assert NameFinder("科特\n切里", shipped_transliteration()).find("cotchery") == ()


def test_what_may_not_be_a_name_has_to_match_more_surely() -> None:
    finder = NameFinder("他是卡迪。", shipped_transliteration())
    assert finder.find("komodo")
    assert finder.find("komodo", surely=True) == ()


def test_in_a_long_text_a_name_has_to_match_more_surely() -> None:
    assert NameFinder("他住在赫尔。", shipped_transliteration()).find("henry")
    assert NameFinder("他住在赫尔。" + "茶" * 1_000_000, shipped_transliteration()).find("henry") == ()
