from __future__ import annotations

import asyncio

import pytest

from bot.chat import deep_link
from bot.chat.texts import language_of_code
from tests.chat.conftest import Chats, buttons, styled


async def test_a_question_is_answered_with_the_exact_answer_first(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    assert answer.text.startswith("411家\n")
    assert styled(answer, "bold")[0] == "411家"


async def test_the_sentence_is_a_blockquote_with_its_section_and_number(chats: Chats) -> None:
    answer = await chats.ask("有多少家企业参展？")
    (quote,) = styled(answer, "blockquote")
    assert quote.startswith("在互联网之光博览会上")
    assert quote.endswith("。")
    assert "第 2 节" in answer.text
    assert "第 11 句" in answer.text


async def test_a_question_in_traditional_characters_is_answered_in_the_original_script(chats: Chats) -> None:
    answer = await chats.ask("有多少企業參展？")
    assert "參展" in answer.text
    assert "第 11 句" in answer.text


async def test_a_question_in_english_is_answered_with_the_original_and_its_translation(chats: Chats) -> None:
    answer = await chats.ask("How many well-known companies exhibited at the Light of the Internet Expo?")
    assert "參展" in styled(answer, "blockquote")[0]
    assert "Unofficial translation: At the Light of the Internet Expo, 411 " in answer.text
    assert "Section 2" in answer.text


async def test_a_question_that_tells_no_language_is_answered_in_the_askers(chats: Chats) -> None:
    hua = chats.world.user("Hua", language_code="zh-hant")
    answer = await chats.world.answer_to(hua.send(chats.account, "411"))
    assert "第 11 句" in answer.text
    assert "參展" in answer.text


async def test_what_the_report_does_not_have_is_named(chats: Chats) -> None:
    answer = await chats.ask("2031年有什么计划")
    assert answer.text.startswith("报告没有提到：2031")


async def test_a_greeting_gets_three_questions_as_buttons(chats: Chats) -> None:
    answer = await chats.ask("你好")
    assert len(buttons(answer)) == 3


async def test_what_is_suggested_next_is_something_else(chats: Chats) -> None:
    before = set(buttons(await chats.ask("你好")))
    for text in ("谢谢", "😀", "/start", "谢谢"):
        await chats.ask("有多少家企业参展？")
        after = set(buttons(await chats.ask(text)))
        assert after.isdisjoint(before)
        before = after


async def test_a_suggested_question_is_answered_when_tapped(chats: Chats) -> None:
    suggestions = await chats.ask("谢谢")
    question, data = next(iter(buttons(suggestions).items()))
    press = chats.ming.press(suggestions, data)
    answer = await chats.world.answer_to(suggestions)
    assert answer.text.startswith(question)
    assert "句" in answer.text
    assert not (await press.answer()).get("text")


async def test_a_caption_is_a_question(chats: Chats) -> None:
    message = chats.ming.send_document(chats.account, "a.txt", b"-", caption="有多少家企业参展？")
    assert (await chats.world.answer_to(message)).text.startswith("411家")


async def test_a_message_without_text_is_told_that_only_text_is_read(chats: Chats) -> None:
    message = chats.ming.send_document(chats.account, "a.txt", b"-")
    assert "文字" in (await chats.world.answer_to(message)).text


async def test_ask_without_a_question_says_how_to_ask(chats: Chats) -> None:
    assert "/ask" in (await chats.ask("/ask")).text


async def test_ask_in_private_is_a_question_too(chats: Chats) -> None:
    assert (await chats.ask("/ask 有多少家企业参展？")).text.startswith("411家")


async def test_an_unknown_command_is_called_so(chats: Chats) -> None:
    assert "/help" in (await chats.ask("/weather")).text


async def test_an_edited_question_edits_its_answer(chats: Chats) -> None:
    question = chats.ming.send(chats.account, "大会设置多少个分论坛？")
    answer = await chats.world.answer_to(question)
    chats.ming.edit(question, "有多少家企业参展？")
    edited = await chats.changed(answer)
    assert edited.text.startswith("411家")
    assert edited.message_id == answer.message_id


async def test_a_question_edited_into_thanks_gets_questions_as_buttons(chats: Chats) -> None:
    question = chats.ming.send(chats.account, "有多少家企业参展？")
    answer = await chats.world.answer_to(question)
    chats.ming.edit(question, "谢谢")
    edited = await chats.changed(answer)
    assert len(buttons(edited)) == 3
    assert edited.text.startswith((await chats.ask("谢谢")).text.split("\n")[0])


async def test_thanks_edited_into_a_question_are_answered(chats: Chats) -> None:
    thanks = chats.ming.send(chats.account, "谢谢")
    suggestions = await chats.world.answer_to(thanks)
    chats.ming.edit(thanks, "有多少家企业参展？")
    assert (await chats.changed(suggestions)).text.startswith("411家")


async def test_an_edit_of_a_question_nobody_remembers_is_ignored(idle: Chats) -> None:
    async with idle.running():
        question = idle.ming.send(idle.account, "你好")
        await idle.world.answer_to(question)
    async with idle.running():
        await idle.silence(lambda: idle.ming.edit(question, "大会设置多少个分论坛？"))


async def test_a_deep_link_with_a_question_is_answered(chats: Chats) -> None:
    payload = deep_link.encode_question("有多少家企业参展？")
    assert payload
    answer = await chats.world.answer_to(chats.ming.start(chats.account, payload))
    assert answer.text.startswith("411家")


async def test_a_deep_link_with_an_example_is_answered(chats: Chats) -> None:
    example = chats.examples.for_language(chats.simplified)[0]
    message = chats.ming.start(chats.account, deep_link.encode_example(example.number))
    assert "句" in (await chats.world.answer_to(message)).text


async def test_a_deep_link_that_is_none_of_ours_greets(chats: Chats) -> None:
    answer = await chats.world.answer_to(chats.ming.start(chats.account, "from-somewhere"))
    assert "你好" in answer.text


async def test_start_greets_in_the_users_language(chats: Chats) -> None:
    for code, word in (("zh-hans", "繁体"), ("zh-TW", "繁體"), ("en", "pinyin"), ("de", "pinyin")):
        user = chats.world.user(f"User {code}", language_code=code)
        answer = await chats.world.answer_to(user.start(chats.account))
        assert word in answer.text
        assert len(buttons(answer)) == 3


async def test_the_commands_are_answered(chats: Chats) -> None:
    words = {"/help": chats.at, "/about": "21 句", "/privacy": "内存", "/settings": "界面语言"}
    for command, word in words.items():
        user = chats.world.user("User", language_code="zh-hans")
        assert word in (await chats.world.answer_to(user.send(chats.account, command))).text


async def test_questions_of_one_chat_are_answered_in_order(chats: Chats) -> None:
    questions = [
        chats.ming.send(chats.account, text) for text in ("大会设置多少个分论坛？", "有多少家企业参展？", "你好")
    ]
    answers = await chats.world.answers_to(questions[-1], 3)
    assert [answer.reply and answer.reply.message_id for answer in answers] == [q.message_id for q in questions]


async def test_chats_are_answered_side_by_side(chats: Chats) -> None:
    people = [chats.world.user(f"Person {number}") for number in range(20)]
    questions = [person.send(chats.account, "有多少家企业参展？") for person in people]
    answers = await asyncio.gather(*(chats.world.answer_to(question, 3) for question in questions))
    assert all(answer.text.startswith("411家") for answer in answers)


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("en", "How many companies took part in the expo?"),
        ("zh-hans", "有多少家企业参加了博览会？"),
        ("zh-hant", "有多少家企業參加了博覽會？"),
    ],
)
async def test_start_offers_the_reports_own_questions_in_the_askers_language(
    chats: Chats, code: str, question: str
) -> None:
    hua = chats.world.user("Hua", language_code=code)
    labels = [label for _ in range(2) for label in buttons(await chats.world.answer_to(hua.start(chats.account)))]
    offered = {each for language, each in chats.answerer.report.examples if language is language_of_code(code)}
    assert question in offered
    assert len(labels) == 6
    assert set(labels) <= offered
