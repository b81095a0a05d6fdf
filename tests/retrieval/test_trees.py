from __future__ import annotations

import sys

import lightgbm
import numpy as np
import pytest

from bot.errors import TrainingError
from bot.retrieval.boosting import Growth, grow_odds, grow_order, trees_of
from bot.retrieval.regression import RankingTask
from bot.retrieval.trees import LEAVES, Split, Tree, Trees, tree_of

SMALL = Tree((Split(1, 2.5, 0b11111110), Split(0, 0.5, 0b11111101)), (10.0, 20.0, 30.0))


def lists(count: int) -> list[RankingTask]:
    chance = np.random.default_rng(7)
    tasks = []
    for _ in range(count):
        rows = chance.random((8, 5))
        right = np.arange(8) == np.argmax(rows[:, 0] - np.abs(rows[:, 1] - 0.5))
        tasks.append(RankingTask(rows, right, 1.0))
    return tasks


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


def test_trees_score_as_lightgbm_predicts() -> None:
    chance = np.random.default_rng(7)
    rows, values = chance.random((400, 5)), chance.random(400)
    booster = lightgbm.train(
        {"num_leaves": LEAVES, "verbose": -1, "num_threads": 1}, lightgbm.Dataset(rows, values), 50
    )
    trees = Trees(trees_of(booster.dump_model()))
    np.testing.assert_allclose(trees.scores(rows), booster.predict(rows), atol=50e-6)


def test_grown_trees_put_the_right_row_first() -> None:
    tasks = lists(400)
    trees = Trees(grow_order(tasks[:300]))
    hits = [task.right[np.argmax(trees.scores(task.rows))] for task in tasks[300:]]
    assert np.mean(hits) > 0.8


def test_grown_odds_add_what_the_known_ones_lack() -> None:
    chance = np.random.default_rng(7)
    rows = chance.random((2000, 3))
    truth = (rows[:, 0] > 0.5).astype(np.float64)
    trees = Trees(grow_odds(rows, truth, np.zeros(2000), Growth(rounds=100)))
    assert trees.scores(np.array([[0.1, 0.5, 0.5]]))[0] < -1 < 1 < trees.scores(np.array([[0.9, 0.5, 0.5]]))[0]


def test_a_tree_is_the_same_after_writing_and_reading() -> None:
    assert tree_of(str(SMALL)) == SMALL
    assert tree_of(str(Tree((), (0.5,)))) == Tree((), (0.5,))


@pytest.mark.parametrize("text", ["", "1<=2:3", "1<=2:3 = 1", "= 1 2", "1<=2:3 = a b"])
def test_a_text_that_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"tree|float"):
        tree_of(text)


def test_without_lightgbm_training_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    with pytest.raises(TrainingError, match=r"pip install 'wuzhen-bot\[train\]'"):
        grow_order(lists(1))
