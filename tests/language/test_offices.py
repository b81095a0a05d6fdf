from __future__ import annotations

import pytest

from bot.language.offices import english_offices_in, holds, offices_in

TEXT = (
    "国家网信办副主任任贤良、浙江省副省长高兴夫介绍,中央政治局常委、中央书记处书记王沪宁讲话。习近平主席致信。"
    "县长李强会见市长赵伟。记者会后高兴夫答问。"
)


@pytest.mark.parametrize(
    ("name", "office", "held"),
    [
        ("任贤良", "副主任", True),
        ("任贤良", "副省长", False),
        ("高兴夫", "副省长", True),
        ("高兴夫", "省长", False),
        ("高兴夫", "副主任", False),
        ("王沪宁", "书记", True),
        ("王沪宁", "常委", True),
        ("王沪宁", "副省长", False),
        ("王沪宁", "省委书记", False),
        ("习近平", "主席", True),
        ("习近平", "会长", False),
        ("赵伟", "市长", True),
        ("赵伟", "县长", False),
    ],
)
def test_the_title_before_a_name_is_whose_office_it_is(name: str, office: str, held: bool) -> None:  # noqa: FBT001
    assert holds(TEXT, name, office) is held


@pytest.mark.parametrize(
    ("name", "office", "held"),
    [("李建国", "董事长", True), ("李建国", "总经理", False), ("王芳", "总经理", True), ("王芳", "董事长", False)],
)
@pytest.mark.parametrize(
    "text",
    [
        "公司董事长为李建国,总经理为王芳。",
        "李建国任公司董事长,王芳担任总经理。",
        "董事长:李建国。总经理:王芳。",
        "董事长是李建国,由王芳出任总经理。",
    ],
)
def test_an_office_may_be_said_to_be_somebodys(text: str, name: str, office: str, held: bool) -> None:  # noqa: FBT001
    assert holds(text, name, office) is held


def test_who_has_no_title_there_may_have_any() -> None:
    assert holds("高兴夫在发布会上说", "高兴夫", "副主任") is None
    assert holds(TEXT, "马云", "主席") is None


def test_a_word_that_begins_like_one_is_none() -> None:
    assert [TEXT[slice(*span)] for span in offices_in(TEXT)] == [
        "副主任", "副省长", "常委", "书记", "主席", "县长", "市长",
    ]  # fmt: skip


def test_english_calls_offices_otherwise() -> None:
    text = "is the deputy director a vice-governor, a governor or the prime minister"
    assert [(text[slice(*span)], office) for span, office in english_offices_in(text)] == [
        ("deputy director", "副主任"), ("vice-governor", "副省长"), ("governor", "省长"), ("prime minister", "总理"),
    ]  # fmt: skip
