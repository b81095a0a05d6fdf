"""Growing the ranker's trees with LightGBM, which only training needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.errors import TrainingError
from bot.retrieval.arrays import Scores
from bot.retrieval.trees import LEAVES, Split, Tree
from bot.training.regression import RankingTask

# Chosen in folds on the training sets, and left alone after that.
ROUNDS = 300
_PARAMETERS: Mapping[str, Any] = {
    "num_leaves": LEAVES,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 2017,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_ORDER = {
    **_PARAMETERS,
    "objective": "lambdarank",
    "lambdarank_truncation_level": 3,
    "learning_rate": 0.05,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "lambda_l2": 10,
}


@dataclass(frozen=True, slots=True)
class Growth:
    """How many trees the odds of something get, and how fast and how freely they grow.

    `rate` is what each tree adds of what it found, `rows_a_leaf` the fewest rows that a leaf has, `columns` the share of the
    columns that a tree may split on, `penalty` that on the squares of its leaves.
    """

    rounds: int
    rate: float = 0.05
    rows_a_leaf: int = 30
    columns: float = 0.5
    penalty: float = 10.0

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters as LightGBM names them."""
        return {
            **_PARAMETERS,
            "objective": "binary",
            "learning_rate": self.rate,
            "min_data_in_leaf": self.rows_a_leaf,
            "feature_fraction": self.columns,
            "lambda_l2": self.penalty,
        }


def grow_order(tasks: Sequence[RankingTask], rounds: int = ROUNDS) -> tuple[Tree, ...]:
    """Returns at most `rounds` trees that put the right rows first (LambdaMART): the same ones again from the same tasks.

    Raises:
        TrainingError: LightGBM is not installed.
    """
    if not tasks:
        return ()
    data = _lightgbm().Dataset(
        np.vstack([task.rows for task in tasks]),
        np.concatenate([task.right for task in tasks]).astype(np.float64),
        group=[len(task.rows) for task in tasks],
        weight=np.concatenate([np.full(len(task.rows), task.weight) for task in tasks]),
    )
    return trees_of(_lightgbm().train(_ORDER, data, rounds).dump_model())


def grow_odds(
    matrix: Scores, truth: Scores, known: Scores, growth: Growth, weight: Scores | None = None
) -> tuple[Tree, ...]:
    """Returns trees whose sum, added to the `known` log-odds, makes `truth` (0 or 1, a row of `matrix` each) likely.

    A row counts as much as its `weight` says, or one.

    Raises:
        TrainingError: LightGBM is not installed.
    """
    data = _lightgbm().Dataset(matrix, truth, weight=weight, init_score=known)
    return trees_of(_lightgbm().train(growth.parameters, data, growth.rounds).dump_model())


def _lightgbm() -> Any:  # noqa: ANN401 - it has no types
    try:
        import lightgbm  # noqa: PLC0415 - only those who train have it
    except (ImportError, OSError) as error:  # OSError: its library libgomp is not there
        remedy = "Install it by `pip install 'wuzhen-bot[train]'` (on Debian also `apt-get install libgomp1`)"
        raise TrainingError(f"Training needs LightGBM ({error}). {remedy}") from error
    return lightgbm


def trees_of(model: Mapping[str, Any]) -> tuple[Tree, ...]:
    """Returns the trees of a `model` as LightGBM dumps it, thresholds and values rounded to six places."""
    return tuple(_tree(own["tree_structure"]) for own in model["tree_info"])


def _tree(root: Mapping[str, Any]) -> Tree:
    splits: list[Split] = []
    leaves: list[float] = []

    def walk(node: Mapping[str, Any]) -> None:
        if "leaf_value" in node and "split_feature" not in node:
            leaves.append(round(float(node["leaf_value"]), 6))
            return
        first = len(leaves)
        walk(node["left_child"])
        struck = sum(1 << leaf for leaf in range(first, len(leaves)))
        splits.append(Split(node["split_feature"], round(node["threshold"], 6), 255 & ~struck))
        walk(node["right_child"])

    walk(root)
    return Tree(tuple(splits), tuple(leaves))
