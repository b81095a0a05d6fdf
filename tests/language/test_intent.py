from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.intent import Kind, asks_something, intent_of

QUESTIONS = {
    Kind.WHO: [
        "谁是副省长",
        "哪位领导通报了情况",
        "副省長叫什麼名字",
        "who is the vice governor",
        "whose speech was it",
        "shui shi fu shengzhang",
    ],
    Kind.HOW_MANY: [
        "有多少家企业参展",
        "来了几个国家的人",
        "多長時間",
        "第几届大会",
        "how much money was signed",
        "一共沉了几艘船",
        "duoshao qiye canzhan",
    ],
    Kind.WHEN: [
        "什么时候闭幕",
        "大會哪天閉幕",
        "哪一年举办的",
        "在哪一年舉辦",
        "when did it close",
        "what day did it end",
        "shenme shihou bimu",
    ],
    Kind.WHERE: [
        "在哪里举行",
        "大會在哪個城市舉行",
        "乌镇在什么地方",
        "在什么城市附近",
        "终点在哪里",
        "主要景点在哪儿",
        "兩次會議分別在哪裡舉行",
        "这个问题在哪里讨论的",
        "哪里不对外开放",
        "他在哪里买了十几台电脑",
        "where was it held",
        "which city hosted",
    ],
    Kind.WHY: [
        "为什么说凸显全球视野",
        "大會為何成功",
        "中国为什么重视互联网",
        "成功是为什么",
        "原因為何？",
        "why did it matter",
        "how come it matters",
    ],
    Kind.TITLE: ["发布了什么报告", "發布了哪些文件", "which book was released", "what report was published"],
    Kind.WHICH: [
        "发布了哪些成果",
        "在哪场比赛后退役",
        "哪一部法律",
        "有哪些機構",
        "list the achievements",
        "which results were released",
    ],
    Kind.HOW: ["怎么评价大会", "大會如何推動合作", "how did it go"],
    Kind.WHAT: [
        "什么是乌镇展望",
        "它在日语中被称为什么？",
        "改名为什么",
        "展覽的名稱為何？",
        "what is the Wuzhen Outlook",
        "烏鎮展望",
        "",
        "什么国家领导人出席了",
        "成功的关键在哪里",
        "兩種方法的區別在哪",
        "問題出在何處",
        "差別體現在什麼地方",
        "他觉得哪里不公平",
    ],
    Kind.YES_NO: ["主席是不是去了乌镇", "有沒有簽約", "did Xi Jinping attend"],
}


@pytest.mark.parametrize(
    ("question", "kind"), [(own, kind) for kind, questions in QUESTIONS.items() for own in questions]
)
def test_a_question_says_what_kind_of_thing_it_asks_for(question: str, kind: Kind) -> None:
    assert intent_of(fold(question).text).kind is kind


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("有多少家企業", "家"),
        ("多少名嘉宾", "名"),
        ("多少国家", "国家"),
        ("第几届", "届"),
        ("how many journalists came", "journalists"),
        ("多少", ""),
    ],
)
def test_a_question_of_number_says_what_is_counted(question: str, unit: str) -> None:
    assert intent_of(fold(question).text).unit == unit


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("闭幕式是在哪里", "闭幕式"),
        ("展館位於哪裡？", "展馆?"),
        ("签约金额是多少", "签约"),
        ("哪一部法律", "法律"),
        ("它被称为什么", "它被称"),
        ("在哪个城市举行", "举行"),
        ("造桥花了多少钱", "造桥"),
        ("门票要多少钱", "门票要"),
        ("签约多少人民币", "签约人民币"),
        ("多少人口", "人口"),
        ("开在什么大学", "开"),
    ],
)
def test_nothing_is_left_over_of_the_asking_words(question: str, left: str) -> None:
    text = fold(question).text
    asking = {place for start, end in intent_of(text).spans for place in range(start, end)}
    assert "".join(c for place, c in enumerate(text) if place not in asking) == left


@pytest.mark.parametrize("question", ["请问有多少家企业参展呢", "谁是副省长", "please tell me who came", "怎么"])
def test_the_asking_words_lie_in_the_text(question: str) -> None:
    assert all(0 <= start < end <= len(question) for start, end in intent_of(question).spans)


def test_a_measure_word_only_asks_but_a_counted_thing_is_content() -> None:
    assert [text[start:end] for text in ("多少家企业",) for start, end in intent_of(text).spans] == ["多少家"]
    assert [text[start:end] for text in ("多少国家",) for start, end in intent_of(text).spans] == ["多少"]


def test_a_bare_topic_has_no_asking_words() -> None:
    assert intent_of("乌镇展望").spans == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("who talked to reporters when it was over?", Kind.WHO),
        ("when did they say who came?", Kind.WHEN),
        ("were the gadgets unveiled when it opened?", Kind.YES_NO),
        ("did they say how many came?", Kind.HOW_MANY),
        ("what date did it close?", Kind.WHEN),
        ("my boss is curious: how many came?", Kind.HOW_MANY),
        ("is it over", Kind.YES_NO),
    ],
)
def test_of_english_the_first_asking_word_tells(text: str, kind: Kind) -> None:
    assert intent_of(text).kind is kind


@pytest.mark.parametrize(
    ("text", "asks"), [("谁来了", True), ("who came", True), ("is it over", False), ("大会闭幕", False)]
)
def test_what_asks_for_more_than_yes_or_no_asks_something(text: str, asks: bool) -> None:  # noqa: FBT001 - a column
    assert asks_something(text) is asks
