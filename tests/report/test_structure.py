from __future__ import annotations

import pytest

from bot.report.plain import plain_report
from bot.report.structure import headings, structure

TEXT = "導語一句。又一句！\n第一節標題\n甲的話比標題要長。乙？\n\n第二節標題\n丙的話比標題更長一些。"


def test_a_short_line_before_a_sentence_is_a_heading() -> None:
    sections, _ = structure(TEXT)
    assert [section.title for section in sections] == ["", "第一節標題", "第二節標題"]


def test_headings_are_no_passages() -> None:
    _, passages = structure("導語。\n標題在此\n這一句比標題要長。")
    assert [(own.number, own.text, own.section.title) for own in passages] == [
        (1, "導語。", ""),
        (2, "這一句比標題要長。", "標題在此"),
    ]


@pytest.mark.parametrize("text", ["甲\n乙", "這是一行。\n又一行。", "一行,\n又一行比較長。", "最後一行沒有句號"])
def test_a_line_that_stands_before_no_sentence_or_ends_like_one_is_no_heading(text: str) -> None:
    assert headings(structure(text)[0]) == 0


@pytest.mark.parametrize("text", ["", "\n\n", "  \t\n"])
def test_an_empty_text_has_a_lead_and_no_passages(text: str) -> None:
    sections, passages = structure(text)
    assert (len(sections), passages) == (1, ())


@pytest.mark.parametrize("text", [TEXT, "\ufeff甲。\r\n乙。", "a; b!\n\n c"])
def test_offsets_index_the_text_as_given(text: str) -> None:
    assert all(text[own.start : own.end] == own.text for own in plain_report(text).passages)


def test_a_text_in_english_falls_into_its_sentences_too() -> None:
    text = "Overview\nThe board met on 3 May. Mr. Li left.\nStaff\nIt has 1,200 employees. They work in Paris."
    sections, passages = structure(text)
    assert [section.title for section in sections] == ["", "Overview", "Staff"]
    assert [(own.number, own.text) for own in passages] == [
        (1, "The board met on 3 May."),
        (2, "Mr. Li left."),
        (3, "It has 1,200 employees."),
        (4, "They work in Paris."),
    ]
    assert all(text[own.start : own.end] == own.text for own in passages)


def test_a_line_in_english_inside_a_chinese_text_is_left_whole() -> None:
    line = "The board met on 3 May. Mr. Li left."
    _, passages = structure(f"董事会于五月三日开会。公司现有员工一千二百人。\n{line}")
    assert passages[-1].text == line


def test_a_span_outside_the_text_is_refused() -> None:
    report = plain_report("甲。")
    with pytest.raises(ValueError, match=r"span 1\.\.9 is outside"):
        report.raw_span(1, 9)


def test_the_digest_tells_texts_and_titles_apart() -> None:
    digests = {plain_report(text, title).digest for text in ("甲。", "乙。") for title in ("", "題")}
    assert len(digests) == 4
    assert plain_report("甲。").digest == plain_report("甲。").digest


def test_none_of_several_lines_with_labels_is_a_heading() -> None:
    _, passages = structure("通知\n地点：操场\n着装要求：校服\n注意事项：请自带水杯，雨天顺延一周。")
    assert [passage.text for passage in passages][1:3] == ["地点：操场", "着装要求：校服"]
