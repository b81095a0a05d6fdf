from __future__ import annotations

import pytest

from bot import Answerer
from bot.claims.claim import Vocabulary
from bot.claims.opening import opened, without_lacking
from bot.claims.taken import claims_of

OPENED = [
    ("参展企业超过400家吗", "参展企业多少家"),
    ("分论坛是18个还是20个", "分论坛是多少个"),
    ("开了2天、3天还是4天", "开了多少天"),
    ("was it held for 3 days or 5", "it held for how many"),
    ("第四届还是第五届", "第几届"),
    ("是不是在北京开的", "在哪里开的"),
    ("分论坛正好20个吗", "分论坛 多少个"),
    ("分论坛有没有20个那么多", "分论坛 多少个"),
    ("Were there exactly 20 sub-forums?", "there how many sub-forums?"),
]


@pytest.mark.parametrize(("question", "open_one"), OPENED)
def test_what_is_taken_for_granted_is_asked_for(conference: Answerer, question: str, open_one: str) -> None:
    asked = conference.searcher.question(question)
    words = frozenset(word.text for reading in conference.searcher.index.readings for word in reading.words)
    text = opened(asked, claims_of(asked, conference.searcher.missing(asked), Vocabulary(words, {})))
    assert text is not None
    assert text.split() == open_one.split()


@pytest.mark.parametrize(
    ("question", "left"),
    [("乌镇归桐乡还是绍兴", "乌镇归桐乡吗"), ("乌镇归绍兴还是桐乡？", "乌镇归桐乡吗")],
)
def test_what_the_report_lacks_is_no_choice(conference: Answerer, question: str, left: str) -> None:
    asked = conference.searcher.question(question)
    assert without_lacking(asked, conference.searcher.missing(asked)) == left


def test_a_choice_of_which_it_has_both_stays(conference: Answerer) -> None:
    asked = conference.searcher.question("乌镇还是桐乡")
    assert without_lacking(asked, conference.searcher.missing(asked)) is None
