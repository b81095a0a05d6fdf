from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.scope import Scope, asked_scope

QUESTIONS = {
    Scope.REPORT: ["总结一下", "帮我概括一下报告", "這篇文章講了什麼", "summarize the report", "what is this article about?",
                   "tldr", "主要内容是什么", "中心思想", "key takeaways", "what are the main points of the report"],
    Scope.SECTION: ["博览会那部分", "浙江那一節", "第二节", "section 3", "the 2nd part", "第3章讲了什么"],
    Scope.WORDS: ["副省长说了什么", "任賢良怎麼說", "他还说了什么", "高兴夫都讲了些什么", "任賢良講了哪些重點？",
                  "任贤良还都说了", "what did he say",
                  "what did Gao say at the briefing", "gao xingfu shuo le shenme"],
    Scope.OVERVIEW: ["介绍一下博览会", "總結浙江的收穫", "tell me about the expo", "summary of the expo"],
    Scope.LIST: ["发布了哪些成果", "有什麼好處", "列出主办单位", "list the results",
                 "which reports were released", "what are the results", "which bodies acted as hosts", "which are the hosts",
                 "which 2 outcome documents were published"],
    Scope.BEGINNING: ["开头说了什么", "文章開頭講了什麼", "what does the beginning say", "how does the report begin"],
    Scope.ENDING: ["结尾说了什么", "报道的结尾怎么说", "文末讲了什么", "how does the report end", "the end of the report"],
    Scope.STATE: ["宣传报道做得怎么样", "主辦單位情況", "how was the coverage"],
}  # fmt: skip


@pytest.mark.parametrize(("scope", "question"), [(scope, own) for scope, all_of in QUESTIONS.items() for own in all_of])
def test_a_question_tells_how_much_it_asks_for(scope: Scope, question: str) -> None:
    asked = asked_scope(fold(question).text)
    assert asked
    assert asked.scope is scope


@pytest.mark.parametrize(
    "question",
    [
        "有多少家企业参展",
        "副省长是谁",
        "大会哪天闭幕",
        "who spoke?",
        "乌镇",
        "",
        "which edition was this?",
        "which reform does Zhejiang want to deepen",
        "which party congress's spirit is it",
        "开头那场演讲是谁的",
        "结尾的演讲是谁",
        "最后一段时间",
        "最后一天",
        "最后一场发布会是几点",
        "the opening",
        "when did it end",
        "how does it close",
    ],
)
def test_a_question_for_one_thing_has_no_scope(question: str) -> None:
    assert asked_scope(fold(question).text) is None


def test_a_section_may_be_named_by_number() -> None:
    numbers = [asked_scope(fold(own).text) for own in ("第二節講了什麼", "section 2", "the 2nd section")]
    assert [asked.section for asked in numbers if asked] == [2, 2, 2]


def test_a_section_may_be_counted_from_the_end() -> None:
    texts = (
        "最后一节",
        "最後一節講了什麼",
        "倒数第一节",
        "最后第二节说了什么",
        "the last section",
        "second to last section",
    )
    assert [asked.section for asked in map(asked_scope, (fold(own).text for own in texts)) if asked] == [
        -1,
        -1,
        -1,
        -2,
        -1,
        -2,
    ]


def test_what_someone_said_of_something_is_not_all_of_their_words() -> None:
    asked = asked_scope("任贤良在记者会上怎么介绍合作成果")
    assert asked is None or asked.scope is not Scope.WORDS
