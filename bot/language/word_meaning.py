"""How like two words are in meaning: 成立 and 创办, 冰箱 and fridge."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import NamedTuple

from bot.language.english import stem_rarity

# From which cosine on a word is much like another, and from which share of what the asked one means on.
MUCH, MOSTLY = 0.5, 0.6
# How like two words are that stand in one group of synonyms.
SYNONYMOUS = 0.8


class WordMeaning(NamedTuple):
    """The meanings of a word as a vector: how rare each is among the meanings of all words; its length, and their sum."""

    rarities: Mapping[str, float]
    length: float
    total: float


@functools.lru_cache(maxsize=32_768)
def word_meaning(meanings: tuple[str, ...]) -> WordMeaning:
    """Returns the vector of these `meanings`; of none, length and sum are 1."""
    rarities = {meaning: stem_rarity(meaning) for meaning in meanings}
    length = math.sqrt(sum(rarity * rarity for rarity in rarities.values()))
    return WordMeaning(rarities, length or 1.0, sum(rarities.values()) or 1.0)
