from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.spans import Spans
from bot.exact.trimming import trimmed
from bot.exact.wording import wording_of
from bot.retrieval.asked import asking_of
from bot.retrieval.question import Analysis

Trim = Callable[..., str]


@pytest.fixture
def trim(spans: Callable[[str], tuple[str, Spans]], analysis: Analysis) -> Trim:
    """What is shown of a part of a sentence to who asks a question."""

    def make(text: str, part: str, asked: str, *, is_told: bool = False) -> str:
        folded, own = spans(text)
        question = analysis.question(asked)
        asking = asking_of(question, analysis.reader.segmenter)
        start = folded.index(part)
        begin, end = trimmed(
            own, (start, start + len(part)), asking.asked, wording_of(question, asking), is_told=is_told
        )
        return folded[begin:end]

    return make


@pytest.mark.parametrize(
    ("text", "part", "question", "shown"),
    [
        ("家长另外捐赠12万元用于添置器材。", "12万元用于添置器材", "家长捐了多少", "12万元"),
        ("高中部18个班共2140名学生参加。", "2140名学生参加", "多少学生参加", "2140名学生"),
        ("比去年的冠军低2厘米。", "冠军低2厘米", "比去年差多少", "2厘米"),
        ("总额为180万元人民币的拨款到位。", "总额为180万元人民币的拨款", "拨款多少", "180万元人民币"),
        ("铅球比赛因场地积水推迟到19日上午。", "场地积水推迟到19日上午", "铅球什么时候比", "19日上午"),
    ],
)
def test_of_a_number_or_a_day_little_else_is_shown(trim: Trim, text: str, part: str, question: str, shown: str) -> None:
    assert trim(text, part, question) == shown


def test_what_is_around_two_numbers_stays(trim: Trim) -> None:
    text = "桥上有8条车道和2条铁路。"
    assert trim(text, "8条车道和2条铁路", "桥上有多少车道和铁路") == "8条车道和2条铁路"


@pytest.mark.parametrize(
    ("text", "part", "question", "shown"),
    [
        ("食堂为运动员准备了绿豆汤和香蕉。", "运动员准备了绿豆汤和香蕉", "食堂准备了什么", "绿豆汤和香蕉"),
        ("学校把煤渣跑道换成塑胶跑道。", "换成塑胶跑道", "跑道换成什么", "塑胶跑道"),
        ("公司的代表作是《远山》。", "代表作是《远山》", "代表作是什么", "《远山》"),
    ],
)
def test_the_word_before_the_asking_words_is_not_said_again(
    trim: Trim, text: str, part: str, question: str, shown: str
) -> None:
    assert trim(text, part, question) == shown


def test_who_asks_why_or_how_is_shown_all_of_it(trim: Trim) -> None:
    text = "他们准备了绿豆汤，因为天热。"
    assert trim(text, "准备了绿豆汤", "他们怎么准备的") == "准备了绿豆汤"


def test_a_word_that_ends_the_span_is_left_there(trim: Trim) -> None:
    text = "这种鱼由渔民准备。"
    assert trim(text, "渔民准备", "渔民准备什么") == "渔民准备"


def test_judged_questions_tell_where_an_answer_ends(trim: Trim) -> None:
    text = "家长另外捐赠12万元用于添置器材。"
    assert trim(text, "12万元用于添置器材", "家长捐了多少", is_told=True) == "12万元用于添置器材"
