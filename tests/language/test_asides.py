from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.asides import without_asides, without_introductions


def _nothing(_clause: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("我在镇上开民宿，到底来了多少嘉宾", ["民宿"], "到底来了多少嘉宾"),
        ("总共开了几天来着 我同事说一个礼拜", ["礼拜", "同事"], "总共开了几天来着"),
        ("有人说办会是赔本赚吆喝，谁主办的", ["吆喝"], "谁主办的"),
        ("谁讲的中国成了引领者，口气不小哦", ["口气"], "谁讲的中国成了引领者"),
        ("编辑不信这个数，到底来了多少嘉宾", ["编辑"], "到底来了多少嘉宾"),
        ("my classmate is curious; how many exhibitors came?", ["curious"], "how many exhibitors came"),
        ("听着像玄学 能量场是谁说的", ["玄学"], "能量场是谁说的"),
        ("My boss is curious; how many exhibitors came?", ["curious"], "how many exhibitors came"),
        ("I have 1,500 friends. How many guests came", [], "How many guests came"),
    ],
)
def test_what_tells_of_the_asker_of_others_or_of_feelings_is_left_out(
    text: str, words: Sequence[str], left: str
) -> None:
    assert (without_asides(text, [], words, _nothing) or "").strip() == left


@pytest.mark.parametrize(
    "text",
    [
        "晚宴的菜单 是谁定的",
        "有多少企业参展，其中外企",
        "有多少嘉宾，女的",
        "有多少嘉宾 女性",
        "有多少企业参展，不算小店",
        "how many guests, female",
        "how many firms exhibited, only small ones",
        "在开会的时候，有多少嘉宾",
        "我国的机器人，来了多少台",
        "我想了解晚宴，有多少嘉宾",
        "我问的是晚宴，有多少嘉宾",
        "来了多少嘉宾，有机器人吗",
        "卖机器人的，想知道有多少家企业",
        "老师要门票，多少钱",
        "老板让机器人上台，来了多少嘉宾",
        "小孩问机器人，发布了几个成果",
        "孩子们还在说的语言里，哪种用的人最多",
        "志愿者是传媒专业的学生，有多少人",
        "博主们参加了直播，来了多少人",
        "小白楼里开的会，有几场",
        "习近平路过，谁演讲",
        "一等奖奖牌一枚，给了谁",
        "new to the conference were drones, how many exhibitors",
        "sorry state of the internet in Africa, how many guests came",
        "做机器人展的，是谁",
        "晚宴在西湖边，想知道谁主办的",
        "下一场来一下，谁主持",
        "晚宴来，有多少",
    ],
)
def test_what_tells_of_what_is_asked_stays(text: str) -> None:
    lacking = ["晚宴", "菜单", "外企", "女", "女性", "小店", "female", "small", "机器人", "开会"]
    assert without_asides(text, [], lacking, _nothing) is None
    assert without_introductions(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我在义乌开小店，环境怎么样", "环境怎么样"),
        ("我人在台北，辦到第幾次了", "辦到第幾次了"),
        ("见面会有几场，我在高雄看直播只看到一场", "见面会有几场"),
        ("我桐乡人，大会顺利吗", "大会顺利吗"),
        ("我打算去杭州开公司，环境怎么样", "环境怎么样"),
        ("I'm a dev from Pune, how many guests came", "how many guests came"),
        ("I teach history in Bochum. What was said", "What was said"),
    ],
)
def test_where_the_asker_lives_is_left_out_though_the_report_lacks_it(text: str, left: str) -> None:
    names = ["义乌", "台北", "高雄", "桐乡", "杭州", "Pune", "Bochum"]
    assert (without_asides(text, names, [], _nothing) or "").strip() == left


@pytest.mark.parametrize(
    "text",
    [
        "我在深圳，这里有多少企业参展",
        "我在清华读书，我们学校协办了吗",
        "I'm from Brazil, how many people came from here",
        "I'm from Japan, how many guests came from my country",
    ],
)
def test_where_the_asker_lives_stays_where_that_is_asked_about(text: str) -> None:
    assert without_asides(text, ["深圳", "清华", "Brazil", "Japan"], [], _nothing) is None


@pytest.mark.parametrize(
    "text",
    [
        "去年我们那届，有多少嘉宾",
        "我说过 2016 年的，有多少嘉宾",
        "我在达沃斯见过，有多少嘉宾",
        "I was at CES, who came",
        "我喜欢达沃斯，有多少嘉宾",
        "我在达沃斯见过他，谁演讲",
    ],
)
def test_what_names_another_time_or_place_stays(text: str) -> None:
    assert without_asides(text, ["达沃斯", "CES"], [], _nothing) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我中文不好，蓝皮书是哪两本", "蓝皮书是哪两本"),
        ("Hello, my English is not good, which two books", " which two books"),
        ("my kid wants to know, who spoke", " who spoke"),
    ],
)
def test_how_well_the_asker_knows_a_language_is_left_out_though_the_report_lacks_it(text: str, left: str) -> None:
    assert without_asides(text, ["English", "中文"], [], _nothing) in (left, f"Hello，{left}")


def test_chatter_is_left_out_also_before_what_is_asked_in_the_same_clause() -> None:
    assert without_asides("问了半天到底多少家企业啊", [], ["问"], "问了半天".__eq__) == "到底多少家企业啊"
    assert without_asides("马云等了半天，到底多少家企业", ["马云"], [], lambda _: True) is None


def test_where_nothing_asks_nothing_goes() -> None:
    assert without_asides("我在镇上开民宿，生意不好呀", [], ["民宿", "生意"], _nothing) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("插一句，环节都走完了吗", "环节都走完了吗"),
        ("大学老师弱弱问一句，学校有没有协办", "学校有没有协办"),
        ("研二写论文的路过，那封信体现了什么", "那封信体现了什么"),
        ("图书馆员一枚，蓝皮书往年出过没有", "蓝皮书往年出过没有"),
        ("新传专业的作业：记者把哪些内容发出去了", "记者把哪些内容发出去了"),
        ("退休公民老師提問：賀函想傳達什麼", "賀函想傳達什麼"),
        ("老爷子问我，主席写过贺信没有", "主席写过贺信没有"),
        ("大学老师弱弱问一句，大会在哪里举行", "大会在哪里举行"),
        ("sorry late to the chat, which town is it?", " which town is it"),
        ("弱弱问一句，大会", "弱弱问一句，大会"),
        ("老师要门票，多少钱", "老师要门票，多少钱"),
        ("大会在哪里举行", "大会在哪里举行"),
        ("参展产品里有人工智能和物联网吗？学生问我", "参展产品里有人工智能和物联网吗"),
        ("我家老婆催我，来了多少嘉宾", "来了多少嘉宾"),
    ],
)
def test_who_only_introduces_himself_is_left_out_whatever_is_found(text: str, left: str) -> None:
    assert without_introductions(text) == left
