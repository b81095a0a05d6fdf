from __future__ import annotations

import pytest

from bot.evaluation.families import FAMILIES, columns_of, families_of
from bot.retrieval.features import FEATURES


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_belongs_to_exactly_one_family(feature: str) -> None:
    assert len(families_of(feature)) == 1, f"{feature!r}: give it a place in bot/evaluation/families.py"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_features(family: str) -> None:
    assert columns_of(family, FEATURES)


def test_the_families_take_each_column_once() -> None:
    columns = [column for family in FAMILIES for column in columns_of(family, FEATURES)]
    assert sorted(columns) == list(range(len(FEATURES)))


def test_a_feature_that_nobody_placed_has_no_family() -> None:
    assert families_of("something new") == ()
    assert families_of("my heading") == ()
