from __future__ import annotations

import pytest

from bot.language.stemming import stems


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("held", "hold"),
        ("written", "write"),
        ("women", "woman"),
        ("colours", "color"),
        ("programme", "programs"),
        ("organised", "organizing"),
        ("kilometres", "kilometer"),
        ("km", "kilometers"),
    ],
)
def test_an_irregular_form_and_a_british_one_have_the_stem_of_the_word(said: str, meant: str) -> None:
    assert stems(said) == stems(meant)


@pytest.mark.parametrize(
    ("said", "other"), [("founded", "find"), ("range", "ring"), ("wounded", "wind"), ("leaves", "leaf")]
)
def test_what_may_as_well_be_another_word_is_left_as_it_is(said: str, other: str) -> None:
    assert stems(said) != stems(other)
