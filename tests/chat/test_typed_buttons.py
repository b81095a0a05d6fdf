"""What a button under an answer says may as well be typed."""

from __future__ import annotations

import pytest

from tests.chat.conftest import Chats, buttons

ASKING = "有多少家企业参展？"
LABELS = {
    "更多": ["更多！", "更多结果", "再来一点", "還有嗎", "还有更多吗", "more please", "show more"],
    "前后文": ["上下文", "出处？", "来源", "來源是什麼", "下一句", "source"],
    "原文": ["原文", "看原文", "能看原文吗", "original"],
}


@pytest.mark.parametrize(("label", "typed"), [(label, typed) for label, words in LABELS.items() for typed in words])
async def test_a_typed_button_shows_what_the_button_shows(chats: Chats, label: str, typed: str) -> None:
    answer = await chats.ask(ASKING)
    shown = await chats.ask(typed)
    chats.ming.press(answer, buttons(answer)[label])
    assert (await chats.changed(answer)).text == shown.text


async def test_a_typed_button_without_an_answer_before_it_is_told_so(chats: Chats) -> None:
    assert (await chats.ask("更多")).text.startswith("我不确定你指的是哪个答案。")


async def test_a_typed_button_in_reply_to_an_answer_in_a_group_shows_it(chats: Chats) -> None:
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    answer = await chats.world.answer_to(chats.ming.send(group, f"/ask {ASKING}"))
    shown = await chats.world.answer_to(chats.ming.reply(answer, "更多"))
    assert shown.text.startswith("相关的其他句子：")


@pytest.mark.parametrize("question", ["更多企业参展吗", "大会的来源国有哪些"])
async def test_a_question_with_such_a_word_is_asked(chats: Chats, question: str) -> None:
    await chats.ask(ASKING)
    assert not (await chats.ask(question)).text.startswith(("相关的其他句子", "前后文"))
