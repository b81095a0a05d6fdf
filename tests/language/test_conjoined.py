from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.conjoined import parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("谁写的贺信，谁做的主旨演讲？", ["谁写的贺信", "谁做的主旨演讲"]),
        ("嘉宾和记者各有多少人", ["嘉宾有多少人", "记者有多少人"]),
        ("主辦單位與協辦單位分別有幾家？", ["主辦單位有幾家", "協辦單位有幾家"]),
        ("how many guests and how many journalists", ["how many guests", "how many journalists"]),
        ("who wrote it, and who gave the keynote?", []),
        ("有多少企业，其中外企", []),
        ("嘉宾到底有没有2000人，具体多少", []),
        ("来了多少嘉宾", []),
        ("how many institutions and universities", []),
        ("谁，谁，谁，谁", []),
    ],
)
def test_what_asks_beside_each_other_is_parted(text: str, parts: Sequence[str]) -> None:
    assert parts_of(text) == parts
