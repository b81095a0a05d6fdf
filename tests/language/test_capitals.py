from __future__ import annotations

import pytest

from bot.language.capitals import with_plain_capitals


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("WHO CAME TO WUZHEN?", "who came to Wuzhen?"),
        ("Who Gave The Keynote Speech", "who gave the keynote speech"),
        ("Did Sundar Pichai Attend It", "did Sundar Pichai attend it"),
        ("DID GOOGLE ATTEND IT?", "did Google attend it?"),
    ],
)
def test_english_words_are_small_where_most_have_capitals(written: str, plain: str) -> None:
    assert with_plain_capitals(written) == plain


@pytest.mark.parametrize(
    "text", ["Was Gao Xingfu there", "Gao Xingfu", "WIC", "大会和 WIC IOT AND CLOUD", "who came", ""]
)
def test_capitals_of_names_stay(text: str) -> None:
    assert with_plain_capitals(text) == text
