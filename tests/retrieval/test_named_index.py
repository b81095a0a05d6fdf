from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.language.glosses import shipped_glosses
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.asked import Asking, asking_of
from bot.retrieval.named_index import NamedIndex
from bot.retrieval.question import Analysis

Sought = Callable[[str, str], list[float]]


@pytest.fixture
def sought(analysis: Analysis) -> Sought:
    """What a sentence names of what a question asks for: how many not said, whether any, whether a word like the noun."""

    def values(sentence: str, question: str) -> list[float]:
        segmenter = analysis.reader.segmenter
        index = NamedIndex([analysis.reader.read(sentence)], segmenter, shipped_glosses())
        asked = analysis.question(question)
        found: list[float] = index.sought(asking_of(asked, segmenter), asked.reading.text)[:, 0].tolist()
        return found

    return values


@pytest.mark.parametrize(
    ("sentence", "question", "number"),
    [
        ("411家企业参展。", "有多少家企业参展", 1),
        ("大会于12月5日在乌镇闭幕。", "大会什么时候闭幕", 1),
        ("大会在乌镇闭幕。", "大会什么时候闭幕", 0),
        ("他住在北京。", "他住在哪里", 1),
        ("他先写了《雷雨》，后写了《日出》。", "他写了哪部作品", 2),
        ("他在2017年来，在1998年走。", "他哪一年来的", 2),
        ("Turing came.", "Who came?", 1),
    ],
)
def test_things_of_the_sort_asked_for_are_counted(sought: Sought, sentence: str, question: str, number: int) -> None:
    assert sought(sentence, question)[:2] == [number, float(number > 0)]


def test_what_the_question_says_is_named_and_not_counted(sought: Sought) -> None:
    assert sought("1998年他走了。", "1998年后他哪一年回来")[:2] == [0, 1]


def test_a_thing_of_which_the_question_says_little_is_counted(sought: Sought) -> None:
    assert sought("他毕业于北京大学。", "他毕业于哪所大学")[0] == 1


def test_no_more_than_three_are_counted(sought: Sought) -> None:
    assert sought("7家、8家、9家、10家、11家。", "有多少家企业")[0] == 3


def test_a_word_that_ends_like_the_noun_asked_about_tells(sought: Sought) -> None:
    assert sought("他是物理学家。", "他是哪位科学家")[2] == 1


def test_a_word_that_names_one_of_the_kind_asked_about_tells(sought: Sought) -> None:
    assert sought("他原是演员。", "他的职业是什么")[2] == 1
    assert sought("他原是中国人。", "他的职业是什么")[2] == 0


@pytest.mark.parametrize("sentence", ["他是科学家。", "他们来了。"])
def test_the_noun_itself_or_another_ending_tells_nothing(sought: Sought, sentence: str) -> None:
    assert sought(sentence, "他是哪位科学家")[2] == 0


def test_a_question_for_no_sort_of_thing_finds_nothing(sought: Sought) -> None:
    assert sought("他于12月5日在北京写了《雷雨》。", "为什么") == [0, 0, 0]


def test_each_passage_has_its_own_things(analysis: Analysis) -> None:
    readings = [analysis.reader.read(text) for text in ("大会闭幕。", "411家企业，30个国家。", "700名记者。")]
    index = NamedIndex(readings, analysis.reader.segmenter, shipped_glosses())
    assert index.sought(Asking(AnswerType.COUNT, (0, 0), "", (0, 0), 0, ""), "多少")[0].tolist() == [0, 2, 1]


def test_a_report_without_passages_names_nothing(analysis: Analysis) -> None:
    index = NamedIndex([], analysis.reader.segmenter, shipped_glosses())
    assert np.array_equal(
        index.sought(Asking(AnswerType.COUNT, (0, 0), "家", (0, 0), 0, ""), "多少家"), np.zeros((3, 0))
    )
