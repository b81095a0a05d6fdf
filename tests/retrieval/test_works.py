from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.report.plain import plain_report
from bot.retrieval.searcher import Searcher
from bot.retrieval.works import Works

TEXT = "大会发布了《烏鎮展望》和《2017年世界互联网发展最佳实践案例集》，《Nature》作了报道。"


@pytest.fixture(scope="module")
def works() -> Works:
    return Works(Searcher(plain_report(TEXT)).index)


@pytest.mark.parametrize(
    "title",
    [
        "《乌镇展望》",
        "《烏鎮展望》",
        "《世界互联网最佳实践案例集》",
        "《2017世界互联网发展最佳实践案例》",
        "《nature》",
    ],
)
def test_the_report_has_a_title_of_which_it_has_most(works: Works, title: str) -> None:
    assert works.has(fold(title).text)


@pytest.mark.parametrize("title", ["《乌镇宣言》", "《人民的名义》", "《science》", "《网》论"])
def test_the_report_has_no_title_of_which_it_has_little(works: Works, title: str) -> None:
    assert not works.has(fold(title).text)


def test_titles_are_told_by_their_marks(works: Works) -> None:
    assert works.named("《乌镇展望》和〈人民的名义〉, 大会") == [(0, 6), (7, 14)]
