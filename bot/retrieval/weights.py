"""The ranker's weights, in a file that a person can read."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.errors import WeightsError


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the ranking by feature, for Chinese questions and for others; of the probability; and two thresholds.

    An answer is found at a probability of `found` and above, absent below `unsure`.
    """

    chinese: Mapping[str, float]
    latin: Mapping[str, float]
    probability: Mapping[str, float]
    found: float
    unsure: float

    def to_json(self) -> str:
        """Returns the weights as text, rounded to six places."""
        return json.dumps(_rounded(asdict(self)), indent=1, ensure_ascii=False) + "\n"


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return round(value, 6) if isinstance(value, float) else value


def read_weights(text: str, source: str | Path) -> Weights:
    """Returns the weights in `text`.

    Raises:
        WeightsError: naming `source` and what is wrong.
    """
    try:
        return Weights(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise WeightsError(
            f"{source}: not weights of this version ({error}). Make them anew by `wuzhen-bot train`"
        ) from error


def shipped_weights() -> Weights:
    """Returns the weights that ship with the bot."""
    file = importlib.resources.files(__package__).joinpath("weights.json")
    return read_weights(file.read_text(encoding="utf-8"), "bot/retrieval/weights.json")
