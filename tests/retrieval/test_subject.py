from __future__ import annotations

from dataclasses import replace

import pytest

from bot.report.corpus import read_report
from bot.report.shipped import shipped_corpus
from bot.retrieval.subject import Subject

REPORT = read_report(shipped_corpus())


@pytest.fixture(scope="module")
def subject() -> Subject:
    """What the report that ships is about."""
    return Subject(REPORT)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("第四届世界互联网大会有多少嘉宾", "大会有多少嘉宾"),
        ("第四屆世界互聯網大會簽約金額多少", "大会簽約金額多少"),
        ("2017年世界互联网大会有多少嘉宾", "大会有多少嘉宾"),
        ("本届的主旨演讲是谁做的", "大会的主旨演讲是谁做的"),
        ("第四届乌镇峰会有多少记者", "大会有多少记者"),
        ("在这次大会上", "在大会上"),
        ("Which town hosted the Fourth World Internet Conference?", "Which town hosted the conference?"),
        ("this year's conference guests", "the conference guests"),
        ("2017 WIC guests", "conference guests"),
    ],
)
def test_the_subject_named_in_full_has_its_short_name(subject: Subject, full: str, short: str) -> None:
    assert subject.shortened(full) == short


@pytest.mark.parametrize(
    "text",
    [
        "大会有多少嘉宾", "the conference", "第四届世界互联网大会", "是第四届吗", "第三届还是第四届", "第五届在哪开", "该报告",
        "the closing press conference", "is this the 3rd or the 4th World Internet Conference?", "从第一届到第四届",
        "《2017年世界互联网发展最佳实践案例集》", "本届政府做了什么", "这次疫情在哪里发生", "第四届中国进出口博览会是谁办的",
        "中国互联网大会在哪里", "世界互联网大会发展报告", "What is the 4th World Internet Conference",
    ],
)  # fmt: skip
def test_what_is_short_alone_or_tells_editions_apart_stays(subject: Subject, text: str) -> None:
    assert subject.shortened(text) == text


def test_another_edition_keeps_its_number(subject: Subject) -> None:
    assert subject.shortened("第五届世界互联网大会在哪开") == "第五届大会在哪开"
    assert subject.shortened("the first World Internet Conference") == "the first conference"


def test_a_report_that_does_not_name_its_subject_has_none() -> None:
    nameless = replace(REPORT, subject=None, subject_translation=None)
    assert Subject(nameless).shortened("第四届世界互联网大会有多少嘉宾") == "第四届世界互联网大会有多少嘉宾"


@pytest.mark.parametrize(
    ("question", "left"),
    [("大会有多少嘉宾", "有多少嘉宾"), ("大會開了幾天", "開了幾天"), ("有多少嘉宾参加大会", None), ("大会", None)],
)
def test_the_short_name_that_a_question_begins_with_goes_without_saying(
    subject: Subject, question: str, left: str | None
) -> None:
    assert subject.left_out(question) == left
