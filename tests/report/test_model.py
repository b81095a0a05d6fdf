from __future__ import annotations

from bot.report.model import numbers_of
from bot.report.plain import plain_report

REPORT = plain_report("大会闭幕。企业参展。嘉宾来了。")


def test_a_passage_stands_at_its_place_and_is_found_by_its_number() -> None:
    for place, passage in enumerate(REPORT.passages):
        assert passage.place == place
        assert REPORT.numbered(passage.number) is passage


def test_places_are_told_by_their_numbers_in_order() -> None:
    assert numbers_of(frozenset({2, 0})) == [REPORT.passages[0].number, REPORT.passages[2].number] == [1, 3]
