from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

import bot
from bot.answer import Status
from bot.answering import Answerer
from bot.chat.examples import Example, Examples
from bot.language.script import Language, in_language, language_of
from bot.report.corpus import QUESTIONS

FEW = "图书馆周一闭馆。\n图书馆藏书三万册。\n馆长名叫李四。\n"


@pytest.fixture(scope="module")
def judged() -> tuple[str, ...]:
    corpus = Path(__file__).parents[2] / "corpus" / "wic2017"
    lines = (corpus / QUESTIONS).read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line)["question"] for line in lines)


def offered(examples: Examples, language: Language) -> list[Example]:
    return list(dict.fromkeys(example for turn in range(2) for example in examples.for_language(language, turn)))


@pytest.mark.parametrize("language", list(Language))
async def test_what_the_report_offers_is_shown_in_the_askers_language_and_script(
    answerer: Answerer, judged: tuple[str, ...], language: Language
) -> None:
    examples = offered(await Examples.tried(answerer, judged), language)
    listed = [question for own, question in answerer.report.examples if own is language]
    assert [example.question for example in examples] == listed
    assert len(listed) == 6


async def test_what_the_report_offers_is_found_with_an_exact_answer_in_different_sentences(answerer: Answerer) -> None:
    for language in Language:
        answers = [await answerer.answer(question) for own, question in answerer.report.examples if own is language]
        assert all(answer.status is Status.FOUND and answer.short for answer in answers)
        assert len({answer.hits[0].passage.number for answer in answers}) == len(answers)


async def test_what_the_report_offers_is_written_in_the_language_that_it_is_offered_in(answerer: Answerer) -> None:
    for language, question in answerer.report.examples:
        assert language_of(question) is language
        assert in_language(question, language) == question


async def test_without_an_offer_tidy_questions_go_before_untidy_ones() -> None:
    questions = ["图书馆藏书多少册", "图书馆藏书 多少册 ？", "图书馆有多少册藏书？"]
    examples = await Examples.tried(bot.open_text(FEW, title="图书馆"), questions)
    assert examples.for_language(Language.SIMPLIFIED)[0].question == "图书馆有多少册藏书？"


async def test_without_an_offer_a_question_with_a_word_that_nobody_knows_is_not_shown(answerer: Answerer) -> None:
    plain = bot.open_text(answerer.report.text, title=answerer.report.title)
    examples = await Examples.tried(plain, ["有多少家企业参展蛐蛐？", "有多少家企业参展？"])
    shown = [example.question for example in examples.for_language(Language.SIMPLIFIED)]
    assert shown[0] == "有多少家企业参展？"
    assert "有多少家企业参展蛐蛐？" not in shown


async def test_a_number_leads_to_the_same_words_whatever_else_is_offered(answerer: Answerer) -> None:
    question = "有多少家企业参展？"
    number = zlib.crc32(question.encode()) % 1_000_000
    for others in ((), ("大会哪天闭幕的",)):
        plain = bot.open_text(answerer.report.text, title=answerer.report.title)
        assert (await Examples.tried(plain, (*others, question))).numbered(number) == question
