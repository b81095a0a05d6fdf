from __future__ import annotations

import numpy as np
import pytest

import bot
from bot import Answerer, Status
from bot.report.plain import plain_report
from bot.retrieval.question_lines import QuestionLines
from bot.retrieval.ranker import Ranking
from bot.terminal import why

MARKED = """城市图书馆常见问题
问：怎样办理借书证？
答：带身份证到一楼服务台填表，十分钟就能办好，押金100元。
问：书过期了怎么办？
答：每本每天收滞纳金一角，最高不超过书价。
问：把书弄丢了要赔吗？
答：请先买同一版本的新书来还。买不到时按定价的三倍赔偿。
问：馆内可以吃东西吗？
答：阅览区禁止饮食，只能喝带盖的水。
"""
BARE = """退款多久到账？
原路退回，三到五个工作日。
忘了密码怎么办？
点登录页下面的找回密码，用手机收验证码。
"""
ON_ONE_LINE = "Q1：可以开发票吗？A1：可以，下单时填写抬头。\nQ2：多久发货？A2：付款后48小时内发货。"


@pytest.fixture(scope="module")
def library() -> Answerer:
    return bot.open_text(MARKED)


@pytest.mark.parametrize(
    ("question", "number"),
    [("怎么办借书证", 2), ("辦借書證要怎麼辦", 2), ("书丢了咋办", 6), ("馆内可以吃东西吗", 9), ("can i eat inside", 9)],
)
async def test_what_answers_is_told_and_not_the_question_of_the_report(
    library: Answerer, question: str, number: int
) -> None:
    answer = await library.answer(question)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)
    assert answer.hits[0].passage.text.startswith("答：")


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (BARE, "退款多久到账", "原路退回，三到五个工作日。"),
        (BARE, "忘了密碼怎麼辦", "点登录页下面的找回密码，用手机收验证码。"),
        (ON_ONE_LINE, "可以开发票吗", "A1：可以，下单时填写抬头。"),
        (ON_ONE_LINE, "多久发货", "A2：付款后48小时内发货。"),
    ],
)
async def test_questions_on_lines_of_their_own_and_before_a_mark_have_answers(
    text: str, question: str, answer: str
) -> None:
    assert (await bot.open_text(text).answer(question)).hits[0].passage.text == answer


@pytest.mark.parametrize(
    "text",
    [
        "他说：「你不是反对冒进吗？」众人不答。\n会议就此结束。",  # someone asks within what is told
        "为什么会这样呢？没有人知道。",
        "几点开门？\n几点关门？",  # nobody answers
    ],
)
def test_other_questions_have_no_answer_below(text: str) -> None:
    ranking = Ranking(np.array([0, 1], dtype=np.int64), np.array([2.0, 1.0]), 0.9)
    assert QuestionLines(plain_report(text)).answered(ranking) is ranking


def test_of_several_sentences_the_best_comes_first_and_the_scores_stay_by_rank() -> None:
    lines = QuestionLines(plain_report(MARKED))
    places = lines.answered(Ranking(np.array([4, 6, 0]), np.array([3.0, 2.0, 1.0]), 0.9))
    assert (places.places.tolist(), places.scores.tolist()) == ([6, 4, 0], [3.0, 2.0, 1.0])
    unknown = lines.answered(Ranking(np.array([4, 0]), np.array([3.0, 1.0]), 0.9))
    assert (unknown.places.tolist(), unknown.scores.tolist()) == ([5, 4, 0], [3.0, 3.0, 1.0])


async def test_why_is_told_where_what_answers_shares_no_term(library: Answerer) -> None:
    assert why(library.judge("怎样办证"), library) is not None
