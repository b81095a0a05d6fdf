from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.answering import Answerer


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("区块链有提到吗", ["区块链"]),
        ("有比特幣展台嗎", ["比特幣"]),
        ("台積電股價", ["台積電", "股價"]),
        ("刘强东来了吗", ["刘强东"]),
        ("元宇宙有提到吗", ["元宇宙"]),
        ("20个主论坛对吗", ["主论坛"]),
        ("是不是只有一个人演讲", ["一个人"]),
        ("was Li Keqiang there", ["Li Keqiang"]),
        ("you asked to find the robots", ["robots"]),
        ("is the venue 400 metres long", ["400", "metres"]),
        ("有没有办晚宴", ["晚宴"]),
        ("推荐一部电影", ["推荐", "电影"]),
        ("你们问了半天机器人", ["机器人"]),
        ("晚宴机器人", ["晚宴", "机器人"]),
        ("马云来了吗", ["马云"]),
    ],
)
async def test_what_is_missing_is_named_whole_as_it_was_typed_and_without_idle_words(
    conference: Answerer, question: str, missing: Sequence[str]
) -> None:
    assert list((await conference.answer(question)).missing) == missing
