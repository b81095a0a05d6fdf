"""The ranker's weights, in a file that a person can read."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import WeightsError
from bot.retrieval.trees import Tree, tree_of


@dataclass(frozen=True, slots=True)
class Order:
    """What puts candidates in order: a weight for each feature, and trees over them and over their distance to the highest."""

    linear: Mapping[str, float]
    trees: tuple[Tree, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """The order of candidates for Chinese questions and for others; weights of the probability; and two thresholds.

    An answer is found at a probability of `found` and above, absent below `unsure`.
    """

    chinese: Order
    latin: Order
    probability: Mapping[str, float]
    found: float
    unsure: float

    def to_json(self) -> str:
        """Returns the weights as text, rounded to six places, a number or a tree a line."""
        parts = {
            "chinese": _plain(self.chinese),
            "latin": _plain(self.latin),
            "probability": _rounded(self.probability),
            "found": self.found,
            "unsure": self.unsure,
        }
        return json.dumps(parts, indent=1, ensure_ascii=False) + "\n"


def _plain(order: Order) -> dict[str, object]:
    return {"linear": _rounded(order.linear), "trees": [str(tree) for tree in order.trees]}


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 6) for name, value in weights.items()}


def read_weights(text: str, source: str | Path) -> Weights:
    """Returns the weights in `text`.

    Raises:
        WeightsError: naming `source` and what is wrong.
    """
    try:
        parts = json.loads(text)
        chinese, latin = (_order(parts.pop(name)) for name in ("chinese", "latin"))
        return Weights(chinese, latin, **parts)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WeightsError(
            f"{source}: not weights of this version ({error}). Make them anew by `wuzhen-bot train`"
        ) from error


def _order(parts: Mapping[str, Any]) -> Order:
    return Order(parts["linear"], tuple(tree_of(text) for text in parts["trees"]))


def shipped_weights() -> Weights:
    """Returns the weights that ship with the bot."""
    file = importlib.resources.files(__package__).joinpath("weights.json")
    return read_weights(file.read_text(encoding="utf-8"), "bot/retrieval/weights.json")
