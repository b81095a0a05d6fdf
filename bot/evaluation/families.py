"""The ranker's features in families, each with or without which the ranker can be measured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.language.analyzers import View
from bot.retrieval.paraphrase import PARAPHRASE_FEATURES
from bot.retrieval.presence import PRESENCE_FEATURES

_VIEW = f"(?:{'|'.join(View)})"

# What the names of a family's features look like; each feature belongs to exactly one.
FAMILIES: Mapping[str, str] = {
    "views' scores": rf"{_VIEW} (?:score|best)",
    "coverage": rf"{_VIEW} (?:coverage|squared)",
    "rarest terms": rf"{_VIEW} rarest",
    "presence": rf"{_VIEW} (?:{'|'.join(map(re.escape, PRESENCE_FEATURES))})",
    "windows": r"window .+",
    "longest run": r"longest run",
    "concepts": r"concepts(?: .+)?",
    "translation": r"translation .+",
    "numbers and names": r"numbers|names",
    "kind fits": r"(?:number|unit|date|person|place|reason|title) fits",
    "what it tells": r"tells .+",
    "near": r"near, .+",
    "in other words": "|".join(map(re.escape, PARAPHRASE_FEATURES)),
    "sort asked for": r"sought, .+",
    "sentences around": r"(?:score|best) (?:before|after)",
    "judged questions": r"votes(?: .+)?|explained|by words",
    "heading": r"heading",
    "position and length": r"first|position|length",
}


def families_of(feature: str) -> tuple[str, ...]:
    """Returns the families whose pattern the name `feature` fits: one, for a feature that has a place in `FAMILIES`."""
    return tuple(family for family, pattern in FAMILIES.items() if re.fullmatch(pattern, feature))


def columns_of(family: str, features: Iterable[str]) -> list[int]:
    """Returns the places of the features that belong to `family`."""
    return [place for place, feature in enumerate(features) if family in families_of(feature)]
