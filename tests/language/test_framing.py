from __future__ import annotations

import pytest

from bot.language.framing import unframed


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("请问一下，大会在哪？谢谢！", "大会在哪"),
        ("各位大佬，请教个问题：谁做了主旨演讲？急！", "谁做了主旨演讲"),
        ("有没有人知道大会几号闭幕", "大会几号闭幕"),
        ("能不能告诉我有多少家企业", "有多少家企业"),
        ("根据这篇报道，有多少嘉宾", "有多少嘉宾"),
        ("我正在写一篇作业，需要用到这份报告里的内容，麻烦帮我查一下大会的日期，非常感谢！", "大会的日期"),
        ("請問有多少記者？", "有多少記者？"),
        ("Hi, could you please tell me: who came? Thanks!", "who came"),
        ("Does anyone know who came?", "who came?"),
        ("According to the report, who came?", "who came?"),
        ("who came according to this article?", "who came"),
        ("I'm writing a paper on this and would like to know who came", "who came"),
        ("sorry to bother you, who came", "who came"),
        ("@WuzhenBot who came", "who came"),
        ("@alice 大会几号闭幕", "大会几号闭幕"),
        ("大会在哪里闭幕 https://t.me/wuzhen/12", "大会在哪里闭幕"),
        ("#乌镇 有多少嘉宾", "有多少嘉宾"),
        ("问题：有多少嘉宾", "有多少嘉宾"),
        ("我听说有5000人参加，是真的吗", "有5000人参加，是真的吗"),
        ("我估计应该有上万人吧", "有上万人吧"),
        ("听说大会来了很多人，有多少", "大会来了很多人，有多少"),
        ("I assume it took place in Beijing, no?", "it took place in Beijing, no?"),
        ("more than 100 firms, I'd guess?", "more than 100 firms"),
        ("老师好，请问有多少嘉宾", "有多少嘉宾"),
        ("麻烦问一下有多少嘉宾", "有多少嘉宾"),
        ("有无大佬知道有多少嘉宾", "有多少嘉宾"),
        ("帮忙看看有多少嘉宾", "有多少嘉宾"),
        ("文章提到有多少嘉宾参加", "有多少嘉宾参加"),
        ("有多少嘉宾呢亲", "有多少嘉宾呢"),
        ("Hello bot, who came?", "who came?"),
        ("Quick question - who came", "who came"),
        ("anyone know who came asap", "who came"),
    ],
)  # fmt: skip
def test_what_frames_a_question_is_left_out(said: str, asked: str) -> None:
    assert unframed(said) == asked


@pytest.mark.parametrize(
    "text",
    [
        "另外十场是什么性质的会", "报告中国互联网发展的是谁", "Well known companies were there?",
        "大会向谁表示感谢", "中国向谁求助", "什么事很急", "Who said thank you", "帮我国企业走出去的是谁", "了解大会的人是谁",
        "我在写关于蓝皮书的文章，发布了几本？", "需要什么证件，在哪里办？", "Hi-Tech companies present?",
        "hello world conference",
        "下午好声音是谁", "麻烦制造者是谁", "请教育部长", "谢谢", "你好", "请问",
        "thanks", "please", "大家怎么看", "谁可以参加",
        "请介绍一下博览会", "求助热线是多少", "有人参加吗", "幫忙協辦的機構有幾家", "报告里写了什么", "这份报告讲什么",
        "需要多少钱", "5G信号", "",
        "印象中国是什么", "据说明书写了什么", "记得住乡愁是谁说的", "我以为期3天的大会", "我估计数是多少", "我记得他是谁说的",
        "I think, therefore I am 是谁说的", "We think tank forum, who spoke", "I heard Jack Ma spoke, who came",
        "who said: I think",
    ],
)  # fmt: skip
def test_what_asks_or_is_all_that_is_said_stays(text: str) -> None:
    assert unframed(text) == text


@pytest.mark.parametrize("text", ["@durov 来了吗", "#5G 是什么", "who is @durov", "谁是@durov"])
def test_a_name_or_tag_that_something_is_asked_of_stays(text: str) -> None:
    assert unframed(text) == text


@pytest.mark.parametrize("text", ["http://a.b/c", "https://t.me/wuzhen/12 www.example.org"])
def test_links_alone_ask_nothing(text: str) -> None:
    assert unframed(text) == ""
