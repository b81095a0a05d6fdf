from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.conjoined import answers_each, asks_of_each, parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("谁写的贺信，谁做的主旨演讲？", ["谁写的贺信", "谁做的主旨演讲"]),
        ("嘉宾和记者各有多少人", ["嘉宾有多少人", "记者有多少人"]),
        ("主辦單位與協辦單位分別有幾家？", ["主辦單位有幾家", "協辦單位有幾家"]),
        ("how many guests and how many journalists", ["how many guests", "how many journalists"]),
        ("who wrote it, and who gave the keynote?", []),
        ("有多少企业，其中外企", []),
        ("嘉宾到底有没有2000人，具体多少", []),
        ("大班、中班和小班分别招几人", ["大班招几人", "中班招几人", "小班招几人"]),
        ("发布会和采访分别是什么", ["发布会是什么", "采访是什么"]),
        ("来了多少嘉宾", []),
        ("how many institutions and universities", []),
        ("谁，谁，谁，谁", []),
    ],
)
def test_what_asks_beside_each_other_is_parted(text: str, parts: Sequence[str]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "is_of_each"),
    [
        ("主办单位和协办单位分别有几家", True),
        ("嘉宾、记者各是多少", True),
        ("how many hosts and co-hosts respectively", True),
        ("各国嘉宾和记者有多少", False),
        ("分别有几家", False),
    ],
)
def test_what_is_asked_of_each_is_told(text: str, is_of_each: bool) -> None:  # noqa: FBT001
    assert asks_of_each(text) is is_of_each


@pytest.mark.parametrize(
    ("text", "answer", "answers"),
    [
        ("主办单位和协办单位分别有几家", "32家", False),
        ("主办单位和协办单位分别有几家", "32家主办，26家协办", True),
        ("主办和协办分别是谁", "企业作为主办单位，高校作为协办单位", True),
        ("主办和协办分别是谁", "高校和企业", False),
    ],
)
def test_half_an_answer_is_told_from_a_whole_one(text: str, answer: str, answers: bool) -> None:  # noqa: FBT001
    assert answers_each(text, answer) is answers
