from __future__ import annotations

import pytest

from bot.language.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("how many ppl came", "how many people came"),
        ("can u say when", "can you say when"),
        ("no of projects", "number of projects"),
        ("No. of projects", "No. of projects"),
        ("dont they know", "do not they know"),
        ("I'm told it's over", "I am told it is over"),
        ("they’ve said it can't be", "they have said it cannot be"),
        ("firms w/ a stand", "firms with a stand"),
        ("13 bn yuan", "13 billion yuan"),
    ],
)
def test_what_chats_abbreviate_is_written_in_full(typed: str, written: str) -> None:
    assert written_out(typed) == written


@pytest.mark.parametrize(
    "text", ["China's plan", "Conf. of the IM", "u盘是什么", "www.im.com", "the U.S. and Mr Wu", "@u/ppl_x"]
)
def test_everything_else_stays(text: str) -> None:
    assert written_out(text) == text
