from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.cuts import cuts
from bot.language.analyzers import View
from bot.report.plain import plain_report
from bot.retrieval.searcher import Searcher

IsCut = Callable[[str, str], bool]


@pytest.fixture
def is_cut() -> IsCut:
    """Whether the border before a part of a text's first sentence cuts what belongs together, of which nothing is marked."""

    def of(text: str, part: str) -> bool:
        index = Searcher(plain_report(text)).index
        folded = index.readings[0].text
        found = cuts(folded, {}, index.fields[View.CHARACTERS].idf, index.folded)
        assert len(found) == len(folded) + 1
        return bool(found[folded.index(part)])

    return of


def test_a_border_inside_a_foreign_name_cuts_it_and_one_beside_it_does_not(is_cut: IsCut) -> None:
    text = "农场主格林德尔救起了两个孩子。"
    assert is_cut(text, "德尔")
    assert not is_cut(text, "格林德尔")
    assert not is_cut(text, "救起")


def test_letters_of_a_name_that_the_report_has_together_alone_are_not_cut(is_cut: IsCut) -> None:
    once = "酋长马塔希来了。"
    assert is_cut(once + "马塔希住在岛上。", "希")
    assert not is_cut(once, "希")
    assert not is_cut("公司介绍产品。公司的产品很多。产品由公司生产。", "产品")
