from __future__ import annotations

import pytest

import bot
from bot import Answer, Answerer, AnswerKind, Status
from bot.gathering import MOST

LISTS = [
    ("大会发布了哪些成果", [13, 14, 15]),
    ("大會都發布了哪些成果？", [13, 14, 15]),
    ("大会对浙江有什么好处", [18, 19, 20]),
    ("谁写的贺信，谁做的主旨演讲？", [4, 5]),
    ("嘉宾和记者各有多少人", [9, 17]),
    ("how many guests and how many journalists", [9, 17]),
]
SPEECHES = [
    ("高兴夫说了什么", [18, 19, 20, 21]),
    ("副省長說了什麼", [18, 19, 20, 21]),
    ("what did the vice governor say", [18, 19, 20, 21]),
    ("what did the Zhejiang vice governor say at the briefing", [18, 19, 20, 21]),
    ("gao xingfu shuo le shenme", [18, 19, 20, 21]),
    ("任贤良怎么说", [6, 10]),
    ("老任说了啥", [6, 10]),
    ("高兴夫都讲了些什么", [18, 19, 20, 21]),
    ("任賢良講了哪些重點？", [6, 10]),
]
SECTIONS = [
    ("第二节讲了什么", [7, 8, 9, 10, 11, 12]),
    ("第2部分說了什麼", [7, 8, 9, 10, 11, 12]),
    ("what is in section 3?", [13, 14, 15]),
    ("浙江那一节", [18, 19, 20, 21]),
    ("最后一节", [18, 19, 20, 21]),
    ("最後一段講了什麼", [18, 19, 20, 21]),
    ("最后第二节说了什么", [16, 17]),
    ("what does the last section say", [18, 19, 20, 21]),
    ("开头说了什么", [1, 2, 3]),
    ("how does the report end", [19, 20, 21]),
    ("介绍一下中国主张", [4, 5, 6]),
    ("宣传报道做得怎么样", [16, 17]),
]
GISTS = ["总结一下", "總結一下這次大會", "这篇报告讲了什么", "what is this report about?", "summarize the report"]


def numbers(answer: Answer) -> list[int]:
    return [passage.number for passage in answer.passages]


@pytest.mark.parametrize(("question", "expected"), LISTS)
async def test_a_list_is_answered_with_all_of_its_sentences(
    conference: Answerer, question: str, expected: list[int]
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.kind, numbers(answer)) == (Status.FOUND, AnswerKind.LIST, expected)


@pytest.mark.parametrize(("question", "expected"), SPEECHES)
async def test_someones_words_are_answered_to_the_end_of_the_paragraph(
    conference: Answerer, question: str, expected: list[int]
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.kind, numbers(answer)) == (Status.FOUND, AnswerKind.SECTION, expected)


@pytest.mark.parametrize(("question", "expected"), SECTIONS)
async def test_a_section_is_answered_whole(conference: Answerer, question: str, expected: list[int]) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.kind, numbers(answer)) == (Status.FOUND, AnswerKind.SECTION, expected)


@pytest.mark.parametrize("question", GISTS)
async def test_the_gist_of_a_report_is_its_lead(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, numbers(answer), answer.missing) == (Status.FOUND, [1, 2, 3], ())


async def test_the_gist_of_a_report_without_a_lead_is_each_sections_first_sentence() -> None:
    answerer = bot.open_text(
        "论坛\n大会设置二十个分论坛，嘉宾很多。共识很多。\n展览\n四百家企业参展，产品很新。观众很多。"
    )
    assert numbers(await answerer.answer("总结一下")) == [1, 3]


@pytest.mark.parametrize(
    "question", ["大会办了哪些新闻发布活动", "有哪些技术参展", "介绍一下博览会", "有多少家企业参展", "任贤良是谁"]
)
async def test_one_sentence_that_says_all_is_the_answer_alone(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.kind, answer.passages) == (AnswerKind.PASSAGE, (answer.hits[0].passage,))


async def test_what_someone_said_of_one_thing_is_no_speech(conference: Answerer) -> None:
    answer = await conference.answer("what did Ren Xianliang say about China's role on the global internet")
    assert numbers(answer) == [6]


@pytest.mark.parametrize("question", ["马云说了什么", "第9节讲了什么", "你好", "明天天气怎么样"])
async def test_nothing_forms_an_answer_that_is_absent(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.kind, answer.passages) == (Status.ABSENT, AnswerKind.PASSAGE, ())


async def test_a_deed_is_not_taken_for_words(conference: Answerer) -> None:
    assert numbers(await conference.answer("王沪宁说了什么")) == [5]


async def test_an_office_with_a_word_that_the_report_lacks_is_nobody_known(conference: Answerer) -> None:
    answer = await conference.answer("省里的教育厅长说了点啥")
    assert answer.status is not Status.FOUND
    assert answer.kind is AnswerKind.PASSAGE


@pytest.mark.parametrize("question", [own for own, _ in LISTS + SPEECHES + SECTIONS])
async def test_the_first_hit_is_among_the_sentences_of_the_answer(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.hits[0].passage in answer.passages


@pytest.mark.parametrize("question", [own for own, _ in LISTS + SPEECHES])
async def test_all_sentences_of_the_answer_are_among_the_hits(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert set(answer.passages) <= {hit.passage for hit in answer.hits}


@pytest.mark.parametrize("question", [own for own, _ in LISTS + SPEECHES + SECTIONS])
async def test_hits_of_lists_come_best_first_and_within_the_limit(conference: Answerer, question: str) -> None:
    hits = (await conference.answer(question, limit=4)).hits
    assert len({hit.passage.number for hit in hits}) == len(hits) <= 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


async def test_a_limit_does_not_shorten_the_answer(conference: Answerer) -> None:
    answer = await conference.answer("大会发布了哪些成果", limit=1)
    assert (len(answer.hits), numbers(answer)) == (1, [13, 14, 15])


async def test_an_answer_has_at_most_six_sentences() -> None:
    answerer = bot.open_text("".join(f"王明表示，第{n}件事情很重要。\n" for n in range(1, 12)))
    answer = await answerer.answer("王明说了什么")
    assert len(answer.passages) == MOST


async def test_an_english_report_has_speeches_too() -> None:
    text = "The fair opened in Lyon. Anna Keller said the harvest was good. Prices fell. Tom Reed left early."
    answer = await bot.open_text(text.replace(". ", ".\n")).answer("what did Anna Keller say?")
    assert numbers(answer) == [2]


async def test_someones_words_end_where_another_one_speaks() -> None:
    text = "会议昨天召开。王明表示，收成很好。粮价稳定。李华指出，运输困难。道路要修。"
    answer = await bot.open_text(text).answer("王明说了什么")
    assert numbers(answer) == [2, 3]


def test_without_sections_the_last_sentences_are_the_last_section() -> None:
    answerer = bot.open_text("甲队先进球。乙队后来追平。丙队没有上场。天下起了雨。裁判吹了哨。", title="比赛")
    answers = [answerer.judge(text).answer for text in ("最后一节", "结尾说了什么", "开头说了什么", "倒数第二节")]
    assert [numbers(answer) for answer in answers[:3]] == [[3, 4, 5], [3, 4, 5], [1, 2, 3]]
    assert answers[3].status is not Status.FOUND


async def test_two_things_asked_at_once_are_no_list_where_one_has_no_answer(conference: Answerer) -> None:
    answer = await conference.answer("谁写的贺信，门票多少钱")
    assert answer.status is not Status.FOUND
