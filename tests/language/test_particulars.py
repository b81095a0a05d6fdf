from __future__ import annotations

import pytest

from bot.language.label_parts import answering_part
from bot.language.label_words import is_put_otherwise, specific_of, was_not_opening
from bot.language.particulars import Particular, asked_beside, asked_for, qualifiers


@pytest.mark.parametrize(
    ("label", "particular", "of"),
    [
        ("时间", Particular.WHEN, ""),
        ("报名时间", Particular.WHEN, "报名"),
        ("洽询电话", Particular.PHONE, "洽询"),
        ("meeting point", Particular.WHERE, ""),
        ("charging time", Particular.WHEN, "charging "),
    ],
)
def test_a_label_names_particulars(label: str, particular: Particular, of: str) -> None:
    assert qualifiers(label)[particular] == of


@pytest.mark.parametrize(
    ("question", "particular"),
    [
        ("哪1天去", Particular.WHEN),
        ("在哪开的会", Particular.WHERE),
        ("要交多少钱", Particular.PRICE),
        ("找谁报名", Particular.CONTACT),
        ("谁没来", Particular.ABSENT),
        ("谁能参加", Particular.ELIGIBLE),
        ("几点结束", Particular.END),
        ("how much?", Particular.PRICE),
        ("who took the minutes?", Particular.MINUTES),
        ("what should i wear?", Particular.DRESS),
    ],
)
def test_a_question_asks_for_particulars(question: str, particular: Particular) -> None:
    assert list(asked_for(question)) == [particular]


@pytest.mark.parametrize("question", ["几点了", "what time is it?", "有停车场吗", "谢谢", "is there parking?"])
def test_what_asks_for_none_asks_for_none(question: str) -> None:
    assert not asked_for(question)


def test_what_is_asked_beside_each_other_is_parted() -> None:
    assert asked_beside("时间、地点和费用")[0] == ["时间", "地点", "费用"]


def test_what_a_label_is_of_is_told_from_words_that_any_has() -> None:
    assert (specific_of("活动"), specific_of("停车")) == ("", "停车")


def test_opening_hours_are_asked_for_in_other_words_and_tell_nothing_of_the_past() -> None:
    assert is_put_otherwise("几点关门", "营业时间")
    assert not is_put_otherwise("几点关门", "报名时间")
    assert (was_not_opening("营业", "什么时候到的"), was_not_opening("营业", "什么时候开门")) == (True, False)


@pytest.mark.parametrize(
    ("particular", "value", "question", "part"),
    [
        (Particular.WHEN, "10月18日上午8:30", "什么时候", "10月18日上午8:30"),
        (Particular.WHEN, "10月18日上午8:30", "几点", "上午8:30"),
        (Particular.CONTACT, "王老师 13800001234", "找谁", "王老师"),
        (Particular.CONTACT, "02-2345-6789 林小姐", "找谁", "林小姐"),
        (Particular.PHONE, "王老师 13800001234", "电话多少", "13800001234"),
        (Particular.RAIN, "请自带水杯，雨天顺延一周", "下雨怎么办", "雨天顺延一周"),
    ],
)
def test_the_part_that_answers_is_told(particular: Particular, value: str, question: str, part: str) -> None:
    found = answering_part(particular, value, question, [])
    assert found is not None
    assert value[slice(*found)] == part


def test_of_several_clauses_the_one_that_is_named_answers() -> None:
    found = answering_part(Particular.PAY, "服务员4500元，厨师8000元", "厨师工资多少", ["厨师"])
    assert found is not None
    assert "服务员4500元，厨师8000元"[slice(*found)] == "8000元"
