from __future__ import annotations

import pytest

from bot.answer import Status
from bot.answering import Answerer


@pytest.mark.parametrize(
    ("question", "exact"),
    [
        ("妈的问了半天到底多少家企业啊", "411家"),
        ("尼玛到底多少记者", "700多名"),
        ("刚吃完饭刷到这个新闻，嘉宾有多少人啊", "1500多名"),
        ("同事问我有多少记者去了，我说不知道，你说说", "700多名"),
        ("我老板非要我写个总结，急死了，谁知道多少家企业参展", "411家"),
        ("外面下雨了，有多少家企業參展", "411家"),
        ("手机快没电了，快说大会几号闭幕", "12月5日"),
        ("my kid asked me this, who wrote the congratulatory letter", "習近平主席"),
        ("bro who gave the keynote", "王滬寧"),
    ],
)
async def test_chat_around_a_question_keeps_no_answer_back(conference: Answerer, question: str, exact: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.short) == (Status.FOUND, exact)


@pytest.mark.parametrize(
    "question",
    [
        "在北京，有多少企业参展",
        "去年，有多少企业参展",
        "第三届，有多少嘉宾",
        "马云来了，他讲了什么",
        "晚宴开始了，有多少嘉宾",
        "如果是外企，有多少家参展",
        "in Beijing, how many exhibitors",
        "women only, how many guests",
    ],
)
async def test_what_the_question_is_asked_of_stays(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


@pytest.mark.parametrize("clause", ["群里吵翻天了", "看得我头疼", "煩死了"])
def test_what_tells_of_the_day_is_an_aside(conference: Answerer, clause: str) -> None:
    assert conference.searcher.chatter.is_aside(clause)


@pytest.mark.parametrize("clause", ["大会结束了", "我看完展览了", "签约了", "晚宴来", "嘉宾来了"])
def test_what_the_report_speaks_of_is_none(conference: Answerer, clause: str) -> None:
    assert not conference.searcher.chatter.is_aside(clause)


@pytest.mark.parametrize(
    "text",
    [
        "我爱你",
        "你是男是女",
        "你好聪明",
        "你用的什么模型",
        "你是GPT吗",
        "什么意思",
        "我饿了",
        "好無聊啊",
        "群里有多少人",
        "@小王 文件发我一下",
        "how old are you",
        "who is your developer",
        "i'm bored",
        "how many people are in this group",
    ],
)
async def test_what_speaks_of_nothing_that_the_report_has_is_small_talk(conference: Answerer, text: str) -> None:
    answer = await conference.answer(text)
    assert (answer.status, answer.missing, answer.hits) == (Status.ABSENT, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "你知道马云吗",
        "机器人参展了吗",
        "我要买门票",
        "我国的主张是什么",
        "门票",
        "报名",
        "你觉得大会怎么样",
        "do you mention robots",
    ],
)
async def test_what_may_be_asked_of_a_report_is_none(conference: Answerer, text: str) -> None:
    answer = await conference.answer(text)
    assert answer.missing or answer.hits
