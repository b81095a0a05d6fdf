from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.report.corpus import REPORT, read_cleaned
from bot.report.model import Report
from bot.report.structure import headings


@pytest.mark.shared
def test_the_report_is_kept_as_it_was_received(shipped: Path, shared: Path) -> None:
    assert (shipped / REPORT).read_bytes() == (shared / "corpus" / REPORT).read_bytes()


def test_cleaning_changes_as_often_as_was_counted_by_hand(shipped: Path) -> None:
    changes = Counter(change.rule for change in read_cleaned(shipped / REPORT).changes)
    assert changes == {"left reading": 98, "half-width comma": 69, "wrong variant": 4}


def test_it_has_five_headings_and_twenty_one_sentences(report: Report) -> None:
    assert headings(report.sections) == 5
    assert [passage.number for passage in report.passages] == list(range(1, 22))


def test_the_lead_has_no_heading(report: Report) -> None:
    assert (report.passages[0].section.number, report.passages[0].section.title) == (0, "")


def test_nothing_but_the_changes_tells_the_text_from_the_file(report: Report, shipped: Path) -> None:
    text = report.raw
    for change in reversed(read_cleaned(shipped / REPORT).changes):
        assert text[change.start : change.end] == change.before
        text = text[: change.start] + change.after + text[change.end :]
    assert text == report.text


@pytest.mark.parametrize("phrase", ["指明了方向", "發布", "採訪", "雲計算", "願望", "範圍", "互聯網", "烏鎮"])
def test_the_clean_text_reads_as_a_person_writes_it(report: Report, phrase: str) -> None:
    assert phrase in report.text


@pytest.mark.parametrize("remnant", ["(", ")", ",", "范圍", "云計算", "采訪", "愿望"])
def test_nothing_of_the_converter_is_left(report: Report, remnant: str) -> None:
    assert remnant not in report.text


def test_each_passage_is_the_text_between_its_offsets(report: Report) -> None:
    assert all(report.text[own.start : own.end] == own.text for own in report.passages)


def test_each_passage_leads_back_into_the_file(report: Report) -> None:
    from bot.report.cleaning import clean

    for passage in report.passages:
        start, end = report.raw_span(passage.start, passage.end)
        assert clean(report.raw[start:end]).text.startswith(passage.text[:-1])
        assert report.raw[start] == passage.text[0]


def test_each_sentence_and_heading_has_its_translation(report: Report) -> None:
    assert all(passage.translation for passage in report.passages)
    assert all(section.translation for section in report.sections[1:])
    assert report.title_translation


def test_passages_know_their_translated_section(report: Report) -> None:
    assert all(passage.section is report.sections[passage.section.number] for passage in report.passages)
