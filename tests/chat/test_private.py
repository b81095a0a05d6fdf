from __future__ import annotations

from tests.chat.conftest import Chats


async def test_a_question_is_answered_with_the_exact_answer_first(chats: Chats) -> None:
    answer = await chats.world.answer_to(chats.ming.send(chats.account, "有多少企业参展？"))
    print(answer.text, answer.entities, answer.reply_markup)
    assert answer.text.startswith("411家\n")
