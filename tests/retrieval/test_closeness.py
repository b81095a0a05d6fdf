from __future__ import annotations

import itertools

import numpy as np
import pytest

from bot.retrieval.closeness import Closeness

PASSAGES = ["大会在乌镇闭幕大会", "企业参展", "大", "乌镇的企业在大会参展乌镇"]
RARITY = {"大": 1.0, "乌": 2.0, "镇": 2.0, "参": 4.0, "无": 8.0}


def highest(passage: str, width: int) -> float:
    starts = range(max(1, len(passage)))
    return max(sum(RARITY.get(term, 0.0) for term in set(passage[start : start + width])) for start in starts)


@pytest.mark.parametrize("width", [1, 2, 4, 6, 50])
def test_a_window_counts_each_term_in_it_once_by_its_rarity(width: int) -> None:
    windows = Closeness(PASSAGES).windows(RARITY, np.arange(4), [width])
    assert windows[:, 0] == pytest.approx([highest(passage, width) for passage in PASSAGES])


def test_windows_do_not_reach_into_the_next_passage() -> None:
    for places in itertools.permutations(range(4), 2):
        windows = Closeness(PASSAGES).windows(RARITY, np.array(places), [50])
        assert windows[:, 0] == pytest.approx([highest(PASSAGES[place], 50) for place in places])


def test_a_passage_without_a_term_holds_nothing() -> None:
    assert Closeness(["大", "", ""]).windows(RARITY, np.array([0, 1, 2]), [6]).tolist() == [[1], [0], [0]]
