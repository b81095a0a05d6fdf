from __future__ import annotations

import pytest

from bot.language.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("how many ppl came", "how many people came"),
        ("can u say when", "can you say when"),
        ("who r they", "who are they"),
        ("no of projects", "number of projects"),
        ("No. of projects and # of guests", "number of projects and number of guests"),
        ("dont they know", "do not they know"),
        ("I'm told it's over", "I am told it is over"),
        ("im curious", "I am curious"),
        ("they’ve said it can't be", "they have said it can not be"),
        ("firms w/ a stand", "firms with a stand"),
        ("technology, e.g. cloud or AI", "technology, such as cloud or AI"),
        ("a meet n greet for press & guests", "a meet and greet for press and guests"),
    ],
)
def test_what_chats_abbreviate_is_written_in_full(typed: str, written: str) -> None:
    assert written_out(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "China's plan", "Conf. of the IM", "u盘是什么，im 呢", "www.im.com", "the U.S. and u.s. firms", "@u/ppl_x", "r&d",
        "plan r",         "who is im yoon-ah", "300 bc", "no of course", "c# of", "what's been done",
    ],
)  # fmt: skip
def test_everything_else_stays(text: str) -> None:
    assert written_out(text) == text
