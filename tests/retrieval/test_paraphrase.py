from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from bot.retrieval.arrays import Scores
from bot.retrieval.paraphrase import PARAPHRASE_FEATURES, Paraphrases
from bot.retrieval.question import Analysis

Shares = Callable[..., Scores]
PASSAGES = ("学校成立于1950年。", "他买了一台冰箱。", "校园里种满了银杏。", "她卖掉了旧电脑。")


@pytest.fixture
def shares(analysis: Analysis) -> Shares:
    """What each of some passages says of a question."""

    def values(question: str, passages: Sequence[str] = PASSAGES) -> Scores:
        readings = [analysis.reader.read(passage) for passage in passages]
        paraphrases = Paraphrases(readings, analysis.meanings, analysis.reader.segmenter)
        return paraphrases.shares(analysis.question(question), np.arange(len(passages)))

    return values


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("学校是哪年创办的", 0),
        ("哪一年建校", 0),
        ("What did he put the fridge in", 1),
        ("誰購買了電冰箱", 1),
        ("Who sold the laptop", 3),
    ],
)
def test_the_passage_that_says_it_in_other_words_says_most_of_it(shares: Shares, question: str, place: int) -> None:
    assert shares(question)[0].argmax() == place


def test_a_word_itself_counts_one_by_each_measure(shares: Shares) -> None:
    assert shares("冰箱")[:, 1].tolist() == [1.0] * len(PARAPHRASE_FEATURES)


def test_of_a_question_without_words_nothing_is_said(shares: Shares) -> None:
    assert not shares("？").any()


def test_a_report_without_words_says_nothing(shares: Shares) -> None:
    assert not shares("冰箱", ("……", "。")).any()


def test_a_word_in_the_passage_counts_once_however_often_it_stands_there(shares: Shares) -> None:
    once, twice = shares("冰箱和电视", ("他买了冰箱。", "他买了冰箱，又买了冰箱。"))[0]
    assert once == twice


def test_a_rare_word_counts_more_than_a_common_one(shares: Shares) -> None:
    both = shares("他的冰箱叫什么", ("他走了。", "冰箱坏了。"))[0]
    assert both[1] > both[0]


def test_a_passage_without_words_among_others_says_nothing(shares: Shares) -> None:
    assert shares("冰箱", ("……", "他买了冰箱。", "。"))[0].tolist() == [0.0, 1.0, 0.0]
