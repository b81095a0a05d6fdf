from __future__ import annotations

import sys

import lightgbm
import numpy as np
import pytest

from bot.errors import TrainingError
from bot.retrieval.trees import LEAVES, Trees
from bot.training.boosting import Growth, grow_odds, grow_order, trees_of
from bot.training.regression import RankingTask


def lists(count: int) -> list[RankingTask]:
    chance = np.random.default_rng(7)
    tasks = []
    for _ in range(count):
        rows = chance.random((8, 5))
        right = np.arange(8) == np.argmax(rows[:, 0] - np.abs(rows[:, 1] - 0.5))
        tasks.append(RankingTask(rows, right, 1.0))
    return tasks


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


def test_without_lightgbm_training_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    with pytest.raises(TrainingError, match=r"pip install 'wuzhen-bot\[train\]'"):
        grow_order(lists(1))
