from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval.trees import Split, Tree, Trees, tree_of

SMALL = Tree((Split(1, 2.5, 0b11111110), Split(0, 0.5, 0b11111101)), (10.0, 20.0, 30.0))


@pytest.mark.parametrize(("row", "score"), [([0, 2.5], 10), ([0.5, 3], 20), ([0.6, 3], 30), ([9, 2], 10)])
def test_a_row_reaches_the_leaf_that_no_test_strikes_out(row: list[float], score: float) -> None:
    assert Trees([SMALL]).scores(np.array([row])) == [score]


def test_the_scores_of_trees_are_their_sum() -> None:
    assert Trees([SMALL, Tree((), (0.25,)), SMALL]).scores(np.array([[0.0, 0.0], [1.0, 9.0]])).tolist() == [
        20.25,
        60.25,
    ]


def test_no_trees_score_nothing() -> None:
    assert Trees([]).scores(np.ones((3, 2))).tolist() == [0, 0, 0]


def test_a_tree_is_the_same_after_writing_and_reading() -> None:
    assert tree_of(str(SMALL)) == SMALL
    assert tree_of(str(Tree((), (0.5,)))) == Tree((), (0.5,))


@pytest.mark.parametrize("text", ["", "1<=2:3", "1<=2:3 = 1", "= 1 2", "1<=2:3 = a b"])
def test_a_text_that_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"tree|float"):
        tree_of(text)
