from __future__ import annotations

import pytest

from bot.retrieval.answer_type import AnswerType
from bot.retrieval.asked import asking_of, asking_spans
from bot.retrieval.question import Analysis


@pytest.mark.parametrize(
    ("question", "asked", "head"),
    [
        ("有多少家企业参展？", AnswerType.COUNT, "企业"),
        ("他于哪一年出生？", AnswerType.YEAR, ""),
        ("大会什么时候闭幕？", AnswerType.TIME, ""),
        ("请问几月几号结束的", AnswerType.TIME, ""),
        ("記者會一共開過幾回？", AnswerType.COUNT, ""),
        ("东征元帅府在哪里设置？", AnswerType.PLACE, ""),
        ("哪一個國家最早承認？", AnswerType.PLACE, "国家"),
        ("他毕业于哪所大学？", AnswerType.ORGANISATION, "大学"),
        ("誰提出了這個學說？", AnswerType.WHO, ""),
        ("是哪位皇帝下令的？", AnswerType.WHO, "皇帝"),
        ("邓小平是谁", AnswerType.IDENTITY, "邓小平"),
        ("为什么要停业？", AnswerType.REASON, ""),
        ("造成惡性通貨膨脹的原因是什麼?", AnswerType.REASON, ""),
        ("大会发布了什么报告？", AnswerType.WORK, "报告"),
        ("钩鼻海蛇又叫什么？", AnswerType.NAME, ""),
        ("新闻发布有什么特点？", AnswerType.DESCRIPTION, "特点"),
        ("金盏花有什么作用？", AnswerType.DESCRIPTION, ""),
        ("哪一位传教士死在上川岛？", AnswerType.WHO, "传教士"),
        ("植物园占地几英亩？", AnswerType.COUNT, ""),
        ("有哪些客房？", AnswerType.LIST, "客房"),
        ("哪种类型的能源被使用？", AnswerType.THING, "类型"),
        ("哪个部门负责税收？", AnswerType.ORGANISATION, "部门"),
        ("哪两个国家签署了条约？", AnswerType.PLACE, "国家"),
        ("全世界的目光這幾天都看向哪個小鎮？", AnswerType.PLACE, "小镇"),
        ("冠軍是在西元幾年?", AnswerType.YEAR, ""),
        ("白俄羅斯的官方語言為何?", AnswerType.THING, "官方语言"),
        ("禅那被译为什么？", AnswerType.NAME, ""),
        ("鱼的俗名是什么？", AnswerType.NAME, "俗名"),
        ("恆星的哪一部分可見？", AnswerType.THING, ""),
        ("他擔任副總統的時候誰擔任總統?", AnswerType.WHO, ""),
        ("停战的主因是?", AnswerType.REASON, "主因"),
        ("和哪一家公司達成協議？", AnswerType.ORGANISATION, "公司"),
        ("大学深受哪个国家的制度数量影响？", AnswerType.PLACE, "国家"),
        ("理事会作了什么调整？", AnswerType.DESCRIPTION, "调整"),
        ("第三名为什么没有人拿？", AnswerType.REASON, ""),
        ("媒体为什么把那组戏称为“面包篮”？", AnswerType.REASON, ""),
        ("自民黨為甚麼失去議席？", AnswerType.REASON, ""),
        ("他离开节目是为了什么？", AnswerType.REASON, ""),
        ("几个委员为何坐牢？", AnswerType.REASON, ""),
        ("几份抄本后来下落如何？", AnswerType.HOW, ""),
        ("有几个炮位不让进，是为了保护什么动物？", AnswerType.THING, "动物"),
        ("许多高级将领欠缺什么？", AnswerType.THING, ""),
        ("哪个自治市面积最大？", AnswerType.PLACE, "自治市"),
        ("哪个组织拒绝承认这次误判？", AnswerType.ORGANISATION, "组织"),
        ("方案最后落得什么结局？", AnswerType.DESCRIPTION, "结局"),
        ("他这张图错在哪里？", AnswerType.DESCRIPTION, ""),
        ("海峡在两国之间有何地位？", AnswerType.THING, "地位"),
        ("屋顶上盖的是什么？", AnswerType.THING, ""),
        ("内眦赘皮指的是什么？", AnswerType.DEFINITION, ""),
        ("恒星内部含有什么物质？", AnswerType.THING, "物质"),
        ("How many companies exhibited?", AnswerType.COUNT, ""),
        ("When did it close?", AnswerType.TIME, ""),
        ("Why did it close?", AnswerType.REASON, ""),
    ],
)
def test_a_question_tells_what_it_asks_for_and_about_which_noun(
    analysis: Analysis, question: str, asked: AnswerType, head: str
) -> None:
    asking = asking_of(analysis.question(question), analysis.reader.segmenter)
    assert asking.asked is asked
    if analysis.question(question).is_chinese and head:
        assert asking.head == head


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("由谁主办", "谁"),
        ("他是哪一個人", "哪1个"),
        ("共有多少家企业", "多少家"),
        ("原因是?", ""),
        ("哪个部门负责税收", "哪个"),
        ("该过程被称为什么", "什么"),
        ("是为什么停业的", "为什么"),
        ("多伦多大学在哪里", "哪里"),
        ("压强有多大，取决于什么", "什么"),
        ("一共来了几个人", "几个"),
    ],
)
def test_the_asking_words_are_found_where_they_stand(analysis: Analysis, question: str, words: str) -> None:
    own = analysis.question(question)
    assert own.reading.text[slice(*asking_of(own, analysis.reader.segmenter).span)] == words


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("资金由谁筹措?", ["谁"]),
        ("谁知道在哪里举办", ["谁", "哪里"]),
        ("驱逐他们的原因为?", [""]),
        ("乌镇大会主题", []),
    ],
)
def test_the_words_that_ask_stand_where_they_stand(text: str, asking: list[str]) -> None:
    assert [text[slice(*span)] for span in asking_spans(text)] == asking
