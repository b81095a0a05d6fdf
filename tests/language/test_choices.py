from __future__ import annotations

import pytest

from bot.language.choices import lists, offers_a_choice, parts_choices, without_name, without_number


@pytest.mark.parametrize(
    ("question", "is_choice"),
    [
        ("是北京还是乌镇", True),
        ("the 3rd or the 4th", True),
        ("1个说130亿1个说310亿", True),
        ("他说1200,我说1500", True),
        ("tom says 32, i say 26", True),
        ("在北京吗", False),
        ("他说了什么", False),
    ],
)
def test_a_choice_is_told_apart(question: str, *, is_choice: bool) -> None:
    assert offers_a_choice(question) is is_choice


@pytest.mark.parametrize(
    "between", ["还是", "，还是", " or ", " companies at the expo or ", "有说", "份办的还是", "定"]
)
def test_what_parts_two_choices(between: str) -> None:
    assert parts_choices(between)


@pytest.mark.parametrize("between", ["", "、", "名嘉宾，", " companies and ", "场新闻发布会里有人说其中有"])
def test_what_parts_two_numbers_otherwise(between: str) -> None:
    assert not parts_choices(between)


def test_a_list_is_parted_by_marks() -> None:
    assert lists("、")
    assert not lists("还是")


@pytest.mark.parametrize(
    ("text", "choice", "left"),
    [
        ("是18个还是20个吗", "20个", "是18个吗"),
        ("2天、3天还是4天", "4天", "2天、3天"),
        ("411 firms or 511?", "511", "411 firms?"),
    ],
)
def test_a_number_goes_with_the_word_that_offers_it(text: str, choice: str, left: str) -> None:
    start = text.index(choice)
    assert without_number(text, start, start + len(choice)) == left


@pytest.mark.parametrize(
    ("text", "choice", "left"),
    [
        ("乌镇归桐乡还是归绍兴", "绍兴", "乌镇归桐乡"),
        ("在上海还是乌镇开的", "上海", "在乌镇开的"),
        ("in Wuzhen or in Shanghai?", "Shanghai", "in Wuzhen?"),
        ("在上海开的吗", "上海", "在上海开的吗"),
    ],
)
def test_a_name_goes_with_the_word_that_offers_it(text: str, choice: str, left: str) -> None:
    start = text.index(choice)
    assert without_name(text, start, start + len(choice)) == left
