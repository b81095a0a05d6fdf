from __future__ import annotations

from bot.exact.rightness import says


def test_what_holds_an_answer_and_little_more_says_it() -> None:
    assert says("中央书记处书记王沪宁", "王沪宁")


def test_what_is_longer_than_twelve_letters_and_three_times_the_answer_does_not_say_it() -> None:
    assert not says("共有411家企业参展并取得圆满成功", "411家")


def test_a_part_of_an_answer_does_not_say_it() -> None:
    assert not says("王沪", "王沪宁")
