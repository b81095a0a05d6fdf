from __future__ import annotations

import pytest

from bot.language.reading import Reader
from bot.retrieval.deputies import Deputies

TEXT = "浙江省副省长高兴夫和网信办副主任任贤良介绍了情况。杭州市市长来了,副市长也来了。"
TRANSLATION = "vice governor gao and deputy director ren spoke. the mayor and the deputy mayor came."


@pytest.fixture(scope="module")
def deputies() -> Deputies:
    return Deputies([Reader().read(TEXT)], f"{TEXT}\n{TRANSLATION}")


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("省长是谁", ["省长"]),
        ("浙江省省长和网信办主任说了什么", ["省长", "主任"]),
        ("谁任省长", ["省长"]),
        ("who is the governor?", ["governor"]),
        ("what did the director of the office say?", ["director"]),
    ],
)
def test_a_title_that_only_deputies_have_is_meant_as_it_stands(
    deputies: Deputies, question: str, titles: list[str]
) -> None:
    assert [question[slice(*span)] for span in deputies.meant_in(question)] == titles


@pytest.mark.parametrize(
    "question",
    ["副省长是谁", "高省长说了什么", "市长是谁", "who is the vice governor?", "the deputy-director", "the mayor", ""],
)
def test_a_deputy_said_to_be_one_or_spoken_to_and_a_title_of_others_are_not(deputies: Deputies, question: str) -> None:
    assert not deputies.meant_in(question)


def test_what_is_no_title_has_no_deputies() -> None:
    text = "这个药有副作用。"
    assert not Deputies([Reader().read(text)], text).meant_in("这个药有什么作用")


def test_a_report_without_deputies_has_no_such_titles() -> None:
    assert not Deputies([Reader().read("大会闭幕。")], "大会闭幕。").meant_in("省长是谁")
