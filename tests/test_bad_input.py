from __future__ import annotations

import asyncio

import pytest

import bot
from bot import Answerer, Status
from bot.answering import LONGEST_QUESTION

NOTHING = (Status.ABSENT, 0.0, None, (), ())


def outcome(answer: bot.Answer) -> tuple[object, ...]:
    return answer.status, answer.confidence, answer.short, answer.missing, answer.hits


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "\n\t\u3000",
        "？？？",
        "。，、！",
        "...",
        "的了吗",
        "of the",
        "🎉👍",
        "\ud800",
        "\u200b\u202e",
        "\x00",
    ],
)
async def test_a_question_without_content_gets_nothing_back(conference: Answerer, question: str) -> None:
    assert outcome(await conference.answer(question)) == NOTHING


async def test_digits_that_the_report_does_not_have_are_missing(conference: Answerer) -> None:
    answer = await conference.answer("98765")
    assert (answer.status, answer.missing, answer.hits) == (Status.ABSENT, ("98765",), ())


async def test_letters_without_sense_are_missing(conference: Answerer) -> None:
    answer = await conference.answer("asdfgh qwerty")
    assert (answer.status, answer.hits) == (Status.ABSENT, ())
    assert answer.missing


@pytest.mark.parametrize(
    "question",
    [
        "有多少家企业参展" * 600,
        "企业参展 " * 20_000,
        "x" * 100_000,
        "1" * 100_000,
        "一" * 100_000,
        "🎉" * 100_000,
    ],
)
async def test_of_a_long_question_the_first_4096_characters_are_read(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.question == question[:LONGEST_QUESTION]
    assert outcome(answer) == outcome(await conference.answer(question[:LONGEST_QUESTION]))


@pytest.mark.parametrize(
    "question",
    [
        "有多\u200b少家企\u202e业参\u2066展",
        "\ufeff有多少家企业参展",
        "🎉有多少家企业参展🎉",
        "有多少家企业参展\ud83d",
        "有多少家企业参展\x00\x07",
        "　有多少家企业参展！！！",
    ],
)
async def test_marks_that_no_one_sees_or_says_change_no_hit(conference: Answerer, question: str) -> None:
    answer, plain = await conference.answer(question), await conference.answer("有多少家企业参展")
    assert answer.status is Status.FOUND
    assert [hit.passage for hit in answer.hits] == [hit.passage for hit in plain.hits]
    assert answer.short == plain.short


@pytest.mark.parametrize(
    "question",
    [
        "<b>企业</b>参展",
        "&lt;企业&gt; &amp; 参展",
        "[企业](tg://user?id=1)",
        "'; DROP TABLE 企业; --",
        "{{企业}} %s %(x)s",
        "\\企业\\d+(",
        "企业 AND (参展 OR",
    ],
)
async def test_markup_and_queries_are_ordinary_text(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.question == question
    assert answer.hits[0].passage.number in {8, 11, 19}
    assert all(conference.report.text[hit.passage.start : hit.passage.end] == hit.passage.text for hit in answer.hits)


async def test_a_thousand_questions_at_once_are_answered_as_each_alone(conference: Answerer) -> None:
    questions = [
        "有多少家企业参展",
        "副省長是誰",
        "When did it close?",
        "马云",
        "你好",
        "duoshao qiye canzhan",
        "大会" * 101,
        "",
    ]
    alone = [await conference.answer(own) for own in questions]
    together = await asyncio.gather(*(conference.answer(questions[i % len(questions)]) for i in range(1000)))
    assert all(answer == alone[i % len(questions)] for i, answer in enumerate(together))


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
async def test_an_empty_text_has_no_answer_and_misses_what_was_asked_for(text: str) -> None:
    answer = await bot.open_text(text).answer("有多少家企业参展")
    assert (answer.status, answer.confidence, answer.short, answer.hits) == (Status.ABSENT, 0.0, None, ())
    assert answer.missing


@pytest.mark.parametrize("text", ["。。。", "🎉🎉", "\ud800\udfff", "!!!\n???", "\x00"])
async def test_a_text_without_words_has_no_answer(text: str) -> None:
    answer = await bot.open_text(text).answer("企业")
    assert (answer.status, answer.hits) == (Status.ABSENT, ())


async def test_a_text_of_one_sentence_answers_with_it() -> None:
    answerer = bot.open_text("共有411家企业参展。")
    assert [hit.passage.text for hit in (await answerer.answer("有多少家企业参展")).hits] == ["共有411家企业参展。"]
    assert (await answerer.answer("zzzz")).hits == ()


async def test_a_text_of_equal_sentences_answers_with_five_of_them() -> None:
    answerer = bot.open_text("企业参展。" * 200)
    hits = (await answerer.answer("企业参展")).hits
    assert [hit.passage.text for hit in hits] == ["企业参展。"] * 5
    assert len({hit.passage.number for hit in hits}) == 5


async def test_a_sentence_of_a_hundred_thousand_characters_is_one_passage() -> None:
    answerer = bot.open_text("企业参展，" * 20_000)
    assert [len(hit.passage.text) for hit in (await answerer.answer("企业参展")).hits] == [100_000]


@pytest.mark.slow
async def test_a_report_of_twenty_thousand_sentences_opens_and_answers() -> None:
    answerer = bot.open_text("".join(f"第{i}号企业在{i % 97}号展厅展示了{i * 7}件产品。" for i in range(20_000)))
    assert len(answerer.report.passages) == 20_000
    answer = await answerer.answer("第19998号企业展示了多少件产品")
    assert answer.hits[0].passage.number == 19_999
