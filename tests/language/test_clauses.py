from __future__ import annotations

import pytest

from bot.language.clauses import CLAUSE
from bot.language.folding import fold
from bot.language.pairs import pairs_of


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("4场发布会，2场集体采访。", ["4场发布会", "2场集体采访"]),
        ("成果有两类：产品；技术", ["成果有2类", "产品", "技术"]),
        ("来了1,500人，签约18项！", ["来了1500人", "签约18项"]),
        ("rows 2,3 were full, the others not", ["rows 2,3 were full", " the others not"]),
        ("来了 多少人", ["来了 多少人"]),
    ],
)
def test_a_clause_of_a_report_ends_at_a_mark_and_not_within_figures(text: str, clauses: list[str]) -> None:
    assert CLAUSE.findall(fold(text).text) == clauses


def test_a_single_letter_has_no_neighbour() -> None:
    assert (pairs_of("发布会"), pairs_of("会"), pairs_of("")) == (["发布", "布会"], [], [])
