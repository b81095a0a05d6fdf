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
class Model:
    """A weight for each feature or sign, and trees that are added to their sum."""

    linear: Mapping[str, float]
    trees: tuple[Tree, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """The order of candidates for Chinese questions and for others, the log-odds that the first answers, two thresholds.

    Trees of an order split on the features and on their distance to the highest of the list, those of the log-odds on the signs.

    An answer is found at a probability of `found` and above, absent below `unsure`.
    """

    chinese: Model
    latin: Model
    probability: Model
    found: float
    unsure: float

    def to_json(self) -> str:
        """Returns the weights as text, rounded to six places, a number or a tree a line."""
        parts = {
            "chinese": _plain(self.chinese),
            "latin": _plain(self.latin),
            "probability": _plain(self.probability),
            "found": self.found,
            "unsure": self.unsure,
        }
        return json.dumps(parts, indent=1, ensure_ascii=False) + "\n"


def _plain(model: Model) -> dict[str, object]:
    return {"linear": _rounded(model.linear), "trees": [str(tree) for tree in model.trees]}


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 6) for name, value in weights.items()}


def read_weights(text: str, source: str | Path) -> Weights:
    """Returns the weights in `text`.

    Raises:
        WeightsError: naming `source` and what is wrong.
    """
    try:
        parts = json.loads(text)
        chinese, latin, probability = (_model(parts.pop(name)) for name in ("chinese", "latin", "probability"))
        return Weights(chinese, latin, probability, **parts)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WeightsError(
            f"{source}: not weights of this version ({error}). Make them anew by `wuzhen-bot train`"
        ) from error


def _model(parts: Mapping[str, Any]) -> Model:
    return Model(parts["linear"], tuple(tree_of(text) for text in parts["trees"]))


def shipped_weights(*, judged: bool = False) -> Weights:
    """Returns the weights that ship with the bot: for a report with `judged` questions of its own, or for any other."""
    return read_weights(*shipped_text("bot.retrieval", judged=judged))


def shipped_text(package: str, *, judged: bool) -> tuple[str, str]:
    """Returns the text of the weights that ship in `package`, for reports with or without `judged` questions, and its source."""
    name = "weights-judged.json" if judged else "weights.json"
    text = importlib.resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return text, f"{package.replace('.', '/')}/{name}"
