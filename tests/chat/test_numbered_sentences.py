from __future__ import annotations

import pytest

from tests.chat.conftest import Chats, styled


async def test_a_sentence_is_shown_by_its_number_with_its_place(chats: Chats) -> None:
    answer = await chats.ask("第11句")
    (quoted,) = styled(answer, "blockquote")
    assert answer.text.startswith(quoted)
    assert "411家" in quoted
    assert "第 11 句" in answer.text


async def test_several_sentences_are_shown_by_their_numbers(chats: Chats) -> None:
    answer = await chats.ask("第 5 到 7 句")
    assert len(styled(answer, "blockquote")) == 3
    assert all(f"第 {number} 句" in answer.text for number in (5, 6, 7))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("第30句", "没有这个编号：报告一共 5 节、21 句。"),
        ("第30句話", "沒有這個編號：報告一共 5 節、21 句。"),
        ("sentence 30", "There is no such number: the report has 5 sections and 21 sentences."),
    ],
)
async def test_for_a_number_beyond_the_report_it_is_told_how_many_there_are(
    chats: Chats, question: str, told: str
) -> None:
    assert (await chats.ask(question)).text == told
